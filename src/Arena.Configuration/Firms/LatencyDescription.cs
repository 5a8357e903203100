namespace Arena.Configuration;

/// <summary>The latency of a competitor: microseconds in files, exact to the nanosecond.</summary>
internal static class LatencyDescription
{
    private const string Key = "latencyMicroseconds";
    private const string Meaning = "The one-way latency from a decision to the venue, in microseconds.";
    private const decimal Maximum = 1_000_000;
    private const long Unit = 1_000;

    internal static Timestamp Describe(ObjectNode node, decimal missing, Timestamp? value) =>
        node.Span(Key, Unit, 0, Maximum, Meaning, missing, value);

    /// <summary>One that may be left out.</summary>
    internal static Timestamp? DescribeOptional(ObjectNode node, Timestamp? value)
    {
        var latency = node.OptionalExact(
            Key, 0, Maximum, 1m / Unit, Meaning + " Left out: as the firm's file says.", value?.Nanoseconds / (decimal?)Unit);
        return latency is { } given ? new Timestamp((long)(given * Unit)) : null;
    }
}
