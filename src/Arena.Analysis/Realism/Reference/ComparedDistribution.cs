using MathNet.Numerics.Statistics;

namespace Arena.Analysis;

/// <summary>A distribution that is compared with a reference's, free of units: each instrument's values are divided by their own scale.</summary>
/// <param name="Name">What is distributed, and by what it is divided.</param>
/// <param name="Values">The values of a stretch.</param>
/// <param name="Scale">The scale of an instrument's values.</param>
internal sealed record ComparedDistribution(string Name, Func<MarketSeries, double[]> Values, Func<double[], double> Scale)
{
    /// <summary>The distributions that are compared.</summary>
    public static ImmutableArray<ComparedDistribution> All { get; } =
    [
        new("base return / standard deviation", series => series.Returns(series.Interval), ArrayStatistics.PopulationStandardDeviation),
        new("spread / mean", SpreadDistribution.Spreads, ArrayStatistics.Mean),
        new("depth at the best price / mean", DepthShape.AtBest, ArrayStatistics.Mean),
        new("size of market orders / mean", series => [.. series.Orders.Select(order => order.Size)], ArrayStatistics.Mean),
        new("time between market orders / mean", series => series.Durations(), ArrayStatistics.Mean),
        new("age at cancellation / mean", CancellationTimes.Ages, ArrayStatistics.Mean),
    ];

    /// <summary>All instruments' values together, ascending; instruments without a scale are left out.</summary>
    public double[] Of(MarketSample sample)
    {
        var all = new List<double>();
        foreach (var blocks in sample.Summaries(Values))
        {
            double[] values = [.. blocks.SelectMany(block => block)];
            if (values.Length == 0) continue;
            var scale = Scale(values);
            if (scale > 0) all.AddRange(values.Select(value => value / scale));
        }

        double[] sorted = [.. all];
        Array.Sort(sorted);
        return sorted;
    }
}
