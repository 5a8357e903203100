using System.Text.Json;
using Arena.Testing;

namespace Arena.Cli.Tests;

public sealed class TournamentRunCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => SmallCup.WriteTo(_folder);

    private string Out => _folder.At("out");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_Finished_ShowsLeaderboardAndWritesItsFiles()
    {
        var outcome = Cli.Run("tournament", "run", File, "--out", Out, "--workers", "2");

        outcome.AssertDone();
        foreach (var part in new[] { "Harbour & Pike", "Glasshouse", "Sam", "steamroller", "Adversaries" })
            Assert.Contains(part, outcome.Output, StringComparison.Ordinal);
        foreach (var file in new[] { "results.json", "leaderboard.csv", "report.html" })
        {
            Assert.Contains(_folder.At($"out/{file}"), outcome.Output, StringComparison.Ordinal);
            Assert.True(new FileInfo(_folder.At($"out/{file}")).Length > 0, file);
        }

        Assert.Contains($"resultsHash {HashIn(Out)}", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_InterruptedAndResumed_EndsAtTheHashOfAWholeRun()
    {
        var interrupted = await Cli.RunUntil(0.2, "tournament", "run", File, "--out", Out, "--workers", "1");
        Assert.Equal((130, ""), (interrupted.ExitCode, interrupted.Output));
        Assert.Matches($@"interrupted; \d of {SmallCup.Matches} matches are finished and kept", interrupted.Error);
        Assert.Contains($"arena tournament run {File} --out {Out} --resume", interrupted.Error, StringComparison.Ordinal);

        var resumed = Cli.RunJson("tournament", "run", File, "--out", Out, "--resume");
        var whole = Cli.RunJson("tournament", "run", File, "--out", _folder.At("whole"), "--workers", "4");

        Assert.Equal(whole.GetProperty("resultsHash").GetString(), resumed.GetProperty("resultsHash").GetString());
        Assert.Equal(resumed.GetProperty("resultsHash").GetString(), HashIn(Out));
    }

    [Fact]
    public void Run_SecondTimeWithAnotherSeed_StartsAnewAndSaysSo()
    {
        var first = Cli.RunJson("tournament", "run", File, "--out", Out);

        var second = Cli.Run("tournament", "run", File, "--out", Out, "--seed", "12", "--json");

        Assert.Equal(0, second.ExitCode);
        Assert.Contains("starting anew", second.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(second.Output);
        Assert.NotEqual(first.GetProperty("resultsHash").GetString(), json.RootElement.GetProperty("resultsHash").GetString());
    }

    [Fact]
    public void Run_FolderWithOtherThings_IsRefusedAndLeftAlone()
    {
        Directory.CreateDirectory(Out);
        System.IO.File.WriteAllText(_folder.At("out/thesis.txt"), "mine");

        Cli.Run("tournament", "run", File, "--out", Out).AssertRefused($"--out: {Out}: it is not empty and holds no run of tournament 'small-cup'");

        Assert.Equal("mine", System.IO.File.ReadAllText(_folder.At("out/thesis.txt")));
    }

    [Fact]
    public void Run_ResumeOfARunThatKeptNothing_StartsAtTheFirstMatch()
    {
        var whole = Cli.RunJson("tournament", "run", File, "--out", _folder.At("whole"));
        var resumed = Cli.Run("tournament", "run", File, "--out", Out, "--resume");
        Assert.Equal(0, resumed.ExitCode);
        Assert.Contains("nothing was kept there, starting at the first match", resumed.Error, StringComparison.Ordinal);
        Assert.Equal(whole.GetProperty("resultsHash").GetString(), HashIn(Out));
    }

    [Fact]
    public void Run_ResumeOfAnotherThing_IsRefused()
    {
        Directory.CreateDirectory(Out);
        System.IO.File.WriteAllText(_folder.At("out/thesis.txt"), "mine");
        Cli.Run("tournament", "run", File, "--out", Out, "--resume").AssertRefused($"--resume: {Out}: it holds no run of tournament 'small-cup'");
    }

    [Fact]
    public void Run_FolderThatAnotherRunHolds_IsRefused()
    {
        using var hold = new TournamentFolder(Out, "small-cup").TakeForNewRun(out _);

        Cli.Run("tournament", "run", File, "--out", Out).AssertRefused($"--out: {Out}: another process plays into it");
    }

    [Fact]
    public void Run_OutIsAFile_IsRefused() => Cli.Run("tournament", "run", File, "--out", File).AssertRefused("--out: ", "cannot be written");

    [Fact]
    public void Run_UnknownBotInAFirm_NamesFilePathAndWhatIsAllowed()
    {
        var firm = System.IO.File.ReadAllText(ShippedFolder.At("firms", "harbour-and-pike.json"));
        System.IO.File.WriteAllText(_folder.At("firm.json"), firm.Replace("inventory-skew", "crystal-ball", StringComparison.Ordinal));
        var cup = System.IO.File.ReadAllText(File).Replace(ShippedFolder.At("firms", "harbour-and-pike.json"), "firm.json", StringComparison.Ordinal);
        System.IO.File.WriteAllText(_folder.At("cup.json"), cup);

        Cli.Run("tournament", "run", _folder.At("cup.json"), "--out", Out).AssertRefused("firm.json: ", "crystal-ball", "inventory-skew");
    }

    private static string? HashIn(string folder)
    {
        using var results = JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(folder, "results.json")));
        return results.RootElement.GetProperty("resultsHash").GetString();
    }
}
