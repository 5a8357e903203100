namespace Arena.Exchange.Tests;

/// <summary>One fenced block of docs/exchange.md: a section's worked example.</summary>
/// <param name="Section">The heading above it.</param>
/// <param name="Options">What stands after the word <c>example</c>.</param>
/// <param name="Steps">Commands or questions, with the answer that the document states.</param>
internal sealed record RuleExample(string Section, string Options, IReadOnlyList<(string Command, string Answer)> Steps)
{
    private const string Fence = "```";
    private const string Arrow = "->";

    /// <summary>Every example of a document.</summary>
    public static IReadOnlyList<RuleExample> Read(string path)
    {
        var examples = new List<RuleExample>();
        var section = "";
        List<(string, string)>? steps = null;
        var options = "";
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) section = line[3..];
            if (steps == null && line.StartsWith(Fence + "example", StringComparison.Ordinal))
            {
                (steps, options) = ([], line[(Fence.Length + "example".Length)..].Trim());
            }
            else if (steps != null && line == Fence)
            {
                examples.Add(new RuleExample(section, options, steps));
                steps = null;
            }
            else if (steps != null)
            {
                var arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
                Assert.True(arrow > 0, $"{section}: no answer in '{line}'");
                steps.Add((line[..arrow].Trim(), line[(arrow + Arrow.Length)..].Trim()));
            }
        }

        return examples;
    }
}
