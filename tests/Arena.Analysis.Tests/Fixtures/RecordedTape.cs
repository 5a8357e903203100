using Arena.Testing;

namespace Arena.Analysis.Tests;

/// <summary>A tape written around a venue by hand, with the venue's own depth after each command to compare exports with.</summary>
internal sealed class RecordedTape : ITapeSink
{
    private const int Levels = 10;

    private readonly List<byte> _bytes = [];
    private readonly EventBuffer _events = new();
    private readonly TapeWriter _writer;
    private readonly Venue _venue;
    private long _now;
    private int _session = -1;
    private int _round;

    public RecordedTape(ImmutableArray<InstrumentSpec> instruments, int accounts, PhaseOptions? phases = null, VenueOptions? venue = null)
    {
        Market = ExampleMarket.Scenario("recorded") with { Instruments = instruments, Venue = venue ?? new VenueOptions { Phases = phases ?? new PhaseOptions() } };
        Participants = new ParticipantTable(
            [.. Enumerable.Range(0, accounts).Select(i => new ParticipantSpec($"Trader, {i}", Timestamp.FromMilliseconds(1), [($"Trader, {i}", AccountKind.Trader)]))],
            background: 1, _ => "noise/0");
        _venue = new Venue(Market.Venue, instruments, [.. Participants.Accounts.Select(a => a.Owner)]);
        _writer = new TapeWriter(this);
        _writer.WriteHeader(TapeHeader.Of(Market, Participants, seed: 7, sessions: 1, new string('0', 64)));
    }

    public MarketOptions Market { get; }

    public ParticipantTable Participants { get; }

    /// <summary>Per session, instrument and moment: the ten best levels after the command of that moment, as LOBSTER writes a row.</summary>
    public Dictionary<(int Session, int Instrument, long Nanoseconds), string> Depths { get; } = [];

    /// <summary>The same moments in which an instrument's trading was continuous.</summary>
    public HashSet<(int Session, int Instrument, long Nanoseconds)> Continuous { get; } = [];

    /// <summary>Per session, instrument and round in a call: what the auction would do.</summary>
    public Dictionary<(int Session, int Instrument, long Nanoseconds), Indicative> Indicatives { get; } = [];

    /// <summary>The kinds of events there were.</summary>
    public HashSet<MarketEventKind> Kinds { get; } = [];

    /// <summary>The trades so far.</summary>
    public List<MarketEvent> Trades { get; } = [];

    public void OpenSession()
    {
        _venue.Reset();
        _now = 0;
        _round = 0;
        _writer.OnSessionOpened(++_session);
    }

    /// <summary>Lets time go by.</summary>
    public void Wait(double seconds) => _now += (long)(seconds * Timestamp.NanosecondsPerSecond);

    /// <summary>Executes a command at the next moment.</summary>
    public void Execute(in Command command)
    {
        Advance(_now + 12_345_678);
        _writer.OnCommand(new Timestamp(_now), command);
        _events.Clear();
        _venue.Execute(command, new Timestamp(_now), _events);
        Record();
    }

    public void Round(HalfTicks value)
    {
        foreach (var instrument in Market.Instruments)
        {
            if (_venue.Phase(instrument.Id).IsCall()) Indicatives[(_session, instrument.Id.Index, _now)] = _venue.Indicative(instrument.Id);
        }

        HalfTicks[] mids = [.. Market.Instruments.Select(i => _venue.Mid(i.Id))];
        _writer.OnRound(_round++, new Timestamp(_now), mids, [.. mids.Select(_ => value)]);
    }

    public void Transfer(in Transfer transfer) => _writer.OnTransfer(transfer);

    public void Notice(in Notice notice) => _writer.OnNotice(notice);

    /// <summary>Goes on to a moment: changes of phase that are due by then happen.</summary>
    public void Advance(long nanoseconds)
    {
        _now = nanoseconds;
        _events.Clear();
        _venue.AdvanceTo(new Timestamp(_now), _events);
        Record();
    }

    public void CloseSession()
    {
        Advance(_now + 1);
        _events.Clear();
        _venue.Close(new Timestamp(_now), _events);
        Record();
        _writer.OnSessionClosed(new Timestamp(_now), [.. Market.Instruments.Select(i => _venue.Mid(i.Id))]);
    }

