namespace Arena.Exchange.Tests;

/// <summary>Runs the worked examples of docs/exchange.md, section by section, on the venue and on its oracle: after each line the two must agree.</summary>
public sealed class RulesDocumentTests
{
    [Theory]
    [InlineData("Orders", 3)]
    [InlineData("Quotes", 1)]
    [InlineData("Self-trade prevention", 4)]
    [InlineData("Fees", 1)]
    [InlineData("Price bands", 1)]
    [InlineData("Post-only", 1)]
    [InlineData("Icebergs", 2)]
    [InlineData("Stop orders", 3)]
    [InlineData("Pegged orders", 1)]
    [InlineData("Mass cancel", 1)]
    [InlineData("Sizes and ticks", 1)]
    [InlineData("Message rate", 1)]
    [InlineData("Trading phases", 1)]
    [InlineData("Auctions", 5)]
    [InlineData("Volatility halts", 3)]
    [InlineData("Scheduled halts", 4)]
    [InlineData("Fee changes", 1)]
    public void Section_WorkedExamples_AreWhatTheVenueDoes(string section, int count)
    {
        var examples = RuleExample.Read(FindDocument()).Where(example => example.Section == section).ToList();
        Assert.Equal(count, examples.Count);
        foreach (var example in examples)
        {
            var script = new RuleScript(example.Options);
            foreach (var (command, answer) in example.Steps)
                Assert.Equal($"{command} -> {answer}", $"{command} -> {script.Run(command)}");
        }
    }

    private static string FindDocument()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder != null && !File.Exists(Path.Combine(folder.FullName, "Arena.sln"))) folder = folder.Parent;
        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "docs", "exchange.md");
    }
}
