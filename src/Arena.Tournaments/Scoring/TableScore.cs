using System.Collections.Immutable;

namespace Arena.Tournaments;

/// <summary>What a competitor's sessions at one table are worth.</summary>
public static class TableScore
{
    /// <summary>
    /// The largest Sharpe ratio a table can give, in size: a handful of sessions that hardly differ would otherwise decide
    /// everything.
    /// </summary>
    public const double MaximumSharpe = 1_000;

    /// <summary>The score of a table's sessions.</summary>
    /// <param name="kind">What is measured.</param>
    /// <param name="sessions">The sessions' net profits; 1 or more, 2 or more where risk is measured.</param>
    /// <param name="riskAversion">Absolute risk aversion per unit of currency, for <see cref="ScoreKind.CertaintyEquivalent"/>.</param>
    /// <returns>
    /// <see cref="ScoreKind.NetPnl"/>: the mean. <see cref="ScoreKind.Sharpe"/>: the annualised ratio, 0 for nothing earned in any
    /// session and <see cref="MaximumSharpe"/> with the mean's sign for equal sessions. <see cref="ScoreKind.CertaintyEquivalent"/>:
    /// mean - riskAversion / 2 × variance, what a sure profit would have to be for a trader of constant absolute risk aversion to
    /// prefer it; exact for normal profits, otherwise the first terms (Pratt, 1964).
    /// </returns>
    public static double Of(ScoreKind kind, ImmutableArray<Money> sessions, double riskAversion)
    {
        var profits = new double[sessions.Length];
        for (var i = 0; i < profits.Length; i++) profits[i] = sessions[i].Units;
        var mean = SessionStatistics.Mean(profits);
        return kind switch
        {
            ScoreKind.NetPnl => mean,
            ScoreKind.Sharpe => Math.Clamp(
                SessionStatistics.Sharpe(profits) ?? (Math.Sign(mean) * MaximumSharpe), -MaximumSharpe, MaximumSharpe),
            ScoreKind.CertaintyEquivalent => mean - (0.5 * riskAversion * SessionStatistics.Variance(profits)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such score."),
        };
    }
}
