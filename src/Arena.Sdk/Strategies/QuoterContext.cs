namespace Arena.Sdk;

/// <summary>
/// What a central book's quoter sees in a round. Read-only and refilled each round; do not keep it.
/// </summary>
public sealed class QuoterContext
{
    internal QuoterContext(MarketView market)
    {
        Market = market;
        InventoryArray = new Quantity[market.Books.Length];
        QuoteArray = new TwoSidedQuote[market.Books.Length];
    }

    /// <summary>The public market.</summary>
    public MarketView Market { get; }

    /// <summary>The central book's fills since the last round, oldest first.</summary>
    public ReadOnlySpan<Fill> Fills => FillList.AsSpan();

    /// <summary>What the firm's risk checks or the venue refused since the last round, oldest first.</summary>
    public ReadOnlySpan<OrderRejection> Rejections => RejectionList.AsSpan();

    internal Quantity[] InventoryArray { get; }

    internal TwoSidedQuote[] QuoteArray { get; }

    internal Buffer<Fill> FillList { get; } = new();

    internal Buffer<OrderRejection> RejectionList { get; } = new();

    /// <summary>The central book's position in an instrument after this round's transfers; positive when long.</summary>
    public Quantity Inventory(InstrumentId instrument) => InventoryArray[instrument.Index];

    /// <summary>What rests of the own quote in an instrument; a side without quantity is not quoted.</summary>
    public TwoSidedQuote RestingQuote(InstrumentId instrument) => QuoteArray[instrument.Index];
}
