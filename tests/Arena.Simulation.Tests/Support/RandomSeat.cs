namespace Arena.Simulation.Tests;

/// <summary>A competitor that sends something of everything, from its own stream: orders of every kind, quotes, cancels, nonsense.</summary>
internal sealed class RandomSeat
{
    private readonly RandomStream _stream;
    private readonly ReadOnlyMemory<AccountSpec> _accounts;
    private long _sequence;

    public RandomSeat(ParticipantTable participants, int competitor, ulong seed, int session)
    {
        _accounts = participants.AccountsOf(competitor).ToArray();
        _stream = RandomStream.Derive(seed, session, "seat/" + participants.Competitors[competitor].Name);
    }

    public void Decide(in Round round, SeatDecision decision)
    {
        var books = round.Market.Books;
        for (var i = 0; i < 3; i++)
        {
            var account = _accounts.Span[(int)_stream.NextBelow(_accounts.Length)].Id.Index;
            var instrument = (int)_stream.NextBelow(books.Length);
            var mid = books[instrument].Mid.Floor().Ticks;
            var side = _stream.NextChance(0.5) ? Side.Buy : Side.Sell;
            var distance = _stream.NextBelow(12) - 2;
            var lots = 1 + _stream.NextBelow(20);
            _sequence += 2;
            var limit = Orders.Limit(account, _sequence, side, mid - (side.Sign() * distance), lots, instrument);
            decision.Add(_stream.NextBelow(12) switch
            {
                0 => Orders.Market(account, _sequence, side, lots, instrument),
                1 => Orders.Quote(account, _sequence, mid - 2 - distance, mid + 2 + distance, lots, instrument),
                2 => Orders.CancelAll(account),
                3 => Orders.Limit(account, _sequence, side, mid - (side.Sign() * 10_000), lots, instrument),
                4 => limit with { Quantity = new Quantity(3 * lots), DisplayQuantity = new Quantity(lots) },
                5 => limit with { PostOnly = _stream.NextChance(0.5) ? PostOnly.Reject : PostOnly.Reprice },
                6 => Stop(limit, new Price(mid + (side.Sign() * distance))),
                7 => limit with { Type = _stream.NextChance(0.5) ? OrderType.PegBest : OrderType.PegMid, Price = default, PegOffset = -side.Sign() * distance },
                8 => Orders.CancelAll(account) with { CancelScope = (CancelScope)_stream.NextBelow(8), Instrument = new InstrumentId(instrument), Side = side },
                _ => limit,
            });
        }

        decision.ThinkingTime = new Timestamp(_stream.NextBelow(1_000_000));
        if (_accounts.Length < 2) return;
        decision.Add(new Transfer(
            round.Time, default, _accounts.Span[0].Id, _accounts.Span[1].Id, new Quantity(2), new Money(_stream.NextBelow(1_000) - 500), books[0].Mid));
        decision.Add(new Notice(
            round.Time, NoticeKind.OrderShrunk, _accounts.Span[1].Id, default, Side.Sell, RejectReason.PositionLimit, new Quantity(3)));
    }

    private Command Stop(in Command limit, Price stop) => _stream.NextChance(0.5)
        ? limit with { Type = OrderType.StopLimit, StopPrice = stop }
        : limit with { Type = OrderType.Stop, TimeInForce = TimeInForce.ImmediateOrCancel, Price = default, StopPrice = stop };
}
