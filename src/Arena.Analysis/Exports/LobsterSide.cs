namespace Arena.Analysis;

/// <summary>The price levels of one side of a book, kept in order.</summary>
/// <param name="side"><see cref="Side.Buy"/> for bids, best is highest; <see cref="Side.Sell"/> for asks, best is lowest.</param>
internal sealed class LobsterSide(Side side)
{
    // Sorted from the worst price to the best, so that the busy end of the lists is their end.
    private readonly List<long> _keys = [];
    private readonly List<long> _lots = [];

    /// <summary>How many levels there are.</summary>
    public int Count => _keys.Count;

    /// <summary>A level, 0 = best: its price in ticks and its lots.</summary>
    public (long Ticks, long Lots) this[int level] => (_keys[^(level + 1)] * side.Sign(), _lots[^(level + 1)]);

    /// <summary>Adds lots at a price; takes off when negative, and removes a level that is empty.</summary>
    public void Add(long ticks, long lots)
    {
        var key = ticks * side.Sign();
        var place = _keys.BinarySearch(key);
        if (place < 0)
        {
            _keys.Insert(~place, key);
            _lots.Insert(~place, lots);
            return;
        }

        _lots[place] += lots;
        if (_lots[place] != 0) return;
        _keys.RemoveAt(place);
        _lots.RemoveAt(place);
    }

    /// <summary>Removes all levels.</summary>
    public void Clear()
    {
        _keys.Clear();
        _lots.Clear();
    }
}
