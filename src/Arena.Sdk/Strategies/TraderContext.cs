namespace Arena.Sdk;

/// <summary>What a trader outside any firm sees in a round. Read-only and refilled each round; do not keep it.</summary>
public sealed class TraderContext
{
    internal TraderContext(MarketView market)
    {
        Market = market;
        PositionArray = new Quantity[market.Books.Length];
    }

    /// <summary>The public market.</summary>
    public MarketView Market { get; }

    /// <summary>The own fills since the last round, oldest first.</summary>
    public ReadOnlySpan<Fill> Fills => FillList.AsSpan();

    /// <summary>What was refused since the last round.</summary>
    public ReadOnlySpan<OrderRejection> Rejections => RejectionList.AsSpan();

    /// <summary>The own open orders as far as known, oldest first.</summary>
    public ReadOnlySpan<OpenOrder> OpenOrders => OpenOrderList.AsSpan();

    /// <summary>The own profit so far this session, marked at mid.</summary>
    public Money ProfitAndLoss { get; internal set; }

    internal Quantity[] PositionArray { get; }

    internal Buffer<Fill> FillList { get; } = new();

    internal Buffer<OrderRejection> RejectionList { get; } = new();

    internal Buffer<OpenOrder> OpenOrderList { get; } = new();

    /// <summary>The own position in an instrument; positive when long.</summary>
    public Quantity Position(InstrumentId instrument) => PositionArray[instrument.Index];
}
