namespace Arena.Firms;

/// <summary>
/// A firm's gross exposure if the worst of its open orders were filled: over books and instruments, the largest absolute position
/// that open orders can lead to, at mid, in units of currency.
/// </summary>
internal sealed class ExposureMeter(double limit, int instruments)
{
    private const double LargestLots = 1e15;

    private readonly double[] _lotValue = new double[instruments];
    private double _total;

    /// <summary>The exposure as of now.</summary>
    public double Total => _total;

    /// <summary>What is left up to the limit; negative when mids have moved it past.</summary>
    public double Budget => limit - _total;

    /// <summary>What one lot is worth at mid, in units of currency.</summary>
    public double LotValue(int instrument) => _lotValue[instrument];

    /// <summary>Measures anew, at a round's mids.</summary>
    public void Measure(MarketView market, Book central, ReadOnlySpan<PropBook> props)
    {
        _total = 0;
        for (var i = 0; i < _lotValue.Length; i++)
        {
            var view = market.Books[i];
            _lotValue[i] = view.Instrument.ValueAt(view.Mid, new Quantity(1)).Units;
            var lots = Worst(central, i);
            foreach (var prop in props) lots += Worst(prop.Book, i);
            _total += lots * _lotValue[i];
        }
    }

    /// <summary>How many more lots a book may order without taking the exposure past the limit, or past where it is already.</summary>
    public long Room(Book book, int instrument, Side side)
    {
        var worst = Worst(book, instrument);
        var value = _lotValue[instrument];
        var most = value > 0 ? Math.Floor(Math.Min(LargestLots, (Budget / value) + worst)) : LargestLots;
        var reached = side == Side.Buy
            ? book.Positions[instrument] + book.Open.Buys(instrument)
            : book.Open.Sells(instrument) - book.Positions[instrument];
        return Math.Max((long)Math.Max(most, -LargestLots), worst) - reached;
    }

    /// <summary>Takes note of a book's change: what <see cref="Worst"/> was before, and is now.</summary>
    public void Update(Book book, int instrument, long worstBefore) =>
        _total += (Worst(book, instrument) - worstBefore) * _lotValue[instrument];

    /// <summary>The largest absolute position that open orders can lead to, in lots.</summary>
    public static long Worst(Book book, int instrument)
    {
        var position = book.Positions[instrument];
        return Math.Max(position + book.Open.Buys(instrument), book.Open.Sells(instrument) - position);
    }
}
