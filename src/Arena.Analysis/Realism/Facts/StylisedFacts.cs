namespace Arena.Analysis;

/// <summary>The facts that a market is held against; docs/realism.md explains each.</summary>
internal static class StylisedFacts
{
    /// <summary>All of them, in the order in which they are shown.</summary>
    public static ImmutableArray<StylisedFact> All { get; } =
    [
        new HeavyTails(), new AbsenceOfAutocorrelation(), new VolatilityClustering(), new SlowVolatilityDecay(), new AggregationalGaussianity(),
        new GainLossAsymmetry(), new VolumeVolatility(), new SignaturePlot(), new IntradayPattern(), new SpreadDistribution(), new DepthShape(),
        new SignMemory(), new ImpactConcavity(), new ImpactDecay(), new MetaorderImpact(), new MetaorderDecay(), new ArrivalClustering(),
        new CancellationTimes(), new InstrumentCorrelation(), new FutureLeads(),
    ];
}
