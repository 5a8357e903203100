using System.Collections.Immutable;

namespace Arena.Firms;

/// <summary>A firm's market-making book: a book with quotes, and what its quoter sees of it.</summary>
internal sealed class CentralBook
{
    private QuoterContext? _context;

    public CentralBook(AccountSpec account, ImmutableArray<InstrumentSpec> instruments, long positionLimit)
    {
        Book = new Book(account, instruments, positionLimit);
        Quotes = new QuoteBook(instruments.Length, Book.Open);
    }

    public Book Book { get; }

    public QuoteBook Quotes { get; }

    public void OpenSession()
    {
        Book.OpenSession();
        Quotes.OpenSession();
    }

    /// <summary>What the quoter sees now; what is new is then forgotten.</summary>
    public QuoterContext Observe(MarketView market)
    {
        if (_context is null || !ReferenceEquals(_context.Market, market)) _context = new QuoterContext(market);
        _context.FillList.Clear();
        _context.RejectionList.Clear();
        foreach (ref readonly var fill in Book.Fills.AsSpan()) _context.FillList.Add(fill);
        foreach (ref readonly var rejection in Book.Rejections.AsSpan()) _context.RejectionList.Add(rejection);
        for (var i = 0; i < _context.InventoryArray.Length; i++)
        {
            _context.InventoryArray[i] = new Quantity(Book.Positions[i]);
            _context.QuoteArray[i] = Quotes.Resting(i);
        }

        Book.ForgetNews();
        return _context;
    }
}
