namespace Arena.Firms;

/// <summary>A seat's answer to a round as bytes.</summary>
public static class SeatDecisionCodec
{
    private const int MaximumItems = 1_000_000;

    /// <summary>Writes a message; what the writer held before is gone.</summary>
    public static void Write(SeatDecision decision, MessageWriter writer)
    {
        writer.Begin(MessageKind.SeatDecision);
        writer.Signed(decision.ThinkingTime.Nanoseconds);
        writer.Count(decision.Commands.Length);
        foreach (ref readonly var command in decision.Commands) WriteCommand(command, writer);
        writer.Count(decision.Transfers.Length);
        foreach (ref readonly var transfer in decision.Transfers) WriteTransfer(transfer, writer);
        writer.Count(decision.Notices.Length);
        foreach (ref readonly var notice in decision.Notices) WriteNotice(notice, writer);
    }

    /// <summary>Reads a message; what <paramref name="into"/> held before is gone.</summary>
    /// <exception cref="MessageFormatException">The bytes are no such message; <paramref name="into"/> is then partly filled.</exception>
    public static void Read(ReadOnlySpan<byte> message, SeatDecision into)
    {
        var reader = new MessageReader(message, MessageKind.SeatDecision);
        into.Clear();
        into.ThinkingTime = new Timestamp(reader.Signed());
        if (into.ThinkingTime.Nanoseconds < 0) throw reader.Wrong("the thinking time is negative");
        for (var left = reader.Count(MaximumItems, "command"); left > 0; left--) into.Add(ReadCommand(ref reader));
        for (var left = reader.Count(MaximumItems, "transfer"); left > 0; left--) into.Add(ReadTransfer(ref reader));
        for (var left = reader.Count(MaximumItems, "notice"); left > 0; left--) into.Add(ReadNotice(ref reader));
        reader.End();
    }

    private static void WriteCommand(in Command command, MessageWriter writer)
    {
        writer.Byte((byte)command.Kind);
        writer.Signed(command.Account.Index);
        writer.Signed(command.Instrument.Index);
        writer.Byte((byte)command.Side);
        writer.Byte((byte)command.Type);
        writer.Byte((byte)command.TimeInForce);
        writer.Byte((byte)command.PostOnly);
        writer.Byte((byte)command.Purpose);
        writer.Signed(command.Order.Value);
        writer.Signed(command.SecondOrder.Value);
        writer.Signed(command.Price.Ticks);
        writer.Signed(command.Quantity.Lots);
        writer.Signed(command.AskPrice.Ticks);
        writer.Signed(command.AskQuantity.Lots);
        writer.Signed(command.DisplayQuantity.Lots);
        writer.Signed(command.StopPrice.Ticks);
        writer.Signed(command.PegOffset);
        writer.Byte((byte)command.CancelScope);
    }

    /// <summary>Reads a command as it was sent: what means nothing in it, the venue answers with a reason.</summary>
    private static Command ReadCommand(ref MessageReader reader) => new()
    {
        Kind = (CommandKind)reader.Byte(),
        Account = new AccountId(reader.Small("account")),
        Instrument = new InstrumentId(reader.Small("instrument")),
        Side = (Side)reader.Byte(),
        Type = (OrderType)reader.Byte(),
        TimeInForce = (TimeInForce)reader.Byte(),
        PostOnly = (PostOnly)reader.Byte(),
        Purpose = (OrderPurpose)reader.Byte(),
        Order = new OrderId(reader.Signed()),
        SecondOrder = new OrderId(reader.Signed()),
        Price = new Price(reader.Signed()),
        Quantity = new Quantity(reader.Signed()),
        AskPrice = new Price(reader.Signed()),
        AskQuantity = new Quantity(reader.Signed()),
        DisplayQuantity = new Quantity(reader.Signed()),
        StopPrice = new Price(reader.Signed()),
        PegOffset = reader.Signed(),
        CancelScope = (CancelScope)reader.Byte(),
    };

    private static void WriteTransfer(in Transfer transfer, MessageWriter writer)
    {
        writer.Signed(transfer.Time.Nanoseconds);
        writer.Signed(transfer.Instrument.Index);
        writer.Signed(transfer.Buyer.Index);
        writer.Signed(transfer.Seller.Index);
        writer.Signed(transfer.Quantity.Lots);
        writer.Signed(transfer.Consideration.Micros);
        writer.Signed(transfer.Mid.Value);
    }

    private static Transfer ReadTransfer(ref MessageReader reader) => new(
        new Timestamp(reader.Signed()), new InstrumentId(reader.Small("instrument")), new AccountId(reader.Small("buyer")),
        new AccountId(reader.Small("seller")), new Quantity(reader.Signed()), new Money(reader.Signed()),
        new HalfTicks(reader.Signed()));

    private static void WriteNotice(in Notice notice, MessageWriter writer)
    {
        writer.Signed(notice.Time.Nanoseconds);
        writer.Byte((byte)notice.Kind);
        writer.Signed(notice.Account.Index);
        writer.Signed(notice.Instrument.Index);
        writer.Byte((byte)notice.Side);
        writer.Count((int)notice.Reason);
        writer.Signed(notice.Quantity.Lots);
    }

    private static Notice ReadNotice(ref MessageReader reader) => new(
        new Timestamp(reader.Signed()),
        (NoticeKind)reader.Choice((byte)NoticeKind.TransferRefused, (byte)NoticeKind.Flattened, "kind of notice"),
        new AccountId(reader.Small("account")), new InstrumentId(reader.Small("instrument")), reader.Side(), reader.Reason(),
        new Quantity(reader.Signed()));
}
