using System.Text.Json;
using Arena.Testing;

namespace Arena.Cli.Tests;

public sealed class MatchCommandTests
{
    private static readonly string[] Terms = ["spread", "inventory", "transfers", "hedging", "fees"];

    private static string Lineup => ShippedFolder.At("lineups", "tiny.json");

    [Fact]
    public void Match_Json_AddsUp()
    {
        var result = Cli.RunJson("match", "tiny", "--lineup", Lineup);

        Assert.Matches("^[0-9a-f]{64}$", result.GetProperty("tapeHash").GetString());
        Assert.True(result.GetProperty("messages").GetInt64() >= result.GetProperty("trades").GetInt64());
        Assert.Equal(0, result.GetProperty("conservation").GetProperty("cash").GetInt64());
        Assert.All(result.GetProperty("conservation").GetProperty("positions").EnumerateObject(), position => Assert.Equal(0, position.Value.GetInt64()));
        var firms = result.GetProperty("firms").EnumerateArray().ToArray();
        Assert.Equal(2, firms.Length);
        foreach (var firm in firms) AssertAddsUp(firm, sessions: 2);
        foreach (var trader in result.GetProperty("traders").EnumerateArray()) AssertAddsUp(trader, sessions: 2);
    }

    [Fact]
    public void Match_DistributedHost_HasTheSameTape()
    {
        using var folder = new TemporaryFolder();
        var compact = Cli.RunJson("match", "tiny", "--lineup", Lineup, "--seed", "3", "--tape", folder.At("compact.tape"));
        var distributed = Cli.RunJson(
            "match", "tiny", "--lineup", Lineup, "--seed", "3", "--tape", folder.At("distributed.tape"), "--host", "distributed");

        Assert.Equal(compact.GetRawText(), distributed.GetRawText());
        Assert.Equal(File.ReadAllBytes(folder.At("compact.tape")), File.ReadAllBytes(folder.At("distributed.tape")));
    }

    [Fact]
    public void Match_NoJson_ShowsTablesAndHash()
    {
        var outcome = Cli.Run("match", ShippedFolder.At("scenarios", "tiny.json"), "--lineup", Lineup, "--sessions", "1", "--seed", "0");

        outcome.AssertDone();
        foreach (var part in new[] { "Harbour & Pike", "Three Doors Down", "Steamroller Sam", "central", "Conservation" })
            Assert.Contains(part, outcome.Output, StringComparison.Ordinal);
        Assert.Matches("Tape hash +[0-9a-f]{64}", outcome.Output);
    }

    [Fact]
    public void Match_WithoutLineup_MeasuresTheMarketAlone()
    {
        using var folder = new TemporaryFolder();
        var one = Cli.RunJson("match", "tiny", "--tape", folder.At("alone.tape"));
        var other = Cli.RunJson("match", "tiny", "--seed", "2");
        var messages = one.GetProperty("messages").EnumerateObject().Sum(message => message.Value.GetInt64());

        Assert.Matches("^[0-9a-f]{64}$", one.GetProperty("tapeHash").GetString());
        Assert.NotEqual(one.GetProperty("tapeHash").GetString(), other.GetProperty("tapeHash").GetString());
        Assert.Equal(messages, one.GetProperty("deliveredMessages").GetInt64());
        Assert.True(one.GetProperty("cpuSeconds").GetDouble() > 0);
        foreach (var count in new[] { "limitOrders", "cancels", "trades", "volume", "medianSpreadTicks" })
            Assert.True(one.GetProperty(count).GetDouble() > 0, count);
        Assert.Contains(one.GetProperty("tapeHash").GetString()!, Cli.Run("replay", folder.At("alone.tape")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Match_Log_HasIdsAndLeavesTheOutputAlone()
    {
        using var folder = new TemporaryFolder();
        var result = Cli.RunJson("match", "tiny", "--lineup", Lineup, "--sessions", "1", "--log", folder.At("logs/arena.log"));

        var events = File.ReadAllLines(folder.At("logs/arena.log")).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        var end = Assert.Single(events, e => e.GetProperty("@mt").GetString()!.StartsWith("Match finished", StringComparison.Ordinal));
        Assert.Equal("tiny/1", end.GetProperty("MatchId").GetString());
        Assert.Equal(result.GetProperty("tapeHash").GetString(), end.GetProperty("TapeHash").GetString());
    }

    [Fact]
    public void Match_TapeIsAFolder_IsRefusedBeforePlaying()
    {
        using var folder = new TemporaryFolder();

        Cli.Run("match", "tiny", "--lineup", Lineup, "--tape", folder.Path).AssertRefused($"--tape: {folder.Path}: cannot be written");
    }

    [Fact]
    public void Match_WrongLineup_SaysFilePathAndWhatIsAllowed()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("wrong.json"), """{ "firms": [], "traders": [], "colour": "red" }""");

        Cli.Run("match", "tiny", "--lineup", folder.At("wrong.json")).AssertRefused("wrong.json: ", "colour");
    }

    [Fact]
    public async Task Match_Interrupted_LeavesNoTape()
    {
        using var folder = new TemporaryFolder();

        var outcome = await Cli.RunUntil(0, "match", "tiny", "--lineup", Lineup, "--sessions", "10000", "--tape", folder.At("a.tape"));

        Assert.Equal((130, "", "arena: interrupted"), (outcome.ExitCode, outcome.Output, outcome.Error.TrimEnd()));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    private static void AssertAddsUp(JsonElement competitor, int sessions)
    {
        var net = competitor.GetProperty("netPnl").GetInt64();
        var books = competitor.TryGetProperty("books", out var list) ? list.EnumerateArray().ToArray() : [competitor];
        Assert.Equal(net, books.Sum(book => book.GetProperty("pnl").GetProperty("total").GetInt64()));
        Assert.Equal(sessions, competitor.GetProperty("sessionPnl").GetArrayLength());
        Assert.Equal(net, competitor.GetProperty("sessionPnl").EnumerateArray().Sum(session => session.GetInt64()));
        Assert.True(competitor.TryGetProperty("sharpe", out _));
        Assert.True(competitor.GetProperty("maxDrawdown").GetInt64() >= 0);
        foreach (var pnl in books.Select(book => book.GetProperty("pnl")).Append(competitor.GetProperty("pnl")))
            Assert.Equal(pnl.GetProperty("total").GetInt64(), Terms.Sum(term => pnl.GetProperty(term).GetInt64()));
    }
}
