namespace Arena.Exchange;

/// <summary>The quote of an account in one instrument.</summary>
internal struct AccountQuote
{
    /// <summary>Its bid.</summary>
    public QuotedOrder Bid;

    /// <summary>Its ask.</summary>
    public QuotedOrder Ask;
}
