using System.Text.RegularExpressions;

namespace Arena.Configuration;

/// <summary>What a text may look like.</summary>
internal sealed partial class TextRule
{
    private readonly Regex _regex;

    private TextRule(Regex regex, int maximumLength, string allowed)
    {
        _regex = regex;
        MaximumLength = maximumLength;
        Allowed = allowed;
    }

    /// <summary>
    /// A name for people. No slash and no control character: names become parts of random streams' names, file names and terminal lines.
    /// </summary>
    internal static TextRule Name { get; } = new(
        NamePattern(), 60, "a name of 1 to 60 letters, digits, spaces and & ' . , + -, that begins and ends with a letter or digit");

    /// <summary>A name for files and commands.</summary>
    internal static TextRule Slug { get; } = new(SlugPattern(), 60, "lower-case words joined by hyphens, at most 60 characters");

    /// <summary>An instrument's name.</summary>
    internal static TextRule Symbol { get; } = new(SymbolPattern(), 12, "1 to 12 capital letters and digits, a letter first");

    /// <summary>A sentence for people, or nothing.</summary>
    internal static TextRule Sentence { get; } = new(PrintablePattern(), 400, "a text of at most 400 characters in one line");

    /// <summary>A file, relative to the file that names it.</summary>
    internal static TextRule Path { get; } = new(PathPattern(), 400, "a file's path, relative to this file");

    /// <summary>A SHA-256 in lower-case hex.</summary>
    internal static TextRule Hash { get; } = new(HashPattern(), 64, "64 hexadecimal digits in lower case");

    /// <summary>What may stand there, for messages.</summary>
    internal string Allowed { get; }

    /// <summary>The longest text allowed, in UTF-16 code units.</summary>
    internal int MaximumLength { get; }

    /// <summary>The pattern, in the common subset of .NET's and JSON Schema's regular expressions.</summary>
    internal string Pattern => _regex.ToString();

    internal bool Allows(string text) => text.Length <= MaximumLength && _regex.IsMatch(text);

    [GeneratedRegex(@"^[\p{L}\p{N}]([\p{L}\p{N} &'.,+\-]*[\p{L}\p{N}])?$")]
    private static partial Regex NamePattern();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex SlugPattern();

    [GeneratedRegex("^[A-Z][A-Z0-9]*$")]
    private static partial Regex SymbolPattern();

    [GeneratedRegex(@"^[^\p{C}]*$")]
    private static partial Regex PrintablePattern();

    [GeneratedRegex(@"^[^\p{C}]+$")]
    private static partial Regex PathPattern();

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex HashPattern();
}
