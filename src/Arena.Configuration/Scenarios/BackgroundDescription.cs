namespace Arena.Configuration;

/// <summary>The keys of the flow around the competitors.</summary>
internal static class BackgroundDescription
{
    private const int MaximumTraders = 100_000;

    internal static BackgroundOptions Describe(ObjectNode node) => new()
    {
        Noise = node.Object("noise", "Traders without a view: random market and limit orders near the touch.", DescribeNoise),
        Value = node.Object("value", "Traders who observe the latent value with an error, and trade towards it.", DescribeValue),
        Momentum = node.Object("momentum", "Traders who follow a move.", DescribeMomentum),
        Informed = node.Object("informed", "Traders who know the latent value ahead of time, without error.", DescribeInformed),
        Touch = node.Optional("touch", "Traders who wake once a session and take or rest at the touch.", AskingTraderDescriptions.DescribeTouch),
        BayesianValue = node.Optional(
            "bayesianValue", "Traders who learn the latent value from noisy observations, and trade towards what it should be at the close.",
            AskingTraderDescriptions.DescribeBayesianValue),
        MovingAverage = node.Optional(
            "movingAverage", "Traders who compare two averages of the mids that they were told.", AskingTraderDescriptions.DescribeMovingAverage),
        LadderMaker = node.Optional("ladderMaker", "Liquidity providers outside the firms.", AskingTraderDescriptions.DescribeLadderMaker),
        Contrarian = node.Optional("contrarian", "Traders who fade a move.", CrowdDescriptions.DescribeContrarian),
        Retail = node.Optional(
            "retail", "Small and slow traders who act on what stands out, and leave stop-loss orders.", CrowdDescriptions.DescribeRetail),
        Institutional = node.Optional(
            "institutional", "Investors who work large orders in slices.", ExecutingTraderDescriptions.DescribeInstitutional),
        Arbitrage = node.Optional("arbitrage", "Index arbitrageurs, by whom equities follow the index future.", DescribeArbitrage),
        Sizes = AskingTraderDescriptions.DescribeSizes(node),
        MeanLatency = node.Span(
            "meanLatencyMilliseconds", 1_000_000, 0, 10_000,
            "Their mean one-way latency, in milliseconds: each has its own, uniform between 0 and twice this.", 5),
        LatencyLineKilometres = node.OptionalNumber(
            "latencyLineKilometres", 0.001, 1_000_000,
            "The length of a line on which the venue and each of them have a place, uniform and drawn each session; latencies are then distances at the "
            + "speed of light, whatever meanLatencyMilliseconds says."),
    };

    internal static int Count(ObjectNode node) => node.Count("count", 0, MaximumTraders, "How many there are.");

    internal static double Interval(ObjectNode node) =>
        node.Number("meanIntervalSeconds", 0.001, 86_400, "Mean seconds between two wakes of one trader (a Poisson process).", 60);

    internal static double? TailIndex(ObjectNode node, string name, string meaning) =>
        node.OptionalNumber(name, 1.05, 10, meaning + " The mean stays.");

    internal static double? SizeTailIndex(ObjectNode node) =>
        TailIndex(node, "sizeTailIndex", "The index of a power law of order sizes, up to the largest maximumOrderLots; left out: they are geometric.");

    private static NoiseOptions DescribeNoise(ObjectNode node)
    {
        var noise = new NoiseOptions
        {
            Count = Count(node),
            MeanIntervalSeconds = Interval(node),
            MarketShare = node.Number("marketShare", 0, 1, "Share of wakes that send a market order; the others send a limit order.", 0.5),
            MeanDepthTicks = Ticks(node, "meanDepthTicks", "Mean distance of a limit order from the own best price, in ticks.", 4),
            DepthTailIndex = TailIndex(
                node, "depthTailIndex", "The index of a power law of that distance, up to the narrowest price band; left out: it is geometric."),
            MeanLifeSeconds = node.Number(
                "meanLifeSeconds", 0.001, 86_400, "Mean seconds after which a limit order that still rests is cancelled.", 60),
            LifeTailIndex = TailIndex(node, "lifeTailIndex", "The index of a power law of those lives; left out: they are exponential."),
            MeanLots = Lots(node),
            SizeTailIndex = SizeTailIndex(node),
        };
        return noise with { Excitation = ExcitationDescription.Describe(node, noise.MeanIntervalSeconds) };
    }

