namespace Arena.Analysis;

/// <summary>What a market without competitors came to, and what it cost.</summary>
/// <param name="Spec">What was played.</param>
/// <param name="TapeHash">The tape's final hash, in hex.</param>
/// <param name="CpuSeconds">CPU time of the playing thread for one play of all sessions, warm: the median of <paramref name="Plays"/>.</param>
/// <param name="ColdCpuSeconds">The same of the first play in the process.</param>
/// <param name="Plays">How many plays were measured.</param>
/// <param name="WarmUps">How many went before.</param>
/// <param name="AllocatedBytes">What a warm play allocated, the making of the match included.</param>
/// <param name="Activity">What traders did beside sending commands.</param>
/// <param name="Commands">Commands that arrived at the venue.</param>
/// <param name="LimitOrders">Limit orders among them.</param>
/// <param name="Rested">Orders of which something came to rest.</param>
/// <param name="Cancels">Orders taken out because their owner asked for it.</param>
/// <param name="Trades">Trades.</param>
/// <param name="Volume">Lots traded.</param>
/// <param name="MedianSpreadTicks">The median spread at rounds, over all instruments; <c>null</c> when no side met another.</param>
/// <param name="ReturnDeviationBasisPoints">The standard deviation of returns from minute to minute; <c>null</c> with fewer than two.</param>
public sealed record MarketFigures(
    MatchSpec Spec, string TapeHash, double CpuSeconds, double ColdCpuSeconds, int Plays, int WarmUps, long AllocatedBytes, FlowActivity Activity,
    long Commands, long LimitOrders, long Rested, long Cancels, long Trades, long Volume, double? MedianSpreadTicks, double? ReturnDeviationBasisPoints)
{
    /// <summary>
    /// Messages delivered (docs/market.md): wakes, questions, answers, signals and commands; of the venue's confirmations, one for each order that came to
    /// rest or was taken out on request, and two for each trade.
    /// </summary>
    public long DeliveredMessages =>
        Activity.Wakes + Activity.Questions + Activity.Answers + Activity.Signals + Commands + Rested + Cancels + (2 * Trades);

    /// <summary>The figures for people: name and value.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Facts() =>
    [
        new("Scenario", Spec.Market.Name),
        new("Seed", Spec.Seed.ToString(CultureInfo.InvariantCulture)),
        new("Sessions", Figures.Whole(Spec.Sessions)),
        new("CPU time", $"{Figures.Fixed(CpuSeconds * 1e3, 1)} ms (median of {Plays} plays after {WarmUps}; the first took {Figures.Fixed(ColdCpuSeconds * 1e3, 1)} ms)"),
        new("Messages delivered", $"{Figures.Whole(DeliveredMessages)} ({Figures.Fixed(CpuSeconds / DeliveredMessages * 1e9, 0)} ns each)"),
        new("Limit orders", Figures.Whole(LimitOrders)),
        new("Cancels", Figures.Whole(Cancels)),
        new("Trades", $"{Figures.Whole(Trades)} ({Figures.Whole(Volume)} lots)"),
        new("Median spread", $"{Figures.FixedOrDash(MedianSpreadTicks, 1)} ticks"),
        new("Returns by the minute", $"{Figures.FixedOrDash(ReturnDeviationBasisPoints, 2)} basis points (standard deviation)"),
        new("Tape hash", TapeHash),
    ];
}
