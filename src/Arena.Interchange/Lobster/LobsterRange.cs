namespace Arena.Interchange;

/// <summary>
/// The prices at which a replay knows all that rests: those of the row that it was seeded from, as long as they stay in sight. A file of K levels
/// says nothing of what happens behind the Kth, so a price that was ever behind it is known no more. A side whose row has an
/// empty level is in sight whole. A book that was empty before the first message stays known whole: its file introduces every order.
/// </summary>
internal sealed class LobsterRange
{
    private long _worstAsk = long.MaxValue;
    private long _worstBid;

    /// <summary>What a first row lets know.</summary>
    public LobsterRange(LobsterRow first) => Narrow(first);

    /// <summary>What is known of a book that was empty before the first message: everything.</summary>
    public LobsterRange() => IsWhole = true;

    /// <summary>Whether everything is known, and stays so.</summary>
    public bool IsWhole { get; }

    /// <summary>Forgets the prices that are behind the last level of a row.</summary>
    public void Narrow(LobsterRow row)
    {
        if (IsWhole) return;
        var (ask, bid) = (row.Of(Side.Sell)[^1], row.Of(Side.Buy)[^1]);
        if (ask.Quantity.Lots != 0) _worstAsk = Math.Min(_worstAsk, ask.Price.Ticks);
        if (bid.Quantity.Lots != 0) _worstBid = Math.Max(_worstBid, bid.Price.Ticks);
    }

    /// <summary>Whether all orders of a side at a price are known.</summary>
    public bool Holds(Side side, long price) => side == Side.Sell ? price <= _worstAsk : price >= _worstBid;
}
