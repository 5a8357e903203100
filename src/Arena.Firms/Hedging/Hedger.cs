using System.Collections.Immutable;

namespace Arena.Firms;

/// <summary>
/// Keeps a book's delta to the market factor in a band by trading the index future. The delta is the sum over instruments of
/// position × value of a lot at mid × published beta, in units of currency.
/// </summary>
internal sealed class Hedger
{
    private readonly HedgeOptions _options;
    private readonly InstrumentSpec _future;

    /// <summary>A hedger for a market.</summary>
    /// <exception cref="ArgumentException">The market has no index future, or its beta is not positive.</exception>
    public Hedger(HedgeOptions options, ImmutableArray<InstrumentSpec> instruments)
    {
        _options = options;
        _future = instruments.FirstOrDefault(i => i.Kind == InstrumentKind.IndexFuture)
            ?? throw new ArgumentException("The market has no index future to hedge with; leave the hedge options out.", nameof(options));
        if (!(_future.Beta > 0))
            throw new ArgumentException($"The beta of the index future '{_future.Symbol}' must be positive.", nameof(instruments));
    }

    /// <summary>What is traded: the market's first index future.</summary>
    public InstrumentId Future => _future.Id;

    /// <summary>A book's delta in units of currency, hedges on their way included.</summary>
    public double Delta(Book book, MarketView market)
    {
        var delta = 0.0;
        for (var i = 0; i < book.Positions.Length; i++)
        {
            if (book.Positions[i] != 0) delta += book.Positions[i] * LotDelta(market.Books[i]);
        }

        var onTheWay = book.Orders.NetOpen(_future.Id.Index, OrderPurpose.Hedging);
        return onTheWay == 0 ? delta : delta + (onTheWay * LotDelta(market.Book(_future.Id)));
    }

    /// <summary>The future lots that take a book's delta back to the target share of its band, rounded toward zero.</summary>
    /// <param name="book">The book.</param>
    /// <param name="band">How much delta it may carry, in units of currency.</param>
    /// <param name="market">The market.</param>
    /// <returns>Positive to buy, negative to sell; 0 inside the band, and for less than a lot.</returns>
    public long Lots(Book book, double band, MarketView market)
    {
        var delta = Delta(book, market);
        if (Math.Abs(delta) <= band) return 0;
        var excess = delta - (Math.Sign(delta) * _options.TargetShare * band);
        var lots = Math.Truncate(excess / LotDelta(market.Book(_future.Id)));
        return Math.Abs(lots) > long.MaxValue / 2 ? 0 : -(long)lots;
    }

    /// <summary>The order that hedges a book at the venue.</summary>
    /// <param name="book">The book.</param>
    /// <param name="band">How much delta it may carry, in units of currency.</param>
    /// <param name="market">The market.</param>
    /// <param name="hedge">The hedge.</param>
    /// <returns>Whether there is one: not inside the band, nor for less than a lot, nor without a price to trade at.</returns>
    public bool TryHedge(Book book, double band, MarketView market, out ImmediateOrder hedge)
    {
        hedge = default;
        var lots = Lots(book, band, market);
        var side = lots > 0 ? Side.Buy : Side.Sell;
        if (lots == 0 || !TouchPrice.TryThrough(market.Book(_future.Id), side, _options.SlippageTicks, out var price)) return false;
        hedge = new ImmediateOrder(side, Math.Abs(lots), price);
        return true;
    }

    private static double LotDelta(BookView view) =>
        view.Instrument.ValueAt(view.Mid, new Quantity(1)).Units * view.Instrument.Beta;
}
