namespace Arena.Analysis;

/// <summary>Lists orders in the order in which they came; refused ones among them.</summary>
internal sealed class OrderLister : TapeObserver
{
    private readonly TapeHeader _header;
    private readonly AccountNames _names;
    private readonly bool[] _isWanted;
    private readonly int? _session;
    private readonly int? _instrument;
    private readonly List<OrderLine> _lines = [];
    private readonly Dictionary<OrderId, int> _open = [];
    private readonly Dictionary<OrderId, OrderTerms> _terms = [];
    private Command _command;
    private int _current;
    private bool _isOn;

    /// <param name="header">The tape's head.</param>
    /// <param name="isWanted">By account, whether its orders are listed.</param>
    /// <param name="session">The session; <c>null</c>: all.</param>
    /// <param name="instrument">The instrument; <c>null</c>: all.</param>
    public OrderLister(TapeHeader header, bool[] isWanted, int? session, int? instrument)
    {
        _header = header;
        _names = new AccountNames(header);
        _isWanted = isWanted;
        _session = session;
        _instrument = instrument;
    }

    /// <summary>The orders.</summary>
    public ImmutableArray<OrderLine> ToArray() => [.. _lines];

    public override void OnSessionOpened(int session)
    {
        _isOn = _session is null || _session == session;
        _current = session;
        _open.Clear();
        _terms.Clear();
    }

    public override void OnCommand(Timestamp now, in Command command)
    {
        if (!_isOn) return;
        _command = command;
        if (!IsWanted(command.Account)) return;
        if (command.Kind == CommandKind.Order) Remember(command.Order);
        else if (command.Kind == CommandKind.Replace) Remember(command.SecondOrder);
        else if (command.Kind == CommandKind.Quote) RememberQuote();
    }

    public override void OnEvent(in MarketEvent marketEvent)
    {
        if (!_isOn) return;
        switch (marketEvent.Kind)
        {
            case MarketEventKind.OrderAccepted when IsWanted(marketEvent.Account) && IsWanted(marketEvent.Instrument):
                _open[marketEvent.Order] = _lines.Count;
                _lines.Add(LineOf(marketEvent, marketEvent.Order, marketEvent.Side, OrderOutcome.Open));
                break;
            case MarketEventKind.OrderRejected when IsWanted(marketEvent.Account):
                AddRefused(marketEvent);
                break;
            case MarketEventKind.OrderCancelled when _open.Remove(marketEvent.Order, out var line):
                _lines[line] = _lines[line] with { Outcome = OrderOutcome.Cancelled, Reason = marketEvent.Reason, Ended = marketEvent.Time };
                break;
            case MarketEventKind.Trade:
                Fill(marketEvent.Order, marketEvent, marketEvent.Remaining);
                Fill(marketEvent.TakerOrder, marketEvent, marketEvent.TakerRemaining);
                break;
        }
    }

    private bool IsWanted(AccountId account) => account.Index >= 0 && account.Index < _isWanted.Length && _isWanted[account.Index];

    private bool IsWanted(InstrumentId instrument) => _instrument is null || _instrument == instrument.Index;

    private void Remember(OrderId id) => _terms[id] = OrderTerms.Of(_command, id, _terms.GetValueOrDefault(_command.Order));

    private void RememberQuote()
    {
        Remember(_command.Order);
        Remember(_command.SecondOrder);
    }

    private void AddRefused(in MarketEvent e)
    {
        if (_command.Kind == CommandKind.Quote)
        {
            AddRefused(e, _command.Order, Side.Buy, _command.Price, _command.Quantity);
            AddRefused(e, _command.SecondOrder, Side.Sell, _command.AskPrice, _command.AskQuantity);
        }
        else if (_command.Kind is CommandKind.Order or CommandKind.Replace)
        {
            var id = _command.Kind == CommandKind.Order ? _command.Order : _command.SecondOrder;
            AddRefused(e, id, _terms.GetValueOrDefault(id).Side, _command.Price, _command.Quantity);
        }
    }

    private void AddRefused(in MarketEvent e, OrderId id, Side side, Price price, Quantity lots)
    {
        var instrument = _terms.GetValueOrDefault(id).Instrument;
        if (lots == Quantity.Zero || !IsWanted(instrument)) return;
        _lines.Add(LineOf(e, id, side, OrderOutcome.Refused) with
        {
            Instrument = SymbolOf(instrument), Price = price, Quantity = lots, Reason = e.Reason,
        });
    }

    private void Fill(OrderId order, in MarketEvent trade, Quantity left)
    {
        if (!_open.TryGetValue(order, out var line)) return;
        _lines[line] = _lines[line] with { Filled = _lines[line].Filled + trade.Quantity };
        if (left != Quantity.Zero) return;
        _lines[line] = _lines[line] with { Outcome = OrderOutcome.Filled, Ended = trade.Time };
        _open.Remove(order);
    }

    private OrderLine LineOf(in MarketEvent e, OrderId order, Side side, OrderOutcome outcome) => new(
        order, _names.Of(e.Account), _current, SymbolOf(e.Instrument), e.Time, _command.Kind, side, _terms.GetValueOrDefault(order).Type, e.Price,
        e.Quantity, default, outcome, RejectReason.None, e.Time);

    private string SymbolOf(InstrumentId instrument) =>
        instrument.Index >= 0 && instrument.Index < _header.Instruments.Length ? _header.Instruments[instrument.Index].Symbol : instrument.ToString();
}
