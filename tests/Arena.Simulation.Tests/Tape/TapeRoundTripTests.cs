namespace Arena.Simulation.Tests;

public sealed class TapeRoundTripTests
{
    private static readonly MarketOptions Options = SmallMarket.Options();
    private static readonly ParticipantTable Participants =
        Options.Participants(SmallMarket.Firm("Aldgate", "alpha", "beta"), SmallMarket.Trader("Bishop"));

    [Fact]
    public void ReadAll_OfAPlayedTape_ShowsWhatTheMatchShowed()
    {
        var played = Played.Of(Options, Participants, 1, [0, 1]);
        var read = new Recording();
        var reader = new TapeReader(played.Tape);
        reader.ReadAll(read);

        Assert.Equal(played.Recording.All, read.All);
        Assert.Equal(played.Hash, reader.Hash);
        Assert.False(reader.Read(read));
        Assert.True(TapeFrame.Split(played.Tape, out _).Count > 2);
    }

    [Fact]
    public void ReadAll_IntoAWriter_GivesTheSameBytes()
    {
        var played = Played.Of(Options, Participants, 2, [0]);
        var reader = new TapeReader(played.Tape);
        var sink = new MemorySink();
        var writer = new TapeWriter(sink);
        writer.WriteHeader(reader.Header);
        reader.ReadAll(writer);

        Assert.Equal(played.Hash, writer.Complete());
        Assert.Equal(played.Tape, sink.ToArray());
    }

    [Fact]
    public void Header_OfATape_IsWhatWasWritten()
    {
        var header = TapeHeader.Of(Options, Participants, ulong.MaxValue, 3, "ab");
        var sink = new MemorySink();
        var writer = new TapeWriter(sink);
        writer.WriteHeader(header);
        writer.Complete();
        var read = new TapeReader(sink.ToArray()).Header;

        Assert.Equal(header.Instruments, read.Instruments);
        Assert.Equal(header.Background, read.Background);
        Assert.Equal(header.Competitors.Select(c => (c.Name, c.Latency)), read.Competitors.Select(c => (c.Name, c.Latency)));
        Assert.Equal(header.Competitors.SelectMany(c => c.Accounts), read.Competitors.SelectMany(c => c.Accounts));
        Assert.Equal(
            header with { Instruments = [], Background = [], Competitors = [] }, read with { Instruments = [], Background = [], Competitors = [] });
        Assert.Equal(Participants.Accounts, read.Participants().Accounts);
    }

    [Fact]
    public void ReadAll_OfExtremeValues_GivesThemBack()
    {
        var extreme = new Recording();
        var sink = new MemorySink();
        var writer = new TapeWriter(sink);
        writer.WriteHeader(TapeHeader.Of(Options, Participants, 1, 1, ""));
        var shown = new Fanout(extreme, writer);
        shown.OnSessionOpened(0);
        shown.OnRound(0, new Timestamp(long.MaxValue), [new HalfTicks(long.MinValue), new HalfTicks(long.MaxValue)], [new HalfTicks(long.MaxValue), default]);
        shown.OnDecision(1, 0, new Timestamp(long.MaxValue), int.MaxValue);
        shown.OnTransfer(new Transfer(
            new Timestamp(long.MinValue), new InstrumentId(1), new AccountId(3), new AccountId(0), new Quantity(long.MaxValue),
            new Money(long.MinValue), new HalfTicks(long.MinValue)));
        shown.OnNotice(new Notice(
            default, NoticeKind.Flattened, new AccountId(2), new InstrumentId(int.MinValue), (Side)255, (RejectReason)ushort.MaxValue, new Quantity(-1)));
        foreach (var command in ExtremeCommands()) shown.OnCommand(new Timestamp(5), command);
        foreach (var e in ExtremeEvents()) shown.OnEvent(e);
        shown.OnSessionClosed(default, [new HalfTicks(-1), default]);
        writer.Complete();
        var read = new Recording();
        new TapeReader(sink.ToArray()).ReadAll(read);

        Assert.Equal(extreme.All, read.All);
    }

