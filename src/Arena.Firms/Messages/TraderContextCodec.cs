namespace Arena.Firms;

/// <summary>What a trader sees besides the market, as bytes. Whoever reads it has read the market's message before.</summary>
public static class TraderContextCodec
{
    /// <summary>An empty context over a market, for a host that receives both as messages.</summary>
    public static TraderContext Create(MarketView market) => new(market);

    /// <summary>Writes a message; what the writer held before is gone.</summary>
    public static void Write(TraderContext context, MessageWriter writer)
    {
        writer.Begin(MessageKind.TraderContext);
        NewsCodec.WritePositions(context.PositionArray, writer);
        writer.Signed(context.ProfitAndLoss.Micros);
        NewsCodec.WriteFills(context.Fills, writer);
        NewsCodec.WriteRejections(context.Rejections, writer);
        NewsCodec.WriteOpenOrders(context.OpenOrders, writer);
    }

    /// <summary>Reads a message; what <paramref name="into"/> held before is gone.</summary>
    /// <param name="message">The bytes.</param>
    /// <param name="into">A context over a market of the same instruments.</param>
    /// <exception cref="MessageFormatException">The bytes are no such message; <paramref name="into"/> is then partly filled.</exception>
    public static void Read(ReadOnlySpan<byte> message, TraderContext into)
    {
        var reader = new MessageReader(message, MessageKind.TraderContext);
        var instruments = into.Market.Books.Length;
        NewsCodec.ReadPositions(ref reader, into.PositionArray);
        into.ProfitAndLoss = new Money(reader.Signed());
        NewsCodec.ReadFills(ref reader, into.FillList, instruments);
        NewsCodec.ReadRejections(ref reader, into.RejectionList, instruments);
        NewsCodec.ReadOpenOrders(ref reader, into.OpenOrderList, instruments);
        reader.End();
    }
}
