using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>The keys of background traders that ask the venue before they act, and of what they share.</summary>
internal static class AskingTraderDescriptions
{
    private const int MaximumComponents = 100;
    private const double LargestVariance = 1e18;

    internal static TouchOptions DescribeTouch(ObjectNode node) => new()
    {
        Count = BackgroundDescription.Count(node),
        EarlySeconds = node.Number("earlySeconds", 0, 86_400, "How long before the open the first may wake, in seconds; who does acts at the open.", 1_800),
    };

    internal static BayesianValueOptions DescribeBayesianValue(ObjectNode node) => new()
    {
        Count = BackgroundDescription.Count(node),
        MeanIntervalSeconds = BackgroundDescription.Interval(node),
        ObservationVariance = node.Number("observationVariance", 1e-6, LargestVariance, "Variance of an observation's error, in ticks squared.", 1_000),
        BeliefReversionPerSecond = node.Number(
            "beliefReversionPerSecond", 1e-12, 1, "The reversion of the latent value to the reference price that it believes in, per second.", 1e-6),
        BeliefVariancePerSecond = node.Number(
            "beliefVariancePerSecond", 0, LargestVariance, "The variance that it believes the latent value to gain in a second, in ticks squared.", 100),
        TouchShare = node.Number("touchShare", 0, 1, "Share of orders that go to the best price of the other side exactly.", 0.1),
        DepthSpreads = node.Number("depthSpreads", 0, 100, "How much better than the other side's best the other orders may be, in spreads (uniform).", 2),
    };

    internal static MovingAverageOptions DescribeMovingAverage(ObjectNode node)
    {
        var options = new MovingAverageOptions
        {
            Count = BackgroundDescription.Count(node),
            MeanIntervalSeconds = BackgroundDescription.Interval(node),
            FastMids = node.Count("fastMids", 1, 10_000, "How many of the mids that it was told the fast average takes.", 20),
            SlowMids = node.Count("slowMids", 2, 10_000, "How many the slow average takes; more than the fast one.", 50),
        };
        node.Require(options.FastMids < options.SlowMids, "fastMids", $"below slowMids, {options.SlowMids}: the fast average must be the faster one");
        return options;
    }

    internal static LadderMakerOptions DescribeLadderMaker(ObjectNode node) => new()
    {
        Count = BackgroundDescription.Count(node),
        MeanIntervalSeconds = BackgroundDescription.Interval(node),
        Levels = node.Count("levels", 1, 1_000, "Orders on each side.", 10),
        VolumeShare = node.Number("volumeShare", 0, 1, "The size of an order as a share of the volume traded in the lookback; at least a lot.", 0.025),
        LookbackSeconds = node.Number("lookbackSeconds", 0.001, 86_400, "How far it looks back at trades, in seconds.", 60),
        SpreadWeight = node.Number("spreadWeight", 0.001, 1, "The weight of a new spread in its average spread.", 0.75),
        StartSpreadTicks = node.Number("startSpreadTicks", 0, 10_000, "The average spread that it starts a session with, in ticks.", 50),
        SpacingSpreads = node.Number("spacingSpreads", 0, 1_000, "The step from level to level in average spreads; at least a tick.", 5),
        SkewTicks = node.Number("skewTicks", 0, 10_000, "How far it moves its middle when all who took lately bought, in ticks.", 4),
        ImbalanceTrigger = node.Number(
            "imbalanceTrigger", 0, 1, "It places its ladder once more when 1 - thinner side / thicker side of the book rises above this; 1: never.", 0.9),
        QuitsWithoutMarket = node.Flag(
            "quitsWithoutMarket", "Whether it stays away for the session when its first answer shows an empty side.", false),
    };

    internal static ImmutableArray<SizeComponent> DescribeSizes(ObjectNode node) => node.List(
        "sizes", 0, MaximumComponents, "The mixture of order sizes, in lots, of touch, bayesianValue and movingAverage traders; below one lot no order is sent.",
        DescribeSize);

    private static SizeComponent DescribeSize(ObjectNode node) => new(
        node.Number("weight", 1e-9, 1e9, "How often this component is chosen, against the others' weights."),
        EnumWords<SizeLaw>.Parse(node.Choice("law", EnumWords<SizeLaw>.All, "Its distribution; rounded to whole lots.", EnumWords<SizeLaw>.Of(SizeLaw.Normal))),
        node.Number("mean", -20, 1_000_000, "The mean in lots; of log-normal, of the natural logarithm of lots."),
        node.Number("deviation", 0, 1_000_000, "The standard deviation, likewise.", 0));
}