    // Random subsets of fields, from the empty to the full, small and large.
    [Fact]
    public void ReadAll_OfRandomRecords_GivesThemBack()
    {
        var stream = RandomStream.Derive(3, 0, "records");
        var written = new Recording();
        var sink = new MemorySink();
        var writer = new TapeWriter(sink);
        writer.WriteHeader(TapeHeader.Of(Options, Participants, 1, 1, ""));
        var shown = new Fanout(written, writer);
        shown.OnSessionOpened(0);
        for (var i = 0; i < 5_000; i++)
        {
            shown.OnCommand(new Timestamp(Any()), new Command
            {
                Kind = (CommandKind)(Any() & 0xFF), Account = new AccountId((int)(Any() % 1_000)), Instrument = new InstrumentId((int)(Any() % 5)),
                Side = (Side)(Any() & 1), Type = (OrderType)(Any() & 1), TimeInForce = (TimeInForce)(Any() & 3), PostOnly = (PostOnly)(Any() & 3),
                Purpose = (OrderPurpose)(Any() & 3), Order = new OrderId(Any()), SecondOrder = new OrderId(Any()), Price = new Price(Any()),
                Quantity = new Quantity(Any()), AskPrice = new Price(Any()), AskQuantity = new Quantity(Any()),
                DisplayQuantity = new Quantity(Any()), StopPrice = new Price(Any()), PegOffset = Any(), CancelScope = (CancelScope)(Any() & 0xFF),
            });
            shown.OnEvent(new MarketEvent
            {
                Kind = (MarketEventKind)(1 + stream.NextBelow(14)), Time = new Timestamp(Any()), Account = new AccountId((int)stream.NextBelow(5)),
                Instrument = new InstrumentId((int)stream.NextBelow(2)), Side = (Side)(Any() & 1), Order = new OrderId(Any()), Price = new Price(Any()),
                Quantity = new Quantity(Any()), Remaining = new Quantity(Any()), Reason = (RejectReason)stream.NextBelow(500),
                Purpose = (OrderPurpose)(Any() & 3), TakerAccount = new AccountId((int)stream.NextBelow(5)), TakerOrder = new OrderId(Any()),
                TakerRemaining = new Quantity(Any()), TakerPurpose = (OrderPurpose)(Any() & 3), MakerFee = new Money(Any()),
                TakerFee = new Money(Any()), MidBefore = new HalfTicks(Any()), IsAuction = stream.NextChance(0.5),
                Phase = (TradingPhase)stream.NextBelow(7), AuctionFee = new Money(Any()),
            });
        }

        writer.Complete();
        var read = new Recording();
        new TapeReader(sink.ToArray()).ReadAll(read);
        Assert.Equal(written.All, read.All);

        long Any() => stream.NextBelow(3) switch
        {
            0 => 0,
            1 => stream.NextBelow(200) - 100,
            _ => BitConverter.ToInt64(BitConverter.GetBytes(stream.NextBits())) >> (int)stream.NextBelow(64),
        };
    }

