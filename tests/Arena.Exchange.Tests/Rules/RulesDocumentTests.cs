namespace Arena.Exchange.Tests;

/// <summary>Runs the worked examples of docs/exchange.md that are about the venue, section by section.</summary>
public sealed class RulesDocumentTests
{
    [Theory]
    [InlineData("Orders", 3)]
    [InlineData("Quotes", 1)]
    [InlineData("Self-trade prevention", 4)]
    [InlineData("Fees", 1)]
    [InlineData("Price bands", 1)]
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
