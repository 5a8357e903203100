namespace Arena.Analysis;

/// <summary>Finds the commands that brought an order's id to the venue, and what else its account sent.</summary>
internal sealed class OrderFinder(OrderId order) : TapeObserver
{
    private readonly int _account = (int)(order.Value >> OrderId.SequenceBits) - 1;
    private readonly Dictionary<OrderId, OrderTerms> _terms = [];
    private readonly List<OrderSighting> _sightings = [];
    private int _session;
    private long _index;

    /// <summary>Every command that carried the id as that of a new order, in order.</summary>
    public IReadOnlyList<OrderSighting> Sightings => _sightings;

    /// <summary>How many orders of the account were accepted.</summary>
    public long Accepted { get; private set; }

    /// <summary>The accepted order of the account that is nearest below; none when there is none.</summary>
    public OrderId Below { get; private set; }

    /// <summary>The accepted order of the account that is nearest above; none when there is none.</summary>
    public OrderId Above { get; private set; }

    public override void OnSessionOpened(int session)
    {
        _session = session;
        _index = -1;
        _terms.Clear();
    }

    public override void OnCommand(Timestamp now, in Command command)
    {
        _index++;
        if (command.Account.Index != _account) return;
        switch (command.Kind)
        {
            case CommandKind.Order: Sight(command, command.Order); break;
            case CommandKind.Replace: Sight(command, command.SecondOrder); break;
            case CommandKind.Quote:
                Sight(command, command.Order);
                Sight(command, command.SecondOrder);
                break;
        }
    }

    public override void OnEvent(in MarketEvent marketEvent)
    {
        if (marketEvent.Kind != MarketEventKind.OrderAccepted || marketEvent.Account.Index != _account) return;
        Accepted++;
        var id = marketEvent.Order;
        if (id == order) _sightings[^1] = _sightings[^1] with { IsAccepted = true };
        if (id.Value < order.Value && id.Value > Below.Value) Below = id;
        if (id.Value > order.Value && (Above.IsNone || id.Value < Above.Value)) Above = id;
    }

    private void Sight(in Command command, OrderId id)
    {
        var terms = OrderTerms.Of(command, id, _terms.GetValueOrDefault(command.Order));
        _terms[id] = terms;
        if (id == order) _sightings.Add(new OrderSighting(_session, _index, IsAccepted: false, terms));
    }
}