    [Fact]
    public void Header_OfEveryRuleAtItsLargest_IsWhatWasWritten()
    {
        var rows = Enumerable.Range(1, TapeFormat.MaximumTickSteps).Select(row => new TickStep(new Price(long.MaxValue - 100 + row), long.MaxValue));
        var largest = new Timestamp(long.MaxValue);
        var last = Options.SessionLength - new Timestamp(1);
        var fees = new InstrumentFees(new Money(long.MinValue), new Money(long.MaxValue), new Money(-1));
        var instrument = Options.Instruments[0] with
        {
            Symbol = new string('s', 256), AuctionFeePerLot = new Money(long.MinValue), StaticBandTicks = long.MaxValue,
            DynamicBandTicks = long.MaxValue, MinimumOrderQuantity = new Quantity(long.MaxValue), TickTable = [.. rows],
        };
        var market = Options with
        {
            Instruments = Options.Instruments.SetItem(0, instrument),
            Venue = new VenueOptions
            {
                MessageRate = new MessageRate(1_000_000, 1_000_000),
                Phases = new PhaseOptions
                {
                    OpeningAuction = largest, ClosingCall = largest, ClosingAuction = largest, HaltDuration = largest, ReopeningDuration = largest,
                },
                Halts = [new ScheduledHalt(default, last, largest, largest), new ScheduledHalt(new InstrumentId(1), last, new Timestamp(1), new Timestamp(1))],
                FeeChanges = [new FeeChange(default, default, fees), new FeeChange(new InstrumentId(1), last, default)],
            },
        };
        var sink = new MemorySink();
        var writer = new TapeWriter(sink);
        writer.WriteHeader(TapeHeader.Of(market, Participants, 1, 1, ""));
        writer.Complete();
        var read = new TapeReader(sink.ToArray()).Header;

        Assert.Equal(market.Venue with { Halts = [], FeeChanges = [] }, read.Venue with { Halts = [], FeeChanges = [] });
        Assert.Equal(market.Venue.Halts, read.Venue.Halts);
        Assert.Equal(market.Venue.FeeChanges, read.Venue.FeeChanges);
        Assert.Equal(instrument.TickTable, read.Instruments[0].TickTable);
        Assert.Equal(instrument with { TickTable = [] }, read.Instruments[0] with { TickTable = [] });
        Assert.Throws<ArgumentException>(() => new TapeWriter().WriteHeader(TapeHeader.Of(
            market with { Instruments = [instrument with { TickTable = [.. rows, .. rows] }] }, Participants, 1, 1, "")));
    }

    [Fact]
    public void WriteHeader_OfANameTooLong_IsRefused()
    {
        var header = TapeHeader.Of(Options, Participants, 1, 1, new string('f', 257));
        var exception = Assert.Throws<ArgumentException>(() => new TapeWriter().WriteHeader(header));

        Assert.Contains("at most 256", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TapeWriter_OutOfOrder_StopsTheMatch()
    {
        Assert.Throws<InvariantViolationException>(() => new TapeWriter().OnSessionOpened(0));
        Assert.Throws<InvariantViolationException>(() => new TapeWriter().Complete());
        var writer = new TapeWriter();
        writer.WriteHeader(TapeHeader.Of(Options, Participants, 1, 1, ""));
        Assert.Throws<InvariantViolationException>(() => writer.WriteHeader(TapeHeader.Of(Options, Participants, 1, 1, "")));
        Assert.Throws<InvariantViolationException>(() => writer.OnRound(0, default, [default], [default, default]));
        writer.Complete();
        Assert.Throws<InvariantViolationException>(() => writer.OnSessionOpened(0));
    }

    private static IEnumerable<Command> ExtremeCommands() =>
    [
        new() { Kind = 0, Account = default },
        new() { Kind = (CommandKind)255, Account = new AccountId(int.MinValue), Order = new OrderId(-1), SecondOrder = new OrderId(long.MinValue) },
        new() { Kind = (CommandKind)9, Account = new AccountId(int.MaxValue), Order = new OrderId(1), Instrument = new InstrumentId(-1), PostOnly = PostOnly.Reprice },
        new()
        {
            Kind = CommandKind.CancelAll, Account = new AccountId(2), CancelScope = (CancelScope)255, PegOffset = long.MinValue,
            StopPrice = new Price(long.MaxValue), DisplayQuantity = new Quantity(long.MinValue), PostOnly = (PostOnly)255,
        },
        new() { Kind = CommandKind.Quote, Account = new AccountId(1), Price = new Price(long.MinValue), AskPrice = new Price(long.MaxValue), AskQuantity = new Quantity(-1) },
    ];

    private static IEnumerable<MarketEvent> ExtremeEvents() =>
    [
        new() { Kind = MarketEventKind.OrderRested, Time = default },
        new()
        {
            Kind = MarketEventKind.OrderRejected, Time = new Timestamp(long.MinValue), Account = new AccountId(int.MinValue),
            Instrument = new InstrumentId(int.MaxValue), Order = new OrderId(long.MinValue), TakerAccount = new AccountId(-1),
            TakerOrder = new OrderId(5), MakerFee = new Money(long.MinValue), TakerFee = new Money(long.MaxValue),
        },
    ];
}