    private static ValueOptions DescribeValue(ObjectNode node) => new()
    {
        Count = Count(node),
        MeanIntervalSeconds = Interval(node),
        ObservationNoiseTicks = Ticks(node, "observationNoiseTicks", "Standard deviation of an observation's error, in ticks.", 6),
        MarginTicks = Ticks(node, "marginTicks", "How far from its estimate the market must be before it takes, in ticks.", 3),
        MeanLots = Lots(node),
        SizeTailIndex = SizeTailIndex(node),
    };

    private static MomentumOptions DescribeMomentum(ObjectNode node)
    {
        var momentum = new MomentumOptions
        {
            Count = Count(node),
            MeanIntervalSeconds = Interval(node),
            FastSeconds = node.Number("fastSeconds", 0.001, 86_400, "Time constant of the fast average, in seconds.", 60),
            SlowSeconds = node.Number("slowSeconds", 0.001, 86_400, "Time constant of the slow average, in seconds; above the fast one.", 300),
            ThresholdTicks = Ticks(node, "thresholdTicks", "How far the averages must differ, in ticks.", 2),
            MeanLots = Lots(node),
            SizeTailIndex = SizeTailIndex(node),
        };
        node.Require(
            momentum.FastSeconds < momentum.SlowSeconds, "fastSeconds",
            $"below slowSeconds, {Numerals.Text(momentum.SlowSeconds)}: the fast average must be the faster one");
        return momentum;
    }

    private static InformedOptions DescribeInformed(ObjectNode node) => new()
    {
        Count = Count(node),
        MeanIntervalSeconds = Interval(node),
        LeadSeconds = node.Number("leadSeconds", 0, 86_400, "How far ahead it knows the latent value, in seconds.", 10),
        ThresholdTicks = Ticks(node, "thresholdTicks", "How far beyond the touch the value must be, in ticks.", 1),
        MeanLots = Lots(node),
        SizeTailIndex = SizeTailIndex(node),
        PositionLimitLots = node.Whole(
            "positionLimitLots", 1, FirmDescription.MaximumLots, "The largest position per instrument, in lots.", 500),
        Knows = EnumWords<InformedKnowledge>.Parse(node.Choice(
            "knows", EnumWords<InformedKnowledge>.All,
            "value: it acts whenever it wakes. news: only while news is within its lead, or not longer ago than afterNewsSeconds.",
            EnumWords<InformedKnowledge>.Of(InformedKnowledge.Value))),
        AfterNewsSeconds = node.Number("afterNewsSeconds", 0, 86_400, "With knows news: for how long after news it still acts, in seconds.", 30),
    };

    private static ArbitrageOptions DescribeArbitrage(ObjectNode node) => new()
    {
        Count = Count(node),
        MeanIntervalSeconds = Interval(node),
        LookbackSeconds = node.Number("lookbackSeconds", 0.001, 86_400, "Over which time the moves of future and equity are compared, in seconds.", 30),
        ThresholdTicks = Ticks(node, "thresholdTicks", "How far the equity must be from where the future's move puts it, in ticks.", 3),
        MeanLots = Lots(node),
        PositionLimitLots = node.Whole(
            "positionLimitLots", 1, FirmDescription.MaximumLots, "The largest position per equity, in lots.", 200),
        Hedges = node.Flag("hedges", "Whether it holds the future against its equities.", true),
    };

    internal static double Ticks(ObjectNode node, string name, string meaning, double missing) =>
        node.Number(name, 0, 10_000, meaning, missing);

    internal static double Lots(ObjectNode node) => node.Number("meanLots", 1, 10_000, "Mean order size, in lots.", 5);
}
