namespace Arena.Simulation;

/// <summary>Writes and reads an event: its kind, account, a mask of the fields that are not <c>default</c>, and those fields.</summary>
internal static class TapeEventCodec
{
    /// <summary>Writes an event; its time has been written.</summary>
    public static void Write(TapeEncoder encoder, in MarketEvent e)
    {
        var fields = FieldsOf(e);
        var pen = encoder.Take();
        pen.Byte((byte)e.Kind);
        pen.Signed(e.Account.Index);
        pen.Unsigned((ulong)fields);
        if ((fields & EventFields.Instrument) != 0) pen.Signed(e.Instrument.Index);
        if ((fields & EventFields.Side) != 0) pen.Byte((byte)e.Side);
        if ((fields & EventFields.Order) != 0) pen.Order(e.Order, e.Account);
        if ((fields & EventFields.Price) != 0) pen.Signed(e.Price.Ticks);
        if ((fields & EventFields.Quantity) != 0) pen.Signed(e.Quantity.Lots);
        if ((fields & EventFields.Remaining) != 0) pen.Signed(e.Remaining.Lots);
        if ((fields & EventFields.Reason) != 0) pen.Unsigned((ulong)e.Reason);
        if ((fields & EventFields.Purpose) != 0) pen.Byte((byte)e.Purpose);
        if ((fields & EventFields.TakerAccount) != 0) pen.Signed(e.TakerAccount.Index);
        if ((fields & EventFields.TakerOrder) != 0) pen.Order(e.TakerOrder, e.TakerAccount);
        if ((fields & EventFields.TakerRemaining) != 0) pen.Signed(e.TakerRemaining.Lots);
        if ((fields & EventFields.TakerPurpose) != 0) pen.Byte((byte)e.TakerPurpose);
        if ((fields & EventFields.MakerFee) != 0) pen.Signed(e.MakerFee.Micros);
        if ((fields & EventFields.TakerFee) != 0) pen.Signed(e.TakerFee.Micros);
        if ((fields & EventFields.MidBefore) != 0) pen.Signed(e.MidBefore.Value);
        if ((fields & EventFields.Phase) != 0) pen.Byte((byte)e.Phase);
        if ((fields & EventFields.AuctionFee) != 0) pen.Signed(e.AuctionFee.Micros);
        encoder.Put(pen);
    }

    /// <summary>Reads an event.</summary>
    /// <exception cref="TapeFormatException">It is malformed, or not as a writer would have written it.</exception>
    public static MarketEvent Read(TapeCursor cursor, Timestamp time)
    {
        var kind = (MarketEventKind)cursor.Byte(
            "event kind", (byte)MarketEventKind.OrderAccepted, (byte)MarketEventKind.FeesChanged);
        var account = new AccountId(cursor.Int32("account"));
        var fields = (EventFields)cursor.Whole("fields of an event", 0, (long)EventFields.All);
        var e = new MarketEvent
        {
            Kind = kind,
            Time = time,
            Account = account,
            Instrument = new InstrumentId((fields & EventFields.Instrument) != 0 ? cursor.Int32("instrument") : 0),
            Side = (Side)((fields & EventFields.Side) != 0 ? cursor.Byte("side") : 0),
            Order = (fields & EventFields.Order) != 0 ? cursor.Order("order", account) : default,
            Price = new Price((fields & EventFields.Price) != 0 ? cursor.Signed("price") : 0),
            Quantity = new Quantity((fields & EventFields.Quantity) != 0 ? cursor.Signed("quantity") : 0),
            Remaining = new Quantity((fields & EventFields.Remaining) != 0 ? cursor.Signed("remaining quantity") : 0),
            Reason = (RejectReason)((fields & EventFields.Reason) != 0 ? cursor.Whole("reason", 0, ushort.MaxValue) : 0),
            Purpose = (OrderPurpose)((fields & EventFields.Purpose) != 0 ? cursor.Byte("purpose") : 0),
        };
        e = ReadTaker(cursor, e, fields) with
        {
            IsAuction = (fields & EventFields.IsAuction) != 0,
            Phase = (TradingPhase)((fields & EventFields.Phase) != 0
                ? cursor.Byte("phase", (byte)TradingPhase.PreOpen, (byte)TradingPhase.Closed)
                : 0),
            AuctionFee = new Money((fields & EventFields.AuctionFee) != 0 ? cursor.Signed("auction fee") : 0),
        };
        if (FieldsOf(e) != fields) throw cursor.Malformed("a field of the event is written although it is empty");
        return e;
    }

    private static MarketEvent ReadTaker(TapeCursor cursor, in MarketEvent maker, EventFields fields)
    {
        var account = new AccountId((fields & EventFields.TakerAccount) != 0 ? cursor.Int32("taker's account") : 0);
        return maker with
        {
            TakerAccount = account,
            TakerOrder = (fields & EventFields.TakerOrder) != 0 ? cursor.Order("taker's order", account) : default,
            TakerRemaining = new Quantity((fields & EventFields.TakerRemaining) != 0 ? cursor.Signed("taker's remaining quantity") : 0),
            TakerPurpose = (OrderPurpose)((fields & EventFields.TakerPurpose) != 0 ? cursor.Byte("taker's purpose") : 0),
            MakerFee = new Money((fields & EventFields.MakerFee) != 0 ? cursor.Signed("maker's fee") : 0),
            TakerFee = new Money((fields & EventFields.TakerFee) != 0 ? cursor.Signed("taker's fee") : 0),
            MidBefore = new HalfTicks((fields & EventFields.MidBefore) != 0 ? cursor.Signed("mid before") : 0),
        };
    }

    private static EventFields FieldsOf(in MarketEvent e)
    {
        var fields = EventFields.None;
        if (e.Instrument.Index != 0) fields |= EventFields.Instrument;
        if (e.Side != 0) fields |= EventFields.Side;
        if (e.Order.Value != 0) fields |= EventFields.Order;
        if (e.Price.Ticks != 0) fields |= EventFields.Price;
        if (e.Quantity.Lots != 0) fields |= EventFields.Quantity;
        if (e.Remaining.Lots != 0) fields |= EventFields.Remaining;
        if (e.Reason != 0) fields |= EventFields.Reason;
        if (e.Purpose != 0) fields |= EventFields.Purpose;
        if (e.TakerAccount.Index != 0) fields |= EventFields.TakerAccount;
        if (e.TakerOrder.Value != 0) fields |= EventFields.TakerOrder;
        if (e.TakerRemaining.Lots != 0) fields |= EventFields.TakerRemaining;
        if (e.TakerPurpose != 0) fields |= EventFields.TakerPurpose;
        if (e.MakerFee.Micros != 0) fields |= EventFields.MakerFee;
        if (e.TakerFee.Micros != 0) fields |= EventFields.TakerFee;
        if (e.MidBefore.Value != 0) fields |= EventFields.MidBefore;
        if (e.IsAuction) fields |= EventFields.IsAuction;
        if (e.Phase != 0) fields |= EventFields.Phase;
        if (e.AuctionFee.Micros != 0) fields |= EventFields.AuctionFee;
        return fields;
    }
}
