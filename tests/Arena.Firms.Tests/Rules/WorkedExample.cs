using System.Text.RegularExpressions;

namespace Arena.Firms.Tests;

/// <summary>The worked example of a section of docs/rules.md.</summary>
internal static partial class WorkedExample
{
    /// <summary>Holds the document to what was found; blanks make no difference.</summary>
    public static void AssertIs(string section, IEnumerable<string> found) => Assert.Equal(Of(section).AsEnumerable(), found);

    private static string[] Of(string section)
    {
        var lines = File.ReadAllLines(Path.Combine(ShippedFolder.Path, "..", "docs", "rules.md"));
        var heading = Array.IndexOf(lines, "## " + section);
        Assert.True(heading >= 0, $"docs/rules.md has no section '{section}'");
        var open = Array.IndexOf(lines, "```worked", heading);
        var close = Array.IndexOf(lines, "```", open);
        var next = Array.FindIndex(lines, heading + 1, line => line.StartsWith("## ", StringComparison.Ordinal));
        Assert.True(open > heading && (next < 0 || open < next), $"section '{section}' has no worked example");
        return [.. lines[(open + 1)..close].Select(line => Blanks().Replace(line, " "))];
    }

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();
}
