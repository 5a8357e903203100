namespace Arena.Simulation;

/// <summary>Writes and reads a command: its kind, account, a mask of the fields that are not <c>default</c>, and those fields.</summary>
internal static class TapeCommandCodec
{
    /// <summary>Writes a command, whatever is in it.</summary>
    public static void Write(TapeEncoder encoder, in Command command)
    {
        var fields = FieldsOf(command);
        var pen = encoder.Take();
        pen.Byte((byte)command.Kind);
        pen.Signed(command.Account.Index);
        pen.Unsigned((ulong)fields);
        if ((fields & CommandFields.Instrument) != 0) pen.Signed(command.Instrument.Index);
        if ((fields & CommandFields.Side) != 0) pen.Byte((byte)command.Side);
        if ((fields & CommandFields.Price) != 0) pen.Signed(command.Price.Ticks);
        if ((fields & CommandFields.Quantity) != 0) pen.Signed(command.Quantity.Lots);
        if ((fields & CommandFields.Order) != 0) pen.Order(command.Order, command.Account);
        if ((fields & CommandFields.SecondOrder) != 0) pen.Order(command.SecondOrder, command.Account);
        if ((fields & CommandFields.AskPrice) != 0) pen.Signed(command.AskPrice.Ticks);
        if ((fields & CommandFields.AskQuantity) != 0) pen.Signed(command.AskQuantity.Lots);
        if ((fields & CommandFields.Type) != 0) pen.Byte((byte)command.Type);
        if ((fields & CommandFields.TimeInForce) != 0) pen.Byte((byte)command.TimeInForce);
        if ((fields & CommandFields.PostOnly) != 0) pen.Byte((byte)command.PostOnly);
        if ((fields & CommandFields.Purpose) != 0) pen.Byte((byte)command.Purpose);
        if ((fields & CommandFields.DisplayQuantity) != 0) pen.Signed(command.DisplayQuantity.Lots);
        if ((fields & CommandFields.StopPrice) != 0) pen.Signed(command.StopPrice.Ticks);
        if ((fields & CommandFields.PegOffset) != 0) pen.Signed(command.PegOffset);
        if ((fields & CommandFields.CancelScope) != 0) pen.Byte((byte)command.CancelScope);
        encoder.Put(pen);
    }

    /// <summary>Reads a command; enums are not checked, since a command may hold anything and the venue answers it.</summary>
    /// <exception cref="TapeFormatException">It is malformed, or not as a writer would have written it.</exception>
    public static Command Read(TapeCursor cursor)
    {
        var kind = (CommandKind)cursor.Byte("command kind");
        var account = new AccountId(cursor.Int32("account"));
        var fields = (CommandFields)cursor.Whole("fields of a command", 0, (long)CommandFields.All);
        var command = new Command
        {
            Kind = kind,
            Account = account,
            Instrument = new InstrumentId((fields & CommandFields.Instrument) != 0 ? cursor.Int32("instrument") : 0),
            Side = (Side)((fields & CommandFields.Side) != 0 ? cursor.Byte("side") : 0),
            Price = new Price((fields & CommandFields.Price) != 0 ? cursor.Signed("price") : 0),
            Quantity = new Quantity((fields & CommandFields.Quantity) != 0 ? cursor.Signed("quantity") : 0),
            Order = (fields & CommandFields.Order) != 0 ? cursor.Order("order", account) : default,
            SecondOrder = (fields & CommandFields.SecondOrder) != 0 ? cursor.Order("second order", account) : default,
            AskPrice = new Price((fields & CommandFields.AskPrice) != 0 ? cursor.Signed("ask price") : 0),
            AskQuantity = new Quantity((fields & CommandFields.AskQuantity) != 0 ? cursor.Signed("ask quantity") : 0),
            Type = (OrderType)((fields & CommandFields.Type) != 0 ? cursor.Byte("order type") : 0),
            TimeInForce = (TimeInForce)((fields & CommandFields.TimeInForce) != 0 ? cursor.Byte("time in force") : 0),
            PostOnly = (PostOnly)((fields & CommandFields.PostOnly) != 0 ? cursor.Byte("post-only") : 0),
            Purpose = (OrderPurpose)((fields & CommandFields.Purpose) != 0 ? cursor.Byte("purpose") : 0),
            DisplayQuantity = new Quantity((fields & CommandFields.DisplayQuantity) != 0 ? cursor.Signed("display quantity") : 0),
            StopPrice = new Price((fields & CommandFields.StopPrice) != 0 ? cursor.Signed("stop price") : 0),
            PegOffset = (fields & CommandFields.PegOffset) != 0 ? cursor.Signed("peg offset") : 0,
            CancelScope = (CancelScope)((fields & CommandFields.CancelScope) != 0 ? cursor.Byte("scope of a mass cancel") : 0),
        };
        if (FieldsOf(command) != fields) throw cursor.Malformed("a field of the command is written although it is empty");
        return command;
    }

    private static CommandFields FieldsOf(in Command command)
    {
        var fields = CommandFields.None;
        if (command.Instrument.Index != 0) fields |= CommandFields.Instrument;
        if (command.Side != 0) fields |= CommandFields.Side;
        if (command.Price.Ticks != 0) fields |= CommandFields.Price;
        if (command.Quantity.Lots != 0) fields |= CommandFields.Quantity;
        if (command.Order.Value != 0) fields |= CommandFields.Order;
        if (command.SecondOrder.Value != 0) fields |= CommandFields.SecondOrder;
        if (command.AskPrice.Ticks != 0) fields |= CommandFields.AskPrice;
        if (command.AskQuantity.Lots != 0) fields |= CommandFields.AskQuantity;
        if (command.Type != 0) fields |= CommandFields.Type;
        if (command.TimeInForce != 0) fields |= CommandFields.TimeInForce;
        if (command.PostOnly != 0) fields |= CommandFields.PostOnly;
        if (command.Purpose != 0) fields |= CommandFields.Purpose;
        if (command.DisplayQuantity.Lots != 0) fields |= CommandFields.DisplayQuantity;
        if (command.StopPrice.Ticks != 0) fields |= CommandFields.StopPrice;
        if (command.PegOffset != 0) fields |= CommandFields.PegOffset;
        if (command.CancelScope != 0) fields |= CommandFields.CancelScope;
        return fields;
    }
}
