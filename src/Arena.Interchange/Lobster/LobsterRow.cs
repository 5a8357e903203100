namespace Arena.Interchange;

/// <summary>A line of a LOBSTER orderbook file: the best levels of both sides, 0 = best.</summary>
/// <param name="levels">How many levels per side; positive.</param>
public sealed class LobsterRow(int levels)
{
    /// <summary>The most levels per side that a row may have.</summary>
    public const int MaximumLevels = 1_000;

    /// <summary>The price of an ask level that is empty, negated for a bid; its size is 0.</summary>
    public const long EmptyPrice = 9_999_999_999;

    private readonly Level[] _asks = new Level[levels];
    private readonly Level[] _bids = new Level[levels];

    /// <summary>How many levels per side.</summary>
    public int Levels => _asks.Length;

    /// <summary>The levels of a side, best first: prices in 1/10,000 of a unit of currency; <c>default</c> where there is none.</summary>
    public Span<Level> Of(Side side) => side == Side.Sell ? _asks : _bids;

    /// <summary>Takes the best levels of a book whose ticks are LOBSTER's prices.</summary>
    public void Fill(OrderBook book)
    {
        _asks.AsSpan(book.Depth(Side.Sell, _asks)).Clear();
        _bids.AsSpan(book.Depth(Side.Buy, _bids)).Clear();
    }

    /// <summary>Writes the best levels as a line: ask price, ask size, bid price, bid size of each. The line ends with LF.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="count">How many levels, at most as many as there are.</param>
    public void Write(TextWriter output, int count)
    {
        Span<char> cell = stackalloc char[96];
        for (var level = 0; level < count; level++)
        {
            var (ask, bid) = (_asks[level], _bids[level]);
            var askPrice = ask.Quantity.Lots == 0 ? EmptyPrice : ask.Price.Ticks;
            var bidPrice = bid.Quantity.Lots == 0 ? -EmptyPrice : bid.Price.Ticks;
            var end = level == count - 1 ? '\n' : ',';
            cell.TryWrite(
                CultureInfo.InvariantCulture, $"{askPrice},{ask.Quantity.Lots},{bidPrice},{bid.Quantity.Lots}{end}", out var length);
            output.Write(cell[..length]);
        }
    }
}
