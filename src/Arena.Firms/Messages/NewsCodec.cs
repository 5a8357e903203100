namespace Arena.Firms;

/// <summary>What every observation has of the time since the last round: fills, rejections, open orders. As parts of a message.</summary>
internal static class NewsCodec
{
    private const int MaximumItems = 1_000_000;

    public static void WriteFills(ReadOnlySpan<Fill> fills, MessageWriter writer)
    {
        writer.Count(fills.Length);
        foreach (ref readonly var fill in fills)
        {
            writer.Count(fill.Instrument.Index);
            writer.Signed(fill.Order.Value);
            writer.Byte((byte)fill.Side);
            writer.Signed(fill.Price.Ticks);
            writer.Signed(fill.Quantity.Lots);
            writer.Signed(fill.Fee.Micros);
            writer.Flag(fill.IsMaker);
            writer.Signed(fill.Time.Nanoseconds);
        }
    }

    public static void ReadFills(ref MessageReader reader, Buffer<Fill> into, int instruments)
    {
        into.Clear();
        var count = reader.Count(MaximumItems, "fill");
        for (var i = 0; i < count; i++)
        {
            into.Add(new Fill(
                reader.Instrument(instruments), new OrderId(reader.Signed()), reader.Side(), new Price(reader.Signed()),
                new Quantity(reader.Signed()), new Money(reader.Signed()), reader.Flag(), new Timestamp(reader.Signed())));
        }
    }

    public static void WriteRejections(ReadOnlySpan<OrderRejection> rejections, MessageWriter writer)
    {
        writer.Count(rejections.Length);
        foreach (ref readonly var rejection in rejections)
        {
            writer.Signed(rejection.Order.Value);
            writer.Count(rejection.Instrument.Index);
            writer.Byte((byte)rejection.Side);
            writer.Count((int)rejection.Reason);
        }
    }

    public static void ReadRejections(ref MessageReader reader, Buffer<OrderRejection> into, int instruments)
    {
        into.Clear();
        var count = reader.Count(MaximumItems, "rejection");
        for (var i = 0; i < count; i++)
        {
            into.Add(new OrderRejection(
                new OrderId(reader.Signed()), reader.Instrument(instruments), reader.Side(), reader.Reason()));
        }
    }

    public static void WriteOpenOrders(ReadOnlySpan<OpenOrder> orders, MessageWriter writer)
    {
        writer.Count(orders.Length);
        foreach (ref readonly var order in orders)
        {
            writer.Signed(order.Order.Value);
            writer.Count(order.Instrument.Index);
            writer.Byte((byte)order.Side);
            writer.Signed(order.Price.Ticks);
            writer.Signed(order.Remaining.Lots);
            writer.Byte((byte)order.Type);
            writer.Signed(order.StopPrice.Ticks);
            writer.Signed(order.DisplayQuantity.Lots);
        }
    }

    public static void ReadOpenOrders(ref MessageReader reader, Buffer<OpenOrder> into, int instruments)
    {
        into.Clear();
        var count = reader.Count(MaximumItems, "open order");
        for (var i = 0; i < count; i++)
        {
            into.Add(new OpenOrder(
                new OrderId(reader.Signed()), reader.Instrument(instruments), reader.Side(), new Price(reader.Signed()),
                new Quantity(reader.Signed()))
            {
                Type = (OrderType)reader.Choice((byte)OrderType.Limit, (byte)OrderType.PegMid, "type of order"),
                StopPrice = new Price(reader.Signed()),
                DisplayQuantity = new Quantity(reader.Signed()),
            });
        }
    }

    public static void WritePositions(ReadOnlySpan<Quantity> positions, MessageWriter writer)
    {
        foreach (var position in positions) writer.Signed(position.Lots);
    }

    public static void ReadPositions(ref MessageReader reader, Span<Quantity> into)
    {
        for (var i = 0; i < into.Length; i++) into[i] = new Quantity(reader.Signed());
    }
}