    public byte[] Complete()
    {
        _writer.Complete();
        return [.. _bytes];
    }

    void ITapeSink.Write(ReadOnlySpan<byte> block) => _bytes.AddRange(block);

    public HalfTicks Mid(InstrumentId instrument) => _venue.Mid(instrument);

    /// <summary>A tape of generated commands.</summary>
    public static RecordedTape Random(ulong seed, int sessions, int commands)
    {
        const int accounts = 6;
        var tape = new RecordedTape(TestInstruments.Equities(2), accounts);
        var stream = new CommandStream(seed, tape.Market.Instruments.Length, accounts) { Mix = CommandMix.Plain };
        for (var session = 0; session < sessions; session++)
        {
            stream.Reset();
            tape.OpenSession();
            for (var i = 0; i < commands; i++) tape.Execute(stream.Next(tape.Mid));
            tape.CloseSession();
        }

        return tape;
    }

    /// <summary>A tape of generated commands of every kind, in sessions with auctions, halts of both kinds and a change of fees.</summary>
    public static RecordedTape Everything(ulong seed, int sessions, int commands)
    {
        const int accounts = 6;
        var length = commands * 12_345_678L;
        var phases = new PhaseOptions
        {
            OpeningAuction = new Timestamp(length / 8), ClosingCall = new Timestamp(length * 7 / 8), ClosingAuction = new Timestamp(length),
            HaltDuration = Timestamp.FromMilliseconds(300), ReopeningDuration = Timestamp.FromMilliseconds(700),
        };
        ImmutableArray<InstrumentSpec> instruments =
        [
            TestInstruments.Equity() with { DynamicBandTicks = 6, StaticBandTicks = 15 },
            TestInstruments.Equity(1) with { TickTable = [new TickStep(new Price(2), 2)] },
        ];
        var tape = new RecordedTape(instruments, accounts, venue: new VenueOptions
        {
            Phases = phases,
            Halts =
            [
                .. instruments.Select(instrument => new ScheduledHalt(
                    instrument.Id, new Timestamp(length / 3), Timestamp.FromMilliseconds(500), Timestamp.FromMilliseconds(600))),
            ],
            FeeChanges = [new FeeChange(instruments[1].Id, new Timestamp(length / 4), new InstrumentFees(new Money(1), new Money(2), new Money(3)))],
        });
        var stream = new CommandStream(seed, instruments.Length, accounts) { Instruments = instruments };
        for (var session = 0; session < sessions; session++)
        {
            stream.Reset();
            tape.OpenSession();
            for (var i = 0; i < commands - 1; i++)
            {
                tape.Execute(stream.Next(tape.Mid));
                if (i % 20 == 0) tape.Round(tape.Mid(new InstrumentId(0)));
            }

            tape.CloseSession();
        }

        return tape;
    }

    private void Record()
    {
        foreach (var e in _events.Events)
        {
            _writer.OnEvent(e);
            Kinds.Add(e.Kind);
            if (e.Kind == MarketEventKind.Trade) Trades.Add(e);
        }

        foreach (var instrument in Market.Instruments)
        {
            var moment = (_session, instrument.Id.Index, _now);
            Depths[moment] = DepthOf(instrument);
            if (_venue.Phase(instrument.Id) == TradingPhase.Continuous) Continuous.Add(moment);
            else Continuous.Remove(moment);
        }
    }

    private string DepthOf(InstrumentSpec instrument)
    {
        var bids = new Level[Levels];
        var asks = new Level[Levels];
        _venue.Depth(instrument.Id, Side.Buy, bids);
        _venue.Depth(instrument.Id, Side.Sell, asks);
        return string.Join(',', Enumerable.Range(0, Levels).Select(i => $"{Cell(instrument, asks[i], 1)},{Cell(instrument, bids[i], -1)}"));
    }

    private static string Cell(InstrumentSpec instrument, Level level, int sign) =>
        level.Quantity.Lots == 0 ? $"{sign * 9_999_999_999},0" : $"{level.Price.Ticks * instrument.TickValue.Micros / 100},{level.Quantity.Lots}";
}
