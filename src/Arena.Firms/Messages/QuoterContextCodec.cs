namespace Arena.Firms;

/// <summary>What a quoter sees besides the market, as bytes. Whoever reads it has read the market's message before.</summary>
public static class QuoterContextCodec
{
    /// <summary>An empty context over a market, for a host that receives both as messages.</summary>
    public static QuoterContext Create(MarketView market) => new(market);

    /// <summary>Writes a message; what the writer held before is gone.</summary>
    public static void Write(QuoterContext context, MessageWriter writer)
    {
        writer.Begin(MessageKind.QuoterContext);
        NewsCodec.WritePositions(context.InventoryArray, writer);
        foreach (ref readonly var quote in context.QuoteArray.AsSpan()) TwoSidedQuoteCodec.Write(quote, writer);
        NewsCodec.WriteFills(context.Fills, writer);
        NewsCodec.WriteRejections(context.Rejections, writer);
    }

    /// <summary>Reads a message; what <paramref name="into"/> held before is gone.</summary>
    /// <param name="message">The bytes.</param>
    /// <param name="into">A context over a market of the same instruments.</param>
    /// <exception cref="MessageFormatException">The bytes are no such message; <paramref name="into"/> is then partly filled.</exception>
    public static void Read(ReadOnlySpan<byte> message, QuoterContext into)
    {
        var reader = new MessageReader(message, MessageKind.QuoterContext);
        var instruments = into.Market.Books.Length;
        NewsCodec.ReadPositions(ref reader, into.InventoryArray);
        for (var i = 0; i < instruments; i++) into.QuoteArray[i] = TwoSidedQuoteCodec.Read(ref reader);
        NewsCodec.ReadFills(ref reader, into.FillList, instruments);
        NewsCodec.ReadRejections(ref reader, into.RejectionList, instruments);
        reader.End();
    }
}
