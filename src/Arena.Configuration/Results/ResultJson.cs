using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>
/// A match's result as JSON, for people, tools and storage alike. Money is in whole micro-units of currency, quantities in lots.
/// </summary>
public static class ResultJson
{
    internal static ConfigurationFile<ResultDocument> Format { get; } = new(
        "result", "What a match came to.", ResultDescription.Describe);

    /// <summary>Writes a result, indented.</summary>
    /// <param name="result">The result.</param>
    /// <param name="instruments">The market's instruments, which name the positions.</param>
    public static string Write(MatchResult result, ImmutableArray<InstrumentSpec> instruments) =>
        Format.Write(new ResultDocument(result, [.. instruments.Select(instrument => instrument.Symbol)]), null);

    /// <summary>Reads back what <see cref="Write"/> wrote; nothing is lost.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="ConfigurationException">The text is no such result, or its totals disagree with their parts.</exception>
    public static MatchResult Read(string json)
    {
        const string name = "result";
        try
        {
            return Format.Parse(name, json).Result;
        }
        catch (OverflowException)
        {
            throw new ConfigurationException(new ConfigurationProblem(name, "$", "amounts", "amounts whose sums fit 64 bits"));
        }
    }
}
