using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>What an account has in one instrument.</summary>
internal struct AccountOrders
{
    /// <summary>The record of its oldest order, or 0; the orders themselves know the newer ones.</summary>
    public int Oldest;

    /// <summary>The record of its newest order, or 0.</summary>
    public int Newest;

    /// <summary>The bid of its quote.</summary>
    public QuotedOrder Bid;

    /// <summary>The ask of its quote.</summary>
    public QuotedOrder Ask;
}
