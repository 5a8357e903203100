namespace Arena.Simulation.Tests;

/// <summary>
/// A tape with one record of each kind, byte by byte as docs/tape.md says: the layout of format version 3. A change of these bytes
/// is another format version.
/// </summary>
public sealed class GoldenTapeTests
{
    // Prologue; block length; one line per record; block hash; footer; final hash.
    private const string Golden =
        """
        4152454e4154415003000000
        ee000000
        01076172656e612d330474696e79ac020106633066666565d00fe807f40305031428c801880ed00f64320101010101
        020346555402c801640104020a08030209000000000000f83f026402f40305
        0307416c64676174654602
        040763656e7472616c01
        0405616c70686102
        05076e6f6973652f30
        0600ac02140a
        0700bd08030602
        1000
        1100d00f920303
        1200000401
        13000001000698ae079203
        140200010001c80104
        1594010500fc01c601080102ca010a
        150001029aea03011203050204c4010502
        160c0c00888004f00103
        160a0e0080e008030602
        160a03049eec030109c60102010601049203
        179c0e9003
        2dac8de97b3d85f788c30d262705313cdbe90f6a4f0e5ba4a6b02130727b9f8c
        0000000001000000000000001300000000000000
        9329b0c3e65aa8bd863f88f26621de8ee0a10c594b7882734717b8716ce6dbff
        """;

    [Fact]
    public void TapeWriter_OfOneRecordOfEachKind_WritesTheGoldenBytes()
    {
        var sink = new MemorySink();
        var writer = new TapeWriter(sink);
        Write(writer);

        Assert.Equal(Golden.ReplaceLineEndings(""), Convert.ToHexStringLower(sink.ToArray()));
    }

    [Fact]
    public void TapeReader_OfTheGoldenBytes_ReadsEachRecord()
    {
        var written = new Recording();
        Records(written);
        var read = new Recording();
        new TapeReader(Convert.FromHexString(Golden.ReplaceLineEndings(""))).ReadAll(read);

        Assert.Equal(written.All, read.All);
    }

    private static void Write(TapeWriter writer)
    {
        writer.WriteHeader(new TapeHeader
        {
            EngineVersion = "arena-3",
            Scenario = "tiny",
            Seed = 300,
            Sessions = 1,
            ConfigurationHash = "c0ffee",
            SessionLength = new Timestamp(2_000),
            RoundInterval = new Timestamp(1_000),
            SettlementWindow = new Timestamp(500),
            Venue = new VenueOptions
            {
                MaximumOpenOrdersPerOwner = 5, SelfTradePrevention = SelfTradePrevention.CancelBoth, MessageRate = new MessageRate(20, 40),
                Phases = new PhaseOptions
                {
                    OpeningAuction = new Timestamp(200), ClosingCall = new Timestamp(1_800), ClosingAuction = new Timestamp(2_000),
                    HaltDuration = new Timestamp(100), ReopeningDuration = new Timestamp(50),
                },
                Halts = [new ScheduledHalt(default, new Timestamp(300), new Timestamp(20), new Timestamp(10))],
                FeeChanges = [new FeeChange(default, new Timestamp(1_085), new InstrumentFees(new Money(-2), new Money(3), new Money(1)))],
            },
            Instruments =
            [
                new InstrumentSpec
                {
                    Id = default, Symbol = "FUT", Kind = InstrumentKind.IndexFuture, TickValue = new Money(200), ReferencePrice = new Price(100),
                    MakerFeePerLot = new Money(-1), TakerFeePerLot = new Money(2), PriceBandTicks = 10, MaximumOrderQuantity = new Quantity(9),
                    MinimumOrderQuantity = new Quantity(2), AuctionFeePerLot = new Money(1), StaticBandTicks = 8, DynamicBandTicks = 3,
                    TickTable = [new TickStep(new Price(100), 2), new TickStep(new Price(500), 5)], Beta = 1.5,
                },
            ],
            Competitors = [new ParticipantSpec("Aldgate", new Timestamp(70), [("central", AccountKind.CentralBook), ("alpha", AccountKind.PropBook)])],
            Background = ["noise/0"],
        });
        Records(writer);
        writer.Complete();
    }

    private static void Records(IMarketObserver to)
    {
        to.OnSessionOpened(0);
        to.OnRound(0, new Timestamp(1_000), [new HalfTicks(201)], [new HalfTicks(199)]);
        to.OnDecision(0, 0, new Timestamp(4), 1);
        to.OnTransfer(new Transfer(
            new Timestamp(1_000), default, new AccountId(1), new AccountId(0), new Quantity(3), new Money(60_300), new HalfTicks(201)));
        to.OnNotice(new Notice(
            new Timestamp(1_000), NoticeKind.OrderShrunk, new AccountId(1), default, Side.Sell, RejectReason.PositionLimit, new Quantity(2)));
        to.OnCommand(new Timestamp(1_074), new Command
        {
            Kind = CommandKind.Quote, Account = default, Order = OrderId.Of(0, 1), SecondOrder = OrderId.Of(0, 2), Price = new Price(99),
            Quantity = new Quantity(4), AskPrice = new Price(101), AskQuantity = new Quantity(5),
        });
        to.OnCommand(new Timestamp(1_074), new Command
        {
            Kind = CommandKind.Order, Account = new AccountId(1), Order = OrderId.Of(1, 3), Side = Side.Sell, Type = OrderType.PegMid,
            Quantity = new Quantity(9), DisplayQuantity = new Quantity(2), StopPrice = new Price(98), PegOffset = -3,
            PostOnly = PostOnly.Reprice, CancelScope = CancelScope.OneSide,
        });
        to.OnEvent(new MarketEvent
        {
            Kind = MarketEventKind.PhaseChanged, Time = new Timestamp(1_080), Price = new Price(120), Phase = TradingPhase.Halted,
        });
        to.OnEvent(new MarketEvent
        {
            Kind = MarketEventKind.FeesChanged, Time = new Timestamp(1_085), MakerFee = new Money(-2), TakerFee = new Money(3), AuctionFee = new Money(1),
        });
        to.OnEvent(new MarketEvent
        {
            Kind = MarketEventKind.Trade, Time = new Timestamp(1_090), Account = new AccountId(2), Order = OrderId.Of(2, 9), Side = Side.Sell,
            Price = new Price(99), Quantity = new Quantity(1), TakerAccount = default, TakerOrder = OrderId.Of(0, 1), TakerRemaining = new Quantity(3),
            MakerFee = new Money(-1), TakerFee = new Money(2), MidBefore = new HalfTicks(201), IsAuction = true,
        });
        to.OnSessionClosed(new Timestamp(2_000), [new HalfTicks(200)]);
    }
}
