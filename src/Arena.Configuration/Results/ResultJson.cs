using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>A match's result as JSON, for people, tools and storage alike. Money is in whole micro-units of currency.</summary>
public static class ResultJson
{
    /// <summary>Writes a result, indented.</summary>
    /// <param name="result">The result.</param>
    /// <param name="instruments">The market's instruments, which name the positions.</param>
    public static string Write(MatchResult result, ImmutableArray<InstrumentSpec> instruments) => throw new NotSupportedException($"{result}{instruments}");

    /// <summary>Reads back what <see cref="Write"/> wrote; nothing is lost.</summary>
    /// <exception cref="ConfigurationException">The text is no such result, or its totals disagree with their parts.</exception>
    public static MatchResult Read(string json) => throw new NotSupportedException(json);
}
