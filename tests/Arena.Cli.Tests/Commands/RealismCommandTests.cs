using Arena.Testing;

namespace Arena.Cli.Tests;

/// <summary><c>arena realism</c> from outside.</summary>
public sealed class RealismCommandTests
{
    [Fact]
    public void Json_OfAScenarioTwice_IsTheSame()
    {
        var first = Cli.Run("realism", "tiny", "--sessions", "2", "--seed", "5", "--json");
        var second = Cli.Run("realism", "tiny", "--sessions", "2", "--seed", "5", "--json");

        first.AssertDone();
        Assert.Equal(first.Output, second.Output);
        var root = Cli.RunJson("realism", "tiny", "--sessions", "2", "--seed", "6");
        Assert.Equal("tiny", root.GetProperty("scenario").GetString());
        Assert.Equal(2, root.GetProperty("sessions").GetInt32());
        Assert.True(root.GetProperty("facts").GetArrayLength() >= 16);
    }

    [Fact]
    public void Tape_OfAMatch_HasTheFactsOfTheMatch()
    {
        using var folder = new TemporaryFolder();
        var tape = folder.At("tiny.tape");
        Cli.Run("match", "tiny", "--lineup", ShippedFolder.At("lineups", "tiny.json"), "--sessions", "1", "--seed", "5", "--tape", tape).AssertDone();

        var read = Cli.RunJson("realism", tape, "--seed", "5");
        var played = Cli.RunJson("realism", "tiny", "--lineup", ShippedFolder.At("lineups", "tiny.json"), "--sessions", "1", "--seed", "5");

        Assert.Equal(64, read.GetProperty("tapeHash").GetString()!.Length);
        Assert.Equal(read.GetProperty("facts").ToString(), played.GetProperty("facts").ToString());
    }

    [Fact]
    public void Files_WithOut_AreWrittenAndNamed()
    {
        using var folder = new TemporaryFolder();

        var outcome = Cli.Run("realism", "tiny", "--sessions", "1", "--out", folder.At("report"));

        outcome.AssertDone();
        Assert.True(File.Exists(folder.At("report/facts.json")));
        Assert.Contains("arena realism tiny --sessions 1", File.ReadAllText(folder.At("report/realism.html")), StringComparison.Ordinal);
        Assert.Contains("realism.html", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Stylised facts of tiny", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("100", 1)]
    public void ExitCode_WithRequire_CountsPasses(string required, int exitCode) =>
        Assert.Equal(exitCode, Cli.Run("realism", "tiny", "--sessions", "1", "--require", required).ExitCode);

    [Fact]
    public void Input_ThatIsWrong_IsRefused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("cut.tape"), "ARENATAPxx");
        Cli.Run("realism", "no-such-scenario").AssertRefused("no-such-scenario", "tiny");
        Cli.Run("realism", folder.At("cut.tape")).AssertRefused("cut.tape");
        Cli.Run("realism", folder.At("cut.tape"), "--sessions", "3").AssertRefused("--sessions", "not allowed with a tape");
        Cli.Run("realism", "tiny", "--sessions", "1", "--reference", folder.At("day_message_10.csv")).AssertRefused("--reference", "day_message_10.csv");
        Cli.Run("realism", "tiny", "--sessions", "1", "--reference", folder.At("cut.tape")).AssertRefused("--reference", "_message_");
        Cli.Run("realism", "tiny", "--sessions", "0").AssertRefused("--sessions");
    }
}
