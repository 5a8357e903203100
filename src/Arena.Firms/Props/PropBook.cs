using System.Collections.Immutable;

namespace Arena.Firms;

/// <summary>A firm's prop book: a book with a strategy, and what the strategy sees of it and of the desk.</summary>
internal sealed class PropBook(PropBookOptions options, AccountSpec account, ImmutableArray<InstrumentSpec> instruments)
{
    private PropContext? _context;

    public PropBookOptions Options { get; } = options;

    public Book Book { get; } = new(account, instruments, options.PositionLimitLots);

    /// <summary>What the book may still send this round of its strategy's commands.</summary>
    public required CommandBudget Budget { get; init; }

    /// <summary>Whether its strategy lost its seat.</summary>
    public bool IsOut { get; set; }

    /// <summary>The strategy's answer of this round, once received.</summary>
    public PropActions? Answer { get; set; }

    /// <summary>What the strategy sees now; what is new is then forgotten.</summary>
    /// <param name="market">The market.</param>
    /// <param name="offers">The desk's indicative prices by instrument.</param>
    public PropContext Observe(MarketView market, ReadOnlySpan<TransferOffer> offers)
    {
        if (_context is null || !ReferenceEquals(_context.Market, market)) _context = new PropContext(market);
        _context.FillList.Clear();
        _context.TransferList.Clear();
        _context.RejectionList.Clear();
        _context.OpenOrderList.Clear();
        foreach (ref readonly var fill in Book.Fills.AsSpan()) _context.FillList.Add(fill);
        foreach (ref readonly var transfer in Book.Transfers.AsSpan()) _context.TransferList.Add(transfer);
        foreach (ref readonly var rejection in Book.Rejections.AsSpan()) _context.RejectionList.Add(rejection);
        OpenOrderViews.Fill(_context.OpenOrderList, Book.Orders);
        for (var i = 0; i < offers.Length; i++) _context.PositionArray[i] = new Quantity(Book.Positions[i]);
        offers.CopyTo(_context.OfferArray);
        _context.ProfitAndLoss = new Money(Book.Worth(market));
        Book.ForgetNews();
        return _context;
    }
}
