using Arena.Testing;

namespace Arena.Cli.Tests;

/// <summary><c>arena explain</c> on a golden tape.</summary>
public sealed class ExplainCommandTests : IDisposable
{
    private static readonly string Tape = Path.Combine(ShippedFolder.Path, "..", "tests", "golden", "transfers.tape");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Explain_WithoutAnOrder_ListsTheAccounts()
    {
        var outcome = Cli.Run("explain", Tape);
        var json = Cli.RunJson("explain", Tape);

        outcome.AssertDone();
        Assert.StartsWith("Accounts", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("noise/0", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(0, json[0].GetProperty("account").GetInt32());
    }

    [Fact]
    public void Explain_AnOrderFromTheList_TellsItsStory()
    {
        var filled = Cli.RunJson("explain", Tape, "--account", "0", "--session", "0").EnumerateArray()
            .First(order => order.GetProperty("outcome").GetString() == "Filled");
        var id = filled.GetProperty("order").GetString()!;

        var outcome = Cli.Run("explain", Tape, "--order", id);
        var json = Cli.RunJson("explain", Tape, "--order", id);

        outcome.AssertDone();
        Assert.StartsWith($"Order {id} of ", outcome.Output, StringComparison.Ordinal);
        foreach (var part in new[] { "What  ", "Came  ", "Ended  ", "Why  ", "One tick  ", "Fills, and what they were worth" })
            Assert.Contains(part, outcome.Output, StringComparison.Ordinal);
        Assert.Equal(id, json.GetProperty("order").GetString());
        Assert.Equal(filled.GetProperty("filledLots").GetInt64(), json.GetProperty("fate").GetProperty("filledLots").GetInt64());
        Assert.Equal(2, json.GetProperty("whatIfs").GetArrayLength());
    }

    [Fact]
    public void Explain_AnInstrument_ListsItsOrdersAlone()
    {
        var symbol = Cli.RunJson("explain", Tape, "--account", "0")[0].GetProperty("instrument").GetString()!;

        var orders = Cli.RunJson("explain", Tape, "--instrument", symbol);

        Assert.NotEqual(0, orders.GetArrayLength());
        Assert.All(orders.EnumerateArray(), order => Assert.Equal(symbol, order.GetProperty("instrument").GetString()));
        Cli.Run("explain", Tape, "--participant", "0", "--instrument", symbol).AssertDone();
    }

    [Theory]
    [InlineData("--order", "0-1099511627775", "order 0-1099511627775 is not on the tape")]
    [InlineData("--order", "17", "--order: '17' is not allowed; give an account's number and the order's own, such as 3-17")]
    [InlineData("--order", "-1-4", "is not allowed")]
    [InlineData("--order", "3-1099511627776", "is not allowed")]
    [InlineData("--account", "Nobody", "there is no account 'Nobody'")]
    [InlineData("--instrument", "Nothing", "there is no instrument 'Nothing'")]
    [InlineData("--session", "-1", "--session: '-1' is not allowed")]
    public void Explain_WhatIsNotThere_IsRefused(string option, string value, string part) =>
        Cli.Run("explain", Tape, option, value).AssertRefused(part);

    [Fact]
    public void Explain_DamagedTape_IsRefused()
    {
        var path = _folder.At("damaged.tape");
        var bytes = File.ReadAllBytes(Tape);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);

        Cli.Run("explain", path, "--order", "0-1").AssertRefused($"TAPE: {path}: ");
        Cli.Run("explain", _folder.At("none.tape")).AssertRefused("TAPE: ", "cannot be read");
    }
}
