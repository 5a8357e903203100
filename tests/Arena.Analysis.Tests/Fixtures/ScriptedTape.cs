namespace Arena.Analysis.Tests;

/// <summary>A tape whose every record is written by hand, events too: for what a venue is said to have done.</summary>
internal sealed class ScriptedTape : ITapeSink
{
    private readonly List<byte> _bytes = [];
    private readonly TapeWriter _writer;
    private Timestamp _now;

    public ScriptedTape(VenueOptions? venue = null)
    {
        var market = ExampleMarket.Scenario("scripted") with { Venue = venue ?? new VenueOptions() };
        var participants = new ParticipantTable(
            [new ParticipantSpec("Firm", Timestamp.FromMilliseconds(1), [("central", AccountKind.CentralBook)]), new ParticipantSpec("Ann", default, [("Ann", AccountKind.Trader)])],
            background: 2, i => $"noise/{i}");
        _writer = new TapeWriter(this);
        _writer.WriteHeader(TapeHeader.Of(market, participants, seed: 7, sessions: 1, new string('0', 64)));
        _writer.OnSessionOpened(0);
    }

    /// <summary>A command at a moment, and what is said to have come of it.</summary>
    public ScriptedTape At(double seconds, Command command, params ReadOnlySpan<MarketEvent> events)
    {
        _now = new Timestamp((long)(seconds * Timestamp.NanosecondsPerSecond));
        _writer.OnCommand(_now, command);
        return Then(events);
    }

    /// <summary>Events without a command, at the moment that was last.</summary>
    public ScriptedTape Then(params ReadOnlySpan<MarketEvent> events)
    {
        foreach (var e in events) _writer.OnEvent(e with { Time = _now });
        return this;
    }

    public byte[] Complete()
    {
        _writer.OnSessionClosed(Timestamp.FromSeconds(60), [.. ExampleMarket.Instruments.Select(i => i.ReferencePrice.ToHalfTicks())]);
        _writer.Complete();
        return [.. _bytes];
    }

    /// <summary>What an event says of an order.</summary>
    public static MarketEvent Event(MarketEventKind kind, OrderId order, Side side, long price, long lots, long left, RejectReason reason = RejectReason.None) => new()
    {
        Kind = kind, Time = default, Account = AccountOf(order), Order = order, Side = side, Price = new Price(price), Quantity = new Quantity(lots),
        Remaining = new Quantity(left), Reason = reason,
    };

    public static MarketEvent Trade(OrderId maker, Side side, long price, long lots, long left, OrderId taker, long takerLeft, long midHalfTicks) =>
        Event(MarketEventKind.Trade, maker, side, price, lots, left) with
        {
            TakerAccount = AccountOf(taker), TakerOrder = taker, TakerRemaining = new Quantity(takerLeft), MidBefore = new HalfTicks(midHalfTicks),
        };

    void ITapeSink.Write(ReadOnlySpan<byte> block) => _bytes.AddRange(block);

    private static AccountId AccountOf(OrderId order) => new((int)(order.Value >> OrderId.SequenceBits) - 1);
}
