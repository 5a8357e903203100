namespace Arena.Firms;

/// <summary>One order request as part of a message.</summary>
internal static class OrderRequestCodec
{
    public static void Write(in OrderRequest request, MessageWriter writer)
    {
        writer.Byte((byte)request.Kind);
        writer.Signed(request.Order.Value);
        writer.Signed(request.NewOrder.Value);
        writer.Signed(request.Instrument.Index);
        writer.Byte((byte)request.Side);
        writer.Byte((byte)request.Type);
        writer.Byte((byte)request.TimeInForce);
        writer.Byte((byte)request.PostOnly);
        writer.Signed(request.Price.Ticks);
        writer.Signed(request.Quantity.Lots);
        writer.Signed(request.DisplayQuantity.Lots);
        writer.Signed(request.StopPrice.Ticks);
        writer.Signed(request.PegOffset);
        writer.Byte((byte)request.CancelScope);
    }

    /// <summary>Reads a request as it was made: what means nothing in it, the risk checks refuse with a reason.</summary>
    public static OrderRequest Read(ref MessageReader reader) => new()
    {
        Kind = (OrderRequestKind)reader.Byte(),
        Order = new OrderId(reader.Signed()),
        NewOrder = new OrderId(reader.Signed()),
        Instrument = new InstrumentId(reader.Small("instrument")),
        Side = (Side)reader.Byte(),
        Type = (OrderType)reader.Byte(),
        TimeInForce = (TimeInForce)reader.Byte(),
        PostOnly = (PostOnly)reader.Byte(),
        Price = new Price(reader.Signed()),
        Quantity = new Quantity(reader.Signed()),
        DisplayQuantity = new Quantity(reader.Signed()),
        StopPrice = new Price(reader.Signed()),
        PegOffset = reader.Signed(),
        CancelScope = (CancelScope)reader.Byte(),
    };

    public static void WriteAll(ReadOnlySpan<OrderRequest> requests, MessageWriter writer)
    {
        writer.Count(requests.Length);
        foreach (ref readonly var request in requests) Write(request, writer);
    }

    public static void ReadAll(ref MessageReader reader, OrderActions into)
    {
        into.Clear();
        var count = reader.Count(OrderActions.MaximumRequests, "request");
        for (var i = 0; i < count; i++) into.Restore(Read(ref reader));
    }
}
