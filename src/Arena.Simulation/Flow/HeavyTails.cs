using System.Collections.Immutable;

namespace Arena.Simulation;

/// <summary>The power laws of sizes and distances in a market, each worked out once for all traders that share it.</summary>
internal sealed class HeavyTails
{
    private readonly List<(double Index, double Mean, double Largest, Lomax Law)> _laws = [];
    private readonly long _largestOrder;
    private readonly long _narrowestBand;

    /// <summary>The laws of a market.</summary>
    public HeavyTails(ImmutableArray<InstrumentSpec> instruments)
    {
        _narrowestBand = long.MaxValue;
        foreach (var instrument in instruments)
        {
            _largestOrder = Math.Max(_largestOrder, instrument.MaximumOrderQuantity.Lots);
            _narrowestBand = Math.Min(_narrowestBand, instrument.PriceBandTicks);
        }
    }

    /// <summary>The lots that an order has beyond the first, up to the largest order that any instrument takes; <c>null</c> without an index.</summary>
    public Lomax? ExtraLots(double meanLots, double? index) => Law(index, meanLots - 1, _largestOrder - 1);

    /// <summary>A distance from the touch in ticks, up to the width of the narrowest price band; <c>null</c> without an index.</summary>
    public Lomax? Depth(double meanTicks, double? index) => Law(index, meanTicks, _narrowestBand);

    private Lomax? Law(double? tailIndex, double mean, double largest)
    {
        if (tailIndex is not { } index) return null;
        foreach (var known in _laws)
            if (known.Index == index && known.Mean == mean && known.Largest == largest) return known.Law;
        var law = Lomax.WithMean(index, mean, largest);
        _laws.Add((index, mean, largest, law));
        return law;
    }
}
