namespace Arena.Tournaments;

/// <summary>Figures of a series of sessions' net profits, in units of currency; each session is one trading day.</summary>
public static class SessionStatistics
{
    /// <summary>Trading days in a year, by which a daily Sharpe ratio is made annual.</summary>
    public const int SessionsPerYear = 252;

    /// <summary>The arithmetic mean; 0 of nothing.</summary>
    public static double Mean(ReadOnlySpan<double> profits)
    {
        var sum = 0.0;
        foreach (var profit in profits) sum += profit;
        return profits.IsEmpty ? 0 : sum / profits.Length;
    }

    /// <summary>The unbiased variance (divisor n - 1); 0 with fewer than two.</summary>
    public static double Variance(ReadOnlySpan<double> profits)
    {
        if (profits.Length < 2) return 0;
        var mean = Mean(profits);
        var sum = 0.0;
        foreach (var profit in profits) sum += (profit - mean) * (profit - mean);
        return sum / (profits.Length - 1);
    }

    /// <summary>
    /// The annualised Sharpe ratio: mean over standard deviation of the sessions' profits, times the square root of
    /// <see cref="SessionsPerYear"/> (Sharpe, 1994; no benchmark, since a day starts and ends flat). The factor presumes
    /// independent days (Lo, 2002). With n days its standard error is about sqrt((1 + S² / (2 × 252)) × 252 / n), so a handful of
    /// days tells little.
    /// </summary>
    /// <returns><c>null</c> with fewer than two sessions, or when all are equal.</returns>
    public static double? Sharpe(ReadOnlySpan<double> profits)
    {
        var variance = Variance(profits);
        return variance > 0 ? Mean(profits) / Math.Sqrt(variance) * Math.Sqrt(SessionsPerYear) : null;
    }
}
