using System.Text.Json;
using Arena.Testing;

namespace Arena.Cli.Tests;

/// <summary><c>arena fairness</c> from outside.</summary>
public sealed class FairnessCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Json_WhateverTheWorkers_IsTheSame()
    {
        var one = Cli.Run("fairness", "tiny", "--boards", "4", "--workers", "1", "--json");
        var four = Cli.Run("fairness", "tiny", "--boards", "4", "--workers", "4", "--json");

        one.AssertDone();
        Assert.Equal(one.Output, four.Output);
        using var json = JsonDocument.Parse(one.Output);
        Assert.True(json.RootElement.GetProperty("isFair").GetBoolean());
        Assert.Equal("tiny", json.RootElement.GetProperty("scenarios")[0].GetProperty("scenario").GetString());
        Assert.Equal(64, json.RootElement.GetProperty("resultsHash").GetString()!.Length);
    }

    [Theory]
    [InlineData("--bot", "fixed-spread")]
    [InlineData("--bot", "mean-reversion")]
    [InlineData("--bot", "stale-quote-sniper")]
    [InlineData("--firm", "harbour-and-pike")]
    public void Run_WithOthersInTheSeats_IsFair(string option, string value)
    {
        var outcome = Cli.Run("fairness", "tiny", "--boards", "5", "--seats", "3", option, value);

        outcome.AssertDone();
        Assert.Contains("tiny: fair", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("6 with 3 seats of ", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("1 of 1 boards identical", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("charlie", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WithAHeadStart_IsUnfair()
    {
        var outcome = Cli.Run("fairness", "tiny", "--boards", "16", "--head-start", "1000");

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("Verdict            unfair: alfa has ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_WithOut_AreWrittenAndNamed()
    {
        var outcome = Cli.Run("fairness", "tiny", "--boards", "4", "--out", _folder.At("report"));

        outcome.AssertDone();
        Assert.Contains(_folder.At("report/fairness.html"), outcome.Output, StringComparison.Ordinal);
        Assert.Contains("arena fairness tiny --boards 4 --out ", File.ReadAllText(_folder.At("report/fairness.html")), StringComparison.Ordinal);
        Assert.Equal(Cli.Run("fairness", "tiny", "--boards", "4", "--json").Output, File.ReadAllText(_folder.At("report/fairness.json")));
    }

    [Fact]
    public async Task Run_InterruptedAndResumed_EndsAtTheBytesOfAWholeRun()
    {
        var folder = _folder.At("report");
        var interrupted = await Cli.RunUntil(0.1, "fairness", "tiny", "--boards", "16", "--out", folder, "--workers", "1");
        Assert.Equal((130, ""), (interrupted.ExitCode, interrupted.Output));
        Assert.Matches($@"interrupted; \d+ of 20 matches are finished and kept in {folder}", interrupted.Error);
        Assert.Contains($"arena fairness tiny --boards 16 --out {folder} --resume", interrupted.Error, StringComparison.Ordinal);

        var resumed = Cli.Run("fairness", "tiny", "--boards", "16", "--out", folder, "--resume", "--json");

        resumed.AssertDone();
        Assert.Equal(Cli.Run("fairness", "tiny", "--boards", "16", "--json").Output, resumed.Output);
    }

    [Fact]
    public async Task Run_InterruptedWithoutOut_SaysThatNothingIsKept()
    {
        var interrupted = await Cli.RunUntil(0.1, "fairness", "tiny", "--boards", "16", "--workers", "1");
        Assert.Equal((130, ""), (interrupted.ExitCode, interrupted.Output));
        Assert.Contains("not kept: that takes --out", interrupted.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Input_ThatIsWrong_IsRefused()
    {
        Cli.Run("fairness", "no-such-scenario").AssertRefused("SCENARIO", "no-such-scenario", "calm");
        Cli.Run("fairness", "tiny", "tiny").AssertRefused("SCENARIO", "'tiny' is there twice");
        Cli.Run("fairness", "tiny", "--seats", "1").AssertRefused("--seats", "2 to 16");
        Cli.Run("fairness", "tiny", "--boards", "0").AssertRefused("--boards");
        Cli.Run("fairness", "tiny", "--alpha", "0.5").AssertRefused("--alpha", "0.0001 to 0.2");
        Cli.Run("fairness", "tiny", "--bot", "crystal-ball").AssertRefused("--bot", "crystal-ball", "inventory-skew");
        Cli.Run("fairness", "tiny", "--firm", "nobody").AssertRefused("--firm", "nobody", "twin-engines");
        Cli.Run("fairness", "tiny", "--firm", "twin-engines", "--bot", "steamroller").AssertRefused("--bot", "leave --firm out");
        Cli.Run("fairness", "tiny", "--head-start", "5000").AssertRefused("--head-start", "at most 1000");
        Cli.Run("fairness", "tiny", "--resume").AssertRefused("--resume", "--out");
        Cli.Run("fairness", "rmsc04").AssertRefused("index-future");
    }
}
