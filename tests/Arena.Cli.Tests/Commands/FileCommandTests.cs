using Arena.Bots;
using Arena.Configuration;
using Arena.Testing;

namespace Arena.Cli.Tests;

/// <summary>Commands that describe, or write files for people to edit.</summary>
public sealed class FileCommandTests
{
    [Fact]
    public void Roster_SameSeedTwice_WritesTheSameFirms()
    {
        using var folder = new TemporaryFolder();

        Cli.Run("roster", "--firms", "12", "--seed", "5", "--out", folder.At("a.json")).AssertDone();
        Cli.Run("roster", "--firms", "12", "--seed", "5", "--out", folder.At("deep/b.json")).AssertDone();

        Assert.Equal(File.ReadAllText(folder.At("a.json")), File.ReadAllText(folder.At("deep/b.json")));
        Assert.Equal(12, RosterFile.Load(folder.At("a.json"), new InProcessBotFactory()).Firms.Length);
    }

    [Fact]
    public void Roster_FolderInTheWay_IsRefused()
    {
        using var folder = new TemporaryFolder();

        Cli.Run("roster", "--firms", "1", "--seed", "5", "--out", folder.Path).AssertRefused($"--out: {folder.Path}: cannot be written");
    }

    [Fact]
    public void Schema_IntoAFolder_WritesTheShippedOnes()
    {
        using var folder = new TemporaryFolder();

        Cli.Run("schema", "--out", folder.Path).AssertDone();

        foreach (var shipped in Directory.EnumerateFiles(ShippedFolder.At("schemas")))
            Assert.Equal(File.ReadAllText(shipped), File.ReadAllText(folder.At(Path.GetFileName(shipped))));
    }

    [Fact]
    public void Bots_TextAndJson_ListEveryBotWithItsParameters()
    {
        var text = Cli.Run("bots");
        var json = Cli.RunJson("bots").EnumerateArray().ToArray();

        text.AssertDone();
        Assert.Equal(new InProcessBotFactory().Bots.Select(bot => bot.Name), json.Select(bot => bot.GetProperty("name").GetString()));
        foreach (var bot in json)
        {
            Assert.Contains(bot.GetProperty("name").GetString()!, text.Output, StringComparison.Ordinal);
            Assert.Matches("^(quoter|prop|trader)$", bot.GetProperty("kind").GetString());
            foreach (var parameter in bot.GetProperty("parameters").EnumerateArray())
            {
                Assert.InRange(
                    parameter.GetProperty("default").GetDouble(),
                    parameter.GetProperty("minimum").GetDouble(), parameter.GetProperty("maximum").GetDouble());
            }
        }
    }

    [Theory]
    [InlineData("quoter")]
    [InlineData("prop")]
    [InlineData("trader")]
    public void NewBot_EveryKind_WritesBotAndTests(string kind)
    {
        using var folder = new TemporaryFolder();

        var outcome = Cli.Run("new", "bot", "calm-maker", "--kind", kind, "--out", folder.Path);

        outcome.AssertDone();
        Assert.True(File.Exists(folder.At("calm-maker/CalmMaker/CalmMakerBot.cs")));
        Assert.True(File.Exists(folder.At("calm-maker/CalmMaker.Tests/CalmMakerBotTests.cs")));
        Assert.Contains("dotnet test", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void NewBot_FolderIsThere_IsRefusedAndLeftAlone()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("calm-maker"));
        File.WriteAllText(folder.At("calm-maker/mine.txt"), "mine");

        Cli.Run("new", "bot", "calm-maker", "--out", folder.Path).AssertRefused("it is there already");

        Assert.Equal("mine", File.ReadAllText(folder.At("calm-maker/mine.txt")));
    }
}
