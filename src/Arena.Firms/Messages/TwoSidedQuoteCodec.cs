namespace Arena.Firms;

/// <summary>One quote as part of a message.</summary>
internal static class TwoSidedQuoteCodec
{
    public static void Write(in TwoSidedQuote quote, MessageWriter writer)
    {
        writer.Signed(quote.Bid.Ticks);
        writer.Signed(quote.BidQuantity.Lots);
        writer.Signed(quote.Ask.Ticks);
        writer.Signed(quote.AskQuantity.Lots);
    }

    public static TwoSidedQuote Read(ref MessageReader reader) => new(
        new Price(reader.Signed()), new Quantity(reader.Signed()), new Price(reader.Signed()), new Quantity(reader.Signed()));
}
