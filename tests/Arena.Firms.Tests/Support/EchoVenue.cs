namespace Arena.Firms.Tests;

/// <summary>A venue that accepts everything: quotes rest and replace each other, immediate orders fill whole at their price.</summary>
internal sealed class EchoVenue(int accounts, int instruments)
{
    private readonly OrderId[] _bids = new OrderId[accounts * instruments];
    private readonly OrderId[] _asks = new OrderId[accounts * instruments];
    private readonly ExecutionReport[] _reports = new ExecutionReport[256];
    private int _count;

    public ReadOnlySpan<ExecutionReport> Reports => _reports.AsSpan(0, _count);

    public void Execute(SeatDecision decision, Timestamp now)
    {
        _count = 0;
        foreach (ref readonly var command in decision.Commands)
        {
            if (command.Kind == CommandKind.Quote) Quote(command, now);
            else Fill(command, now);
        }
    }

    private void Quote(in Command command, Timestamp now)
    {
        var place = (command.Account.Index * instruments) + command.Instrument.Index;
        Side(command, now, ref _bids[place], Sdk.Side.Buy, command.Order, command.Price, command.Quantity);
        Side(command, now, ref _asks[place], Sdk.Side.Sell, command.SecondOrder, command.AskPrice, command.AskQuantity);
    }

    private void Side(in Command command, Timestamp now, ref OrderId resting, Side side, OrderId id, Price price, Quantity quantity)
    {
        if (!resting.IsNone) Add(ExecutionReportKind.Cancelled, command, now, resting, side, price, quantity, default);
        resting = quantity == Quantity.Zero ? default : id;
        if (resting.IsNone) return;
        Add(ExecutionReportKind.Accepted, command, now, id, side, price, quantity, quantity);
        Add(ExecutionReportKind.Rested, command, now, id, side, price, quantity, quantity);
    }

    private void Fill(in Command command, Timestamp now)
    {
        Add(ExecutionReportKind.Accepted, command, now, command.Order, command.Side, command.Price, command.Quantity, command.Quantity);
        Add(ExecutionReportKind.Filled, command, now, command.Order, command.Side, command.Price, command.Quantity, default);
    }

    private void Add(
        ExecutionReportKind kind, in Command command, Timestamp now, OrderId order, Side side, Price price, Quantity quantity, Quantity left) =>
        _reports[_count++] = new ExecutionReport
        {
            Kind = kind, Time = now, Account = command.Account, Instrument = command.Instrument, Order = order, Side = side, Price = price,
            Quantity = quantity, Remaining = left, Purpose = command.Purpose,
        };
}
