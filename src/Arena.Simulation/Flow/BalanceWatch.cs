namespace Arena.Simulation;

/// <summary>
/// Whether one side of a book shows far more than the other. The sides are added up only when enough has happened since the last time to have changed the
/// answer: events say how many lots moved, and that is what the sums can have moved by.
/// </summary>
/// <param name="trigger">Out of balance is 1 - thinner / thicker above this.</param>
internal sealed class BalanceWatch(double trigger)
{
    private Level[] _levels = new Level[256];

    // 1: bids outweigh, -1: asks do, 0: neither.
    private int _heavySide;
    private double _slack;

    /// <summary>Forgets everything: the book is empty.</summary>
    public void Clear() => (_heavySide, _slack) = (0, 0);

    /// <summary>Takes an event that may have changed what the book shows.</summary>
    public void Add(in MarketEvent e)
    {
        // An accepted order is counted when it trades or rests. An auction's trade takes from both sides.
        if (e.Kind == MarketEventKind.OrderAccepted) return;
        _slack -= 2.0 * e.Quantity.Lots;
    }

    /// <summary>Whether the book has gone out of balance, or from one side to the other, since the last time.</summary>
    public bool HasTipped(Venue venue, InstrumentId instrument)
    {
        if (_slack > 0) return false;
        var bids = (double)Total(venue, instrument, Side.Buy);
        var asks = (double)Total(venue, instrument, Side.Sell);
        var share = 1 - trigger;
        var (bidsOver, asksOver) = ((share * bids) - asks, (share * asks) - bids);
        _slack = Math.Min(Math.Abs(bidsOver), Math.Abs(asksOver));
        var heavySide = bidsOver > 0 ? 1 : asksOver > 0 ? -1 : 0;
        var hasTipped = heavySide != 0 && heavySide != _heavySide;
        _heavySide = heavySide;
        return hasTipped;
    }

    private long Total(Venue venue, InstrumentId instrument, Side side)
    {
        int count;
        while ((count = venue.Depth(instrument, side, _levels)) == _levels.Length) _levels = new Level[_levels.Length * 2];
        var total = 0L;
        foreach (ref readonly var level in _levels.AsSpan(0, count)) total += level.Quantity.Lots;
        return total;
    }
}
