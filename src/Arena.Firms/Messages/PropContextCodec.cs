namespace Arena.Firms;

/// <summary>What a prop strategy sees besides the market, as bytes. Whoever reads it has read the market's message before.</summary>
public static class PropContextCodec
{
    /// <summary>An empty context over a market, for a host that receives both as messages.</summary>
    public static PropContext Create(MarketView market) => new(market);

    /// <summary>Writes a message; what the writer held before is gone.</summary>
    public static void Write(PropContext context, MessageWriter writer)
    {
        writer.Begin(MessageKind.PropContext);
        NewsCodec.WritePositions(context.PositionArray, writer);
        writer.Signed(context.ProfitAndLoss.Micros);
        foreach (ref readonly var offer in context.OfferArray.AsSpan()) WriteOffer(offer, writer);
        NewsCodec.WriteFills(context.Fills, writer);
        WriteTransfers(context.Transfers, writer);
        NewsCodec.WriteRejections(context.Rejections, writer);
        NewsCodec.WriteOpenOrders(context.OpenOrders, writer);
    }

    /// <summary>Reads a message; what <paramref name="into"/> held before is gone.</summary>
    /// <param name="message">The bytes.</param>
    /// <param name="into">A context over a market of the same instruments.</param>
    /// <exception cref="MessageFormatException">The bytes are no such message; <paramref name="into"/> is then partly filled.</exception>
    public static void Read(ReadOnlySpan<byte> message, PropContext into)
    {
        var reader = new MessageReader(message, MessageKind.PropContext);
        var instruments = into.Market.Books.Length;
        NewsCodec.ReadPositions(ref reader, into.PositionArray);
        into.ProfitAndLoss = new Money(reader.Signed());
        for (var i = 0; i < instruments; i++) into.OfferArray[i] = ReadOffer(ref reader);
        NewsCodec.ReadFills(ref reader, into.FillList, instruments);
        ReadTransfers(ref reader, into.TransferList, instruments);
        NewsCodec.ReadRejections(ref reader, into.RejectionList, instruments);
        NewsCodec.ReadOpenOrders(ref reader, into.OpenOrderList, instruments);
        reader.End();
    }

    private static void WriteOffer(in TransferOffer offer, MessageWriter writer)
    {
        writer.Flag(offer.IsAvailable);
        writer.Signed(offer.SellPerLot.Micros);
        writer.Signed(offer.BuyPerLot.Micros);
        writer.Signed(offer.MidPerLot.Micros);
    }

    private static TransferOffer ReadOffer(ref MessageReader reader) => new(
        reader.Flag(), new Money(reader.Signed()), new Money(reader.Signed()), new Money(reader.Signed()));

    private static void WriteTransfers(ReadOnlySpan<TransferFill> transfers, MessageWriter writer)
    {
        writer.Count(transfers.Length);
        foreach (ref readonly var transfer in transfers)
        {
            writer.Count(transfer.Instrument.Index);
            writer.Byte((byte)transfer.Side);
            writer.Signed(transfer.Quantity.Lots);
            writer.Signed(transfer.Consideration.Micros);
            writer.Signed(transfer.Time.Nanoseconds);
        }
    }

    private static void ReadTransfers(ref MessageReader reader, Buffer<TransferFill> into, int instruments)
    {
        into.Clear();
        var count = reader.Count(1_000_000, "transfer");
        for (var i = 0; i < count; i++)
        {
            into.Add(new TransferFill(
                reader.Instrument(instruments), reader.Side(), new Quantity(reader.Signed()), new Money(reader.Signed()),
                new Timestamp(reader.Signed())));
        }
    }
}
