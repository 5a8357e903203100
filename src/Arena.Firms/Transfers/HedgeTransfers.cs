namespace Arena.Firms;

/// <summary>
/// Asks the desk for prop books' hedges before the hedger trades them at the venue: what one book sheds another may want, and the
/// firm need not pay the market's spread on both. What the desk does not fill is left to the hedger, and refused to nobody.
/// </summary>
internal sealed class HedgeTransfers(Hedger hedger, Book central, PropBook[] props, ExposureMeter exposure)
{
    private readonly long[] _lots = new long[props.Length];

    /// <summary>The index of the instrument that is asked for.</summary>
    public int Future => hedger.Future.Index;

    /// <summary>Adds each prop book's hedge to what its strategy asked for, as far as position limit and gross exposure go.</summary>
    /// <param name="market">The market.</param>
    /// <param name="asked">Lots asked for by each prop book: positive to buy.</param>
    public void Ask(MarketView market, Span<long> asked)
    {
        if (!TryPrepare(market)) return;
        var room = ExposureRoom(market, asked);
        for (var p = 0; p < props.Length; p++)
        {
            if (_lots[p] == 0) continue;
            _lots[p] = Math.Clamp(WithinLimit(props[p].Book, asked[p], _lots[p]), -room, room);
            room -= Math.Abs(_lots[p]);
            asked[p] += _lots[p];
        }
    }

    /// <summary>What of the lots that were not filled the strategy had asked for: the hedge's part comes off first.</summary>
    public long StrategysPart(int prop, long left)
    {
        var hedge = _lots[prop];
        if (Math.Sign(left) != Math.Sign(hedge)) return left;
        return Math.Abs(left) <= Math.Abs(hedge) ? 0 : left - hedge;
    }

    /// <summary>Works out what each book's hedge would be.</summary>
    /// <returns>Whether there is one that the desk can price.</returns>
    private bool TryPrepare(MarketView market)
    {
        Array.Clear(_lots);
        if (!market.Book(hedger.Future).IsTwoSided) return false;
        for (var p = 0; p < props.Length; p++)
        {
            if (!props[p].IsOut && props[p].Options.DeltaBand is { } band) _lots[p] = hedger.Lots(props[p].Book, band, market);
        }

        return _lots.AsSpan().ContainsAnyExcept(0);
    }

    /// <summary>How many lots the gross exposure leaves when each, and each that strategies ask for, adds to two books.</summary>
    private long ExposureRoom(MarketView market, ReadOnlySpan<long> asked)
    {
        exposure.Measure(market, central, props);
        var room = (long)Math.Min(1e15, Math.Max(0, exposure.Budget) / (2 * exposure.LotValue(Future)));
        foreach (var lots in asked) room -= Math.Abs(lots);
        return Math.Max(0, room);
    }

    private long WithinLimit(Book book, long asked, long lots)
    {
        var position = book.Positions[Future] + asked;
        var highest = Math.Max(0, book.PositionLimit - position - book.Open.Buys(Future));
        var lowest = -Math.Max(0, book.PositionLimit + position - book.Open.Sells(Future));
        return Math.Clamp(lots, lowest, highest);
    }
}
