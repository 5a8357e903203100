namespace Arena.Sdk;

/// <summary>
/// What a prop book's strategy sees in a round: never the central book's inventory, never another prop book. Read-only and
/// refilled each round; do not keep it.
/// </summary>
public sealed class PropContext
{
    internal PropContext(MarketView market)
    {
        Market = market;
        PositionArray = new Quantity[market.Books.Length];
        OfferArray = new TransferOffer[market.Books.Length];
    }

    /// <summary>The public market.</summary>
    public MarketView Market { get; }

    /// <summary>The own outside fills since the last round, oldest first.</summary>
    public ReadOnlySpan<Fill> Fills => FillList.AsSpan();

    /// <summary>The own transfers made in the last round.</summary>
    public ReadOnlySpan<TransferFill> Transfers => TransferList.AsSpan();

    /// <summary>What was refused since the last round, transfers and orders.</summary>
    public ReadOnlySpan<OrderRejection> Rejections => RejectionList.AsSpan();

    /// <summary>The own open orders as far as known, oldest first.</summary>
    public ReadOnlySpan<OpenOrder> OpenOrders => OpenOrderList.AsSpan();

    /// <summary>The own profit so far this session, marked at mid.</summary>
    public Money ProfitAndLoss { get; internal set; }

    internal Quantity[] PositionArray { get; }

    internal TransferOffer[] OfferArray { get; }

    internal Buffer<Fill> FillList { get; } = new();

    internal Buffer<TransferFill> TransferList { get; } = new();

    internal Buffer<OrderRejection> RejectionList { get; } = new();

    internal Buffer<OpenOrder> OpenOrderList { get; } = new();

    /// <summary>The own position in an instrument; positive when long.</summary>
    public Quantity Position(InstrumentId instrument) => PositionArray[instrument.Index];

    /// <summary>The indicative transfer prices of an instrument.</summary>
    public TransferOffer Offer(InstrumentId instrument) => OfferArray[instrument.Index];
}
