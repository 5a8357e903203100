using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>What an account has in one instrument.</summary>
internal struct AccountOrders
{
    /// <summary>The record of its oldest order, or 0; the orders themselves know the newer ones.</summary>
    public int Oldest;

    /// <summary>The record of its newest order, or 0.</summary>
    public int Newest;

    /// <summary>The bid of its quote. It may have left the book: then the side is not quoted.</summary>
    public OrderId QuotedBid;

    /// <summary>The ask of its quote; as the bid.</summary>
    public OrderId QuotedAsk;
}
