namespace Arena.Analysis;

/// <summary>How finely a session is looked at, by its length.</summary>
internal static class Sampling
{
    /// <summary>The fewest base intervals of a session that its interval leaves.</summary>
    private const int FewestIntervals = 240;

    private const double LongestWarmUp = 60;
    private const double WarmUpShare = 0.05;

    private static ReadOnlySpan<double> Intervals => [60, 30, 10, 5, 1, 0.5, 0.1];

    /// <summary>
    /// The base interval: the longest of 60, 30, 10, 5, 1, 0.5 and 0.1 seconds of which a session has 240, that is one minute for a day
    /// and ten seconds for an hour.
    /// </summary>
    /// <param name="sessionSeconds">The session's length in seconds.</param>
    public static double BaseInterval(double sessionSeconds)
    {
        foreach (var interval in Intervals)
        {
            if (sessionSeconds / interval >= FewestIntervals) return interval;
        }

        return Intervals[^1];
    }

    /// <summary>What is left out at the start of a session, where a book fills from nothing: a minute, or a twentieth of a shorter session.</summary>
    /// <param name="sessionSeconds">The session's length in seconds.</param>
    public static double WarmUp(double sessionSeconds) => Math.Min(LongestWarmUp, WarmUpShare * sessionSeconds);
}
