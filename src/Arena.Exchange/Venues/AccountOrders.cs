using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>The open orders of an account in one instrument. Of many accounts these are all there is, so a quote is kept elsewhere: <see cref="AccountQuote"/>.</summary>
internal struct AccountOrders
{
    /// <summary>The record of its oldest order, or 0; the orders themselves know the newer ones.</summary>
    public int Oldest;

    /// <summary>The record of its newest order, or 0.</summary>
    public int Newest;
}
