namespace Arena.Analysis;

/// <summary>What happened to whom in a match, as tables that any medium can show.</summary>
/// <param name="Summary">The match in one line of facts: name and value.</param>
/// <param name="Tables">The tables, the most important first.</param>
public sealed record MatchReport(ImmutableArray<KeyValuePair<string, string>> Summary, ImmutableArray<ReportTable> Tables)
{
    /// <summary>The report of a match.</summary>
    /// <param name="spec">What was played.</param>
    /// <param name="result">What it came to.</param>
    /// <exception cref="ArgumentException">The result is not of this match: other seats.</exception>
    public static MatchReport Of(MatchSpec spec, MatchResult result) => throw new NotSupportedException($"Written soon: {spec} {result}");
}
