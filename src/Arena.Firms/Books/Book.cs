using System.Collections.Immutable;

namespace Arena.Firms;

/// <summary>What a central book, a prop book and a trader have in common: an account with positions, cash and orders of one session.</summary>
internal sealed class Book
{
    /// <summary>Where the numbers of orders begin that are made for the book by rule, not by its bot.</summary>
    public const long FirstOwnSequence = 1L << 39;

    private readonly ImmutableArray<InstrumentSpec> _instruments;
    private readonly long[] _positions;
    private long _cash;
    private long _nextSequence = FirstOwnSequence;

    public Book(AccountSpec account, ImmutableArray<InstrumentSpec> instruments, long positionLimit)
    {
        _instruments = instruments;
        _positions = new long[instruments.Length];
        Account = account.Id;
        PositionLimit = positionLimit;
        Open = new OpenLots(instruments.Length);
        Orders = new OwnOrders(Open);
    }

    public AccountId Account { get; }

    /// <summary>The largest position per instrument, in lots, that orders and transfers may lead to.</summary>
    public long PositionLimit { get; }

    /// <summary>Positions by instrument, in lots.</summary>
    public ReadOnlySpan<long> Positions => _positions;

    public OpenLots Open { get; }

    public OwnOrders Orders { get; }

    /// <summary>What the bot has not seen yet.</summary>
    public Buffer<Fill> Fills { get; } = new();

    /// <inheritdoc cref="Fills"/>
    public Buffer<TransferFill> Transfers { get; } = new();

    /// <inheritdoc cref="Fills"/>
    public Buffer<OrderRejection> Rejections { get; } = new();

    public bool IsFlat
    {
        get
        {
            foreach (var lots in _positions)
                if (lots != 0) return false;
            return Open.IsEmpty();
        }
    }

    public void OpenSession()
    {
        Array.Clear(_positions);
        _cash = 0;
        Open.Clear();
        Orders.Clear();
        ForgetNews();
    }

    /// <summary>The bot has seen what is new.</summary>
    public void ForgetNews()
    {
        Fills.Clear();
        Transfers.Clear();
        Rejections.Clear();
    }

    public OrderId NextOrderId() => OrderId.Of(Account.Index, _nextSequence++);

    /// <summary>The profit of the session so far, marked at mid, in micro-units.</summary>
    public long Worth(MarketView market)
    {
        var worth = _cash;
        for (var i = 0; i < _positions.Length; i++)
        {
            if (_positions[i] == 0) continue;
            worth += _positions[i] * market.Books[i].Mid.Value * (_instruments[i].TickValue.Micros / 2);
        }

        return worth;
    }

    /// <summary>Takes the venue's word of a fill or a refusal; what becomes of the order itself, its keeper takes.</summary>
    public void Take(in ExecutionReport report)
    {
        if (report.Kind == ExecutionReportKind.Filled) TakeFill(report);
        else if (report.Purpose == OrderPurpose.Trading && IsRefusal(report))
            Rejections.Add(new OrderRejection(report.Order, report.Instrument, report.Side, report.Reason));
    }

    /// <summary>Lots come in or go out by a transfer.</summary>
    /// <param name="instrument">What.</param>
    /// <param name="lots">Positive when they come in.</param>
    /// <param name="paid">What is paid for all of it, in micro-units; negative is what is received.</param>
    public void TakeTransfer(int instrument, long lots, long paid)
    {
        _positions[instrument] += lots;
        _cash -= paid;
    }

    private void TakeFill(in ExecutionReport report)
    {
        var sign = report.Side.Sign();
        _positions[report.Instrument.Index] += sign * report.Quantity.Lots;
        _cash -= (sign * _instruments[report.Instrument.Index].ValueAt(report.Price, report.Quantity).Micros) + report.Fee.Micros;
        Fills.Add(new Fill(
            report.Instrument, report.Order, report.Side, report.Price, report.Quantity, report.Fee, report.IsMaker, report.Time));
    }

    private static bool IsRefusal(in ExecutionReport report) =>
        report.Kind == ExecutionReportKind.Rejected ||
        (report.Kind == ExecutionReportKind.Cancelled && report.Reason is not (RejectReason.None or RejectReason.SessionClosed));
}
