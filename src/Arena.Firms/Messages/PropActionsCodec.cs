namespace Arena.Firms;

/// <summary>A prop strategy's answer as bytes. Orders keep the identities they were given.</summary>
public static class PropActionsCodec
{
    /// <summary>Writes a message; what the writer held before is gone.</summary>
    public static void Write(PropActions actions, MessageWriter writer)
    {
        writer.Begin(MessageKind.PropActions);
        writer.Count(actions.Transfers.Length);
        foreach (ref readonly var request in actions.Transfers)
        {
            writer.Signed(request.Instrument.Index);
            writer.Byte((byte)request.Side);
            writer.Signed(request.Quantity.Lots);
        }

        OrderRequestCodec.WriteAll(actions.Orders.Requests, writer);
    }

    /// <summary>Reads a message; what <paramref name="into"/> held before is gone.</summary>
    /// <param name="message">The bytes.</param>
    /// <param name="into">Actions for the same number of instruments.</param>
    /// <exception cref="MessageFormatException">The bytes are no such message; <paramref name="into"/> is then partly filled.</exception>
    public static void Read(ReadOnlySpan<byte> message, PropActions into)
    {
        var reader = new MessageReader(message, MessageKind.PropActions);
        into.Clear();
        var count = reader.Count(into.MaximumTransfers, "transfer");
        for (var i = 0; i < count; i++)
        {
            var instrument = new InstrumentId(reader.Small("instrument"));
            var side = (Side)reader.Byte();
            into.Transfer(instrument, side, new Quantity(reader.Signed()));
        }

        OrderRequestCodec.ReadAll(ref reader, into.Orders);
        reader.End();
    }
}
