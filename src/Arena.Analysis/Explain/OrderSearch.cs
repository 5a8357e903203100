namespace Arena.Analysis;

/// <summary>
/// Reads a tape up to an order and through its life: keeps the books and the commands of the session, so that the order's story can
/// begin wherever it turns up.
/// </summary>
internal sealed class OrderSearch : TapeObserver
{
    private readonly TapeHeader _header;
    private readonly OrderId _order;
    private readonly int? _wanted;
    private readonly OrderFinder _finder;
    private readonly StoryMarket[] _markets;
    private readonly CommandHistory _history = new();
    private StateHash _events = new();
    private OrderStory? _story;
    private bool _isOn;
    private int _sightings;

    /// <summary>A search before the first record.</summary>
    /// <param name="header">The tape's head.</param>
    /// <param name="order">The order.</param>
    /// <param name="session">In which session; <c>null</c>: in the first that has it.</param>
    public OrderSearch(TapeHeader header, OrderId order, int? session)
    {
        _header = header;
        _order = order;
        _wanted = session;
        _finder = new OrderFinder(order);
        _markets = [.. header.Instruments.Select(spec => new StoryMarket(header, spec))];
    }

    /// <summary>Whether the rest of the tape can add nothing.</summary>
    public bool IsOver { get; private set; }

    public override void OnSessionOpened(int session)
    {
        _finder.OnSessionOpened(session);
        _isOn = _wanted is null || _wanted == session;
        _sightings = _finder.Sightings.Count;
        _history.Clear();
        _events = new StateHash();
        foreach (var market in _markets) market.Open();
    }

    public override void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
        if (!_isOn) return;
        EndCommand(now);
        _story?.Advance(now);
    }

    public override void OnCommand(Timestamp now, in Command command)
    {
        _finder.OnCommand(now, command);
        if (!_isOn) return;
        EndCommand(now);
        if (_finder.Sightings.Count > _sightings) Begin(_finder.Sightings[^1], now, command);
        else _story?.Command(now, command);
        _history.Add(now, command);
    }

    public override void OnEvent(in MarketEvent marketEvent)
    {
        _finder.OnEvent(marketEvent);
        if (!_isOn) return;
        if (_story is null) WhatIfRun.AddTo(ref _events, marketEvent);
        if (marketEvent.Kind == MarketEventKind.OrderRejected)
        {
            _story?.Refusal(marketEvent);
            return;
        }

        var market = _markets[marketEvent.Instrument.Index];
        _story?.Before(marketEvent);
        market.Apply(marketEvent);
        _story?.After(marketEvent);
    }

    public override void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
        if (!_isOn) return;
        EndCommand(now);
        _story?.Close();
        IsOver = _story is not null;
        _isOn = false;
    }

    /// <summary>The order's story.</summary>
    /// <exception cref="ExplainException">There is no such order.</exception>
    public OrderExplanation Complete() => _story?.Complete() ?? throw ExplainedNames.NoSuchOrder(_header, _order, _wanted, _finder);

    /// <summary>Begins the story; again, when the venue refused the id before and takes it now.</summary>
    private void Begin(OrderSighting sighting, Timestamp now, in Command command)
    {
        _sightings = _finder.Sightings.Count;
        var instrument = sighting.Terms.Instrument.Index;
        if (instrument < 0 || instrument >= _markets.Length || _story?.WasAccepted == true) return;
        var story = new OrderStory(_header, _order, sighting, _markets[instrument]);
        story.Begin(now, command, _history, _story is null ? _events.Value : null);
        _story = story;
    }

    private void EndCommand(Timestamp now)
    {
        foreach (var market in _markets) market.Settle();
        if (_story is null) return;
        _story.EndCommand(now);
        IsOver = _story.IsOver;
    }
}
