namespace Arena.Analysis;

/// <summary>The terms of a P&amp;L in the order in which they are shown, with their style classes.</summary>
internal static class PnlTermNames
{
    /// <summary>Style class and name of each term.</summary>
    public static ImmutableArray<(string Style, string Name)> All { get; } =
    [
        ("spread", "Spread"), ("inventory", "Inventory"), ("transfers", "Transfers"), ("hedging", "Hedging"), ("fees", "Fees"),
    ];

    /// <summary>The terms' means per session in units of currency, in the same order.</summary>
    public static double[] PerSession(PnlTerms pnl, int sessions) =>
        [.. In(pnl).Select(term => sessions == 0 ? 0 : term.Units / sessions)];

    /// <summary>The terms, in the same order.</summary>
    public static ImmutableArray<Money> In(PnlTerms pnl) => [pnl.Spread, pnl.Inventory, pnl.Transfers, pnl.Hedging, pnl.Fees];
}
