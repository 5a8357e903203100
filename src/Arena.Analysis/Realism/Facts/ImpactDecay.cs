namespace Arena.Analysis;

/// <summary>An order's impact fades: what remains is less than what its pressure would have made.</summary>
internal sealed class ImpactDecay : StylisedFact
{
    private const int FewestOrders = 2_000;
    private const int Lag = 32;

    /// <inheritdoc/>
    public override FactDefinition Definition { get; } = new(
        "impact-decay", "Transient impact of market orders",
        "The mid stays moved after a market order, but by less than if every order of the persistent flow moved it for good: single impacts decay.",
        "R(l) = mean of sign(t) (mid(t+l) - mid(t)), lags in market orders; decay = R(32) / (R(1) (1 + C(1) + .. + C(31))), with C the mean product of signs.",
        "Bouchaud, Gefen, Potters and Wyart 2004 (response and propagator); Bouchaud, Farmer and Lillo 2009, section 5",
        "R(32) above 0: the order tells something. The ratio below 1: a permanent linear impact gives exactly 1, whatever the signs.");

    /// <inheritdoc/>
    protected override string? Obstacle(MarketSample sample) => RequireOrders(sample, FewestOrders);

    /// <inheritdoc/>
    protected override (ImmutableArray<FactFigure> Figures, FactChart Chart) Look(MarketSample sample)
    {
        var sums = sample.Summaries(ResponseSums.Of);
        var response = sample.Estimate(sums, blocks => ResponseSums.Response(blocks)[Lag]);
        var decay = sample.Estimate(sums, blocks => ResponseSums.Response(blocks)[Lag] / ResponseSums.Permanent(blocks)[Lag]);
        return (
            [
                new("response", "Response after 32 market orders", "ticks", response, Criterion.Above(0)),
                new("decay", "Response over that of permanent impact", "", decay, Criterion.Below(1)),
                new("immediate", "Response after 1 market order", "ticks", sample.Estimate(sums, blocks => ResponseSums.Response(blocks)[1]), null),
            ],
            new FactChart("lag, in market orders", "response, ticks", true, false, MarketSample.Curve(sums, Points)));
    }

    private static List<CurvePoint> Points(IReadOnlyList<ResponseSums> blocks) =>
        [.. ResponseSums.Response(blocks).Select((ticks, lag) => new CurvePoint(lag, ticks)).Skip(1)];
}
