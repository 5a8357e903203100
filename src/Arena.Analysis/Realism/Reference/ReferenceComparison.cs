namespace Arena.Analysis;

/// <summary>A market against a real one: a distance for every figure and distribution, with what the real one's own halves are apart.</summary>
/// <param name="Reference">The reference's name.</param>
/// <param name="Seconds">How long a stretch of it was looked at.</param>
/// <param name="Figures">The facts' figures that the market has.</param>
/// <param name="Distributions">The distributions.</param>
internal sealed record ReferenceComparison(
    string Reference, double Seconds, ImmutableArray<FigureDistance> Figures, ImmutableArray<DistributionRow> Distributions)
{
    private const int Splits = 20;
    private const double FloorQuantile = 0.95;
    private const double FewestSplitsShare = 0.9;

    /// <summary>Compares.</summary>
    /// <param name="market">The market.</param>
    /// <param name="facts">What it was found to be.</param>
    /// <param name="reference">The real market.</param>
    /// <param name="seed">Decides the splits into halves.</param>
    public static ReferenceComparison Of(MarketSample market, ImmutableArray<FactResult> facts, ReferenceMarket reference, ulong seed)
    {
        var whole = MarketSample.Of(reference.Sessions, seed);
        var halves = Halves(whole, seed);
        return new ReferenceComparison(
            reference.Name, whole.Series.Sum(series => series.End - series.Start), CompareFigures(facts, whole, halves), CompareDistributions(market, whole, halves));
    }

    private static ImmutableArray<FigureDistance> CompareFigures(
        ImmutableArray<FactResult> facts, MarketSample whole, ImmutableArray<(MarketSample One, MarketSample Other)> halves)
    {
        var rows = ImmutableArray.CreateBuilder<FigureDistance>();
        for (var i = 0; i < facts.Length; i++)
        {
            var fact = StylisedFacts.All[i];
            if (facts[i].Figures.IsEmpty) continue;
            var real = fact.Measure(whole);
            var splits = halves.Select(half => (One: fact.Measure(half.One), Other: fact.Measure(half.Other))).ToList();
            foreach (var figure in facts[i].Figures)
            {
                var value = Value(real, figure.Key);
                var floor = Floor(splits.Select(split => Math.Abs(Value(split.One, figure.Key) - Value(split.Other, figure.Key))));
                rows.Add(new FigureDistance(
                    fact.Definition.Id, fact.Definition.Name, figure.Key, figure.Name, figure.Estimate.Value, value, real.Verdict,
                    new FlooredDistance(Math.Abs(figure.Estimate.Value - value), floor)));
            }
        }

        return rows.ToImmutable();
    }

    private static ImmutableArray<DistributionRow> CompareDistributions(
        MarketSample market, MarketSample whole, ImmutableArray<(MarketSample One, MarketSample Other)> halves)
    {
        var rows = ImmutableArray.CreateBuilder<DistributionRow>();
        foreach (var distribution in ComparedDistribution.All)
        {
            var (values, real) = (distribution.Of(market), distribution.Of(whole));
            var split = halves.Select(half => (One: distribution.Of(half.One), Other: distribution.Of(half.Other))).ToList();
            FlooredDistance Distance(Func<double[], double[], double> of) => new(
                Existing(of, values, real), Floor(split.Select(half => Existing(of, half.One, half.Other))));
            rows.Add(new DistributionRow(
                distribution.Name, Distance((a, b) => DistributionDistance.KolmogorovSmirnov(a, b)), Distance((a, b) => DistributionDistance.Wasserstein(a, b))));
        }

        return rows.ToImmutable();
    }

    private static double Existing(Func<double[], double[], double> distance, double[] a, double[] b) =>
        a.Length == 0 || b.Length == 0 ? double.NaN : distance(a, b);

    private static double Value(FactResult fact, string key) =>
        fact.Figures.FirstOrDefault(figure => figure.Key == key)?.Estimate.Value ?? double.NaN;

    private static double Floor(IEnumerable<double> distances)
    {
        var sorted = distances.Where(double.IsFinite).Order().ToList();
        return sorted.Count < FewestSplitsShare * Splits ? double.NaN : Quantiles.Of(sorted, FloorQuantile);
    }

    /// <summary>Random splits of the blocks into two halves.</summary>
    private static ImmutableArray<(MarketSample One, MarketSample Other)> Halves(MarketSample whole, ulong seed)
    {
        var random = RandomStream.Derive(seed, 0, "realism/halves");
        var halves = ImmutableArray.CreateBuilder<(MarketSample, MarketSample)>();
        var blocks = Enumerable.Range(0, whole.Blocks).ToArray();
        for (var split = 0; split < Splits; split++)
        {
            for (var i = blocks.Length - 1; i > 0; i--)
            {
                var other = (int)random.NextBelow(i + 1);
                (blocks[i], blocks[other]) = (blocks[other], blocks[i]);
            }

            halves.Add((whole.Part(blocks[..(blocks.Length / 2)]), whole.Part(blocks[(blocks.Length / 2)..])));
        }

        return halves.ToImmutable();
    }
}
