namespace Arena.Firms;

/// <summary>
/// How many lots a book may still buy and sell by orders and quotes that rest or are on their way: the most that can be filled
/// before the next word from the venue.
/// </summary>
internal sealed class OpenLots(int instruments)
{
    private readonly long[] _buys = new long[instruments];
    private readonly long[] _sells = new long[instruments];

    public long Buys(int instrument) => _buys[instrument];

    public long Sells(int instrument) => _sells[instrument];

    public void Add(int instrument, Side side, long lots)
    {
        var open = side == Side.Buy ? _buys : _sells;
        open[instrument] += lots;
        if (open[instrument] < 0) Invariant.RequireEqual(0, open[instrument], "open lots of a side");
    }

    public bool IsEmpty()
    {
        foreach (var lots in _buys)
            if (lots != 0) return false;
        foreach (var lots in _sells)
            if (lots != 0) return false;
        return true;
    }

    public void Clear()
    {
        Array.Clear(_buys);
        Array.Clear(_sells);
    }
}
