using Arena.Testing;

namespace Arena.Analysis.Tests;

/// <summary>Commands of the explained tapes, short enough to read a market from them.</summary>
internal static class Orders
{
    /// <summary>A market of one instrument at 1,000 ticks with four traders.</summary>
    public static RecordedTape Market(VenueOptions? venue = null)
    {
        var tape = new RecordedTape(TestInstruments.Equities(1), accounts: 4, venue: venue);
        tape.OpenSession();
        return tape;
    }

    public static OrderId Id(int account, long sequence) => OrderId.Of(account, sequence);

    public static Command Buy(int account, long sequence, long price, long lots) => Limit(Side.Buy, account, sequence, price, lots);

    public static Command Sell(int account, long sequence, long price, long lots) => Limit(Side.Sell, account, sequence, price, lots);

    public static Command Ioc(this Command command) => command with { TimeInForce = TimeInForce.ImmediateOrCancel };

    public static Command Cancel(int account, long sequence) => new() { Kind = CommandKind.Cancel, Account = new AccountId(account), Order = Id(account, sequence) };

    public static Command Replace(int account, long sequence, long next, long price, long lots) => new()
    {
        Kind = CommandKind.Replace, Account = new AccountId(account), Order = Id(account, sequence), SecondOrder = Id(account, next), Price = new Price(price),
        Quantity = new Quantity(lots),
    };

    public static Command Quote(int account, long sequence, long bid, long bidLots, long ask, long askLots) => new()
    {
        Kind = CommandKind.Quote, Account = new AccountId(account), Order = Id(account, sequence), SecondOrder = Id(account, sequence + 1),
        Price = new Price(bid), Quantity = new Quantity(bidLots), AskPrice = new Price(ask), AskQuantity = new Quantity(askLots),
    };

    /// <summary>Closes the tape's session and explains an order of it.</summary>
    public static OrderExplanation Explain(this RecordedTape tape, int account, long sequence)
    {
        tape.CloseSession();
        return TapeExplain.Order(tape.Complete(), Id(account, sequence));
    }

    private static Command Limit(Side side, int account, long sequence, long price, long lots) => new()
    {
        Kind = CommandKind.Order, Account = new AccountId(account), Order = Id(account, sequence), Side = side, Price = new Price(price), Quantity = new Quantity(lots),
    };
}
