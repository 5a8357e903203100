using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>How far from where it was an instrument may trade before it halts.</summary>
internal sealed class VolatilityBands
{
    private readonly long _referencePrice;
    private readonly long _staticBand;
    private readonly long _dynamicBand;
    private long _staticReference;
    private long _dynamicReference;

    public VolatilityBands(InstrumentSpec spec)
    {
        _referencePrice = spec.ReferencePrice.Ticks;
        _staticBand = Math.Min(spec.StaticBandTicks, OrderBook.MaximumPrice);
        _dynamicBand = Math.Min(spec.DynamicBandTicks, OrderBook.MaximumPrice);
        Reset();
    }

    /// <summary>The price of the last auction that traded is this, in ticks.</summary>
    public void FollowAuction(long price) => _staticReference = price;

    /// <summary>The last trade before whatever takes next was at this price, in ticks.</summary>
    public void FollowTrade(long price) => _dynamicReference = price;

    /// <summary>Whether a trade at a price, in ticks, halts nothing.</summary>
    public bool Contains(long price) =>
        (_staticBand == 0 || Math.Abs(price - _staticReference) <= _staticBand) &&
        (_dynamicBand == 0 || Math.Abs(price - _dynamicReference) <= _dynamicBand);

    /// <summary>The worst price of an order at which it may trade without a halt, in ticks; its limit where that is nearer.</summary>
    public long Limit(Side side, long limit)
    {
        if (_staticBand != 0) limit = Nearer(side, limit, _staticReference, _staticBand);
        if (_dynamicBand != 0) limit = Nearer(side, limit, _dynamicReference, _dynamicBand);
        return limit;
    }

    /// <summary>Starts over for a session.</summary>
    public void Reset()
    {
        _staticReference = _referencePrice;
        _dynamicReference = _referencePrice;
    }

    private static long Nearer(Side side, long limit, long reference, long band) =>
        side == Side.Buy ? Math.Min(limit, reference + band) : Math.Max(limit, reference - band);
}
