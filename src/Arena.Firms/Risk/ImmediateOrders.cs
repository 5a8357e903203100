namespace Arena.Firms;

/// <summary>Sends an order that a rule makes for a book: immediate or cancel, inside a limit price.</summary>
internal static class ImmediateOrders
{
    public static void Send(
        Book book, InstrumentId instrument, in ImmediateOrder order, OrderPurpose purpose, Outbox outbox, RiskGate gate)
    {
        var id = book.NextOrderId();
        outbox.Send(new Command
        {
            Kind = CommandKind.Order, Account = book.Account, Instrument = instrument, Side = order.Side, Type = OrderType.Limit,
            TimeInForce = TimeInForce.ImmediateOrCancel, Purpose = purpose, Order = id, Price = order.Price,
            Quantity = new Quantity(order.Lots),
        });
        gate.Register(book, new OwnOrder(id, instrument, order.Side, order.Price, order.Lots, purpose, outbox.Arrival, false));
    }
}
