namespace Arena.Firms;

/// <summary>A trader's answer as bytes. Orders keep the identities they were given; the numbering of what is read into does not move.</summary>
public static class OrderActionsCodec
{
    /// <summary>Writes a message; what the writer held before is gone.</summary>
    public static void Write(OrderActions orders, MessageWriter writer)
    {
        writer.Begin(MessageKind.OrderActions);
        OrderRequestCodec.WriteAll(orders.Requests, writer);
    }

    /// <summary>Reads a message; what <paramref name="into"/> held before is gone.</summary>
    /// <exception cref="MessageFormatException">The bytes are no such message; <paramref name="into"/> is then partly filled.</exception>
    public static void Read(ReadOnlySpan<byte> message, OrderActions into)
    {
        var reader = new MessageReader(message, MessageKind.OrderActions);
        OrderRequestCodec.ReadAll(ref reader, into);
        reader.End();
    }
}
