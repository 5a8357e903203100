namespace Arena.Simulation.Tests;

/// <summary>Commands in few words.</summary>
internal static class Orders
{
    public static Command Limit(int account, long sequence, Side side, long price, long lots, int instrument = 0) => new()
    {
        Kind = CommandKind.Order, Account = new AccountId(account), Instrument = new InstrumentId(instrument), Side = side,
        Type = OrderType.Limit, TimeInForce = TimeInForce.Day, Order = OrderId.Of(account, sequence),
        Price = new Price(price), Quantity = new Quantity(lots),
    };

    public static Command Market(int account, long sequence, Side side, long lots, int instrument = 0) => new()
    {
        Kind = CommandKind.Order, Account = new AccountId(account), Instrument = new InstrumentId(instrument), Side = side,
        Type = OrderType.Market, TimeInForce = TimeInForce.ImmediateOrCancel, Order = OrderId.Of(account, sequence),
        Quantity = new Quantity(lots),
    };

    public static Command Quote(int account, long sequence, long bid, long ask, long lots, int instrument = 0) => new()
    {
        Kind = CommandKind.Quote, Account = new AccountId(account), Instrument = new InstrumentId(instrument),
        Order = OrderId.Of(account, sequence), SecondOrder = OrderId.Of(account, sequence + 1),
        Price = new Price(bid), Quantity = new Quantity(lots), AskPrice = new Price(ask), AskQuantity = new Quantity(lots),
    };

    public static Command CancelAll(int account) => new() { Kind = CommandKind.CancelAll, Account = new AccountId(account) };
}
