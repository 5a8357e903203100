namespace Arena.Simulation;

/// <summary>
/// What was traded in one instrument in the last stretch of time, by who took. Trades of auctions, in which nobody takes, do not count. Grows to the
/// busiest stretch, then allocates nothing.
/// </summary>
/// <param name="length">How long the stretch is, in nanoseconds; a trade that is older is forgotten.</param>
internal sealed class TradeWindow(long length)
{
    private (long Time, long SignedLots)[] _trades = new (long, long)[256];
    private int _first;
    private int _count;
    private long _bought;
    private long _sold;

    /// <summary>Forgets everything.</summary>
    public void Clear() => (_first, _count, _bought, _sold) = (0, 0, 0, 0);

    /// <summary>Takes a trade; not older than any before.</summary>
    public void Add(in MarketEvent trade)
    {
        if (trade.IsAuction) return;
        Forget(trade.Time.Nanoseconds);
        if (_count == _trades.Length) Grow();
        var signedLots = -trade.Side.Sign() * trade.Quantity.Lots;
        _trades[(_first + _count++) & (_trades.Length - 1)] = (trade.Time.Nanoseconds, signedLots);
        Count(signedLots, 1);
    }

    /// <summary>How many lots takers bought and sold in the stretch up to a moment.</summary>
    public (long Bought, long Sold) At(Timestamp now)
    {
        Forget(now.Nanoseconds);
        return (_bought, _sold);
    }

    private void Forget(long now)
    {
        while (_count > 0 && _trades[_first].Time < now - length)
        {
            Count(_trades[_first].SignedLots, -1);
            _first = (_first + 1) & (_trades.Length - 1);
            _count--;
        }
    }

    private void Count(long signedLots, int direction)
    {
        if (signedLots > 0) _bought += signedLots * direction;
        else _sold -= signedLots * direction;
    }

    private void Grow()
    {
        var trades = new (long, long)[_trades.Length * 2];
        for (var i = 0; i < _count; i++) trades[i] = _trades[(_first + i) & (_trades.Length - 1)];
        _trades = trades;
        _first = 0;
    }
}
