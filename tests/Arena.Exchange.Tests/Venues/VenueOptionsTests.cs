using System.Collections.Immutable;
using Arena.Sdk;
using Arena.Testing;

namespace Arena.Exchange.Tests;

/// <summary>A venue is not made with rules that contradict themselves, or that an order could overflow.</summary>
public sealed class VenueOptionsTests
{
    private static readonly PhaseOptions Auctions = new() { OpeningAuction = new(10), ClosingCall = new(20), ClosingAuction = new(30) };
    private static readonly PhaseOptions Halts = new() { HaltDuration = new(1), ReopeningDuration = new(1) };

    public static TheoryData<string> WrongInstruments() =>
        ["quantity 0", "quantity 2^24", "minimum 0", "minimum above maximum", "tick value odd", "tick value 0", "band 0", "maker fee", "taker fee",
            "auction fee", "reference 0", "reference too high", "static band", "dynamic band", "step 0", "rows descend", "row from 0",
            "row off its step", "row off the step before", "reference off the table"];

    public static TheoryData<string> WrongOptions() =>
        ["no orders", "prevention 0", "prevention 5", "rate without burst", "burst without rate", "rate too high", "burst too high",
            "call without auction", "auction without call", "call before opening", "auction before call", "opening negative",
            "halt elsewhere", "halt negative", "halts descend", "halts of one moment descend", "halt without duration", "halt without call", "halts touch",
            "halt in the pre-open", "halt in the closing call", "halt without end", "call without end", "fees elsewhere", "fees negative", "fees descend",
            "fees twice", "fees too high", "auction fee too high"];

    [Theory]
    [MemberData(nameof(WrongInstruments))]
    public void Venue_InstrumentOutOfRange_IsRefusedByItsSymbol(string what)
    {
        var wrong = Assert.Throws<ArgumentException>(() => Make(new VenueOptions { Phases = Halts }, Wrong(TestInstruments.Equity(), what)));
        Assert.Contains("'EQ0'", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void Venue_OptionOutOfRange_IsRefused(string what) =>
        Assert.Throws<ArgumentException>(() => Make(Wrong(new VenueOptions { Phases = Auctions }, what), TestInstruments.Equity()));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Venue_BandsWithoutDurations_IsRefused(long halt, long reopening)
    {
        var phases = new PhaseOptions { HaltDuration = new(halt), ReopeningDuration = new(reopening) };
        foreach (var instrument in (InstrumentSpec[])
                 [TestInstruments.Equity() with { StaticBandTicks = 1 }, TestInstruments.Equity() with { DynamicBandTicks = 1 }])
        {
            Assert.Throws<ArgumentException>(() => Make(new VenueOptions { Phases = phases }, instrument));
            Make(new VenueOptions { Phases = Halts }, instrument);
        }
    }

    [Fact]
    public void Venue_InstrumentsOrOwnersOutOfPlace_IsRefused()
    {
        var options = new VenueOptions();
        Assert.Throws<ArgumentException>(() => new Venue(options, [], [0]));
        Assert.Throws<ArgumentException>(() => new Venue(options, TestInstruments.Equities(65), [0]));
        Assert.Throws<ArgumentException>(() => new Venue(options, [TestInstruments.Equity(1)], [0]));
        Assert.Throws<ArgumentException>(() => new Venue(options, TestInstruments.Equities(1), [0, -1]));
        Assert.Equal(TradingPhase.Continuous, new Venue(options, TestInstruments.Equities(64), []).Phase(new InstrumentId(63)));
    }

    [Fact]
    public void Venue_EveryOptionAtItsBound_IsMade()
    {
        var venue = Make(
            new VenueOptions
            {
                MaximumOpenOrdersPerOwner = 1, SelfTradePrevention = SelfTradePrevention.Decrement, MessageRate = new MessageRate(1_000_000, 1_000_000),
                Phases = Auctions with { HaltDuration = new(1), ReopeningDuration = new(1) },
            },
            TestInstruments.Equity() with
            {
                MaximumOrderQuantity = new Quantity((1 << 24) - 1), MinimumOrderQuantity = new Quantity((1 << 24) - 1), StaticBandTicks = long.MaxValue,
                DynamicBandTicks = 1, PriceBandTicks = long.MaxValue, TickTable = [new TickStep(new Price(1), 1), new TickStep(new Price(10), 10)],
            });
        Assert.Equal((TradingPhase.PreOpen, new Timestamp(10)), (venue.Phase(default), venue.NextDue));
    }

    [Fact]
    public void Venue_TimetableAtItsBounds_IsMade()
    {
        var options = new VenueOptions { Phases = Auctions, Halts = [Halt(11), Halt(14), Halt(19)], FeeChanges = [Fees(0), Fees(1)] };
        Assert.Equal(default, Make(options, TestInstruments.Equity()).NextDue);
        var last = new ScheduledHalt(default, new(1), new(long.MaxValue - 2), new(1));
        Assert.Equal(new Timestamp(0), Make(new VenueOptions { Halts = [Halt(0) with { Duration = new(long.MaxValue - 1) }] }, TestInstruments.Equity()).NextDue);
        Assert.Equal(new Timestamp(1), Make(new VenueOptions { Halts = [last] }, TestInstruments.Equity()).NextDue);
    }

    private static ScheduledHalt Halt(long at) => new(default, new(at), new(1), new(1));

    private static FeeChange Fees(long at) => new(default, new(at), new(new Money(1), new Money(2), new Money(3)));

    private static Venue Make(VenueOptions options, InstrumentSpec instrument) => new(options, [instrument], [0]);

    private static InstrumentSpec Wrong(InstrumentSpec right, string what) => what switch
    {
        "quantity 0" => right with { MaximumOrderQuantity = default },
        "quantity 2^24" => right with { MaximumOrderQuantity = new Quantity(1 << 24) },
        "minimum 0" => right with { MinimumOrderQuantity = default },
        "minimum above maximum" => right with { MinimumOrderQuantity = new Quantity(1_001) },
        "tick value odd" => right with { TickValue = new Money(3) },
        "tick value 0" => right with { TickValue = default },
        "band 0" => right with { PriceBandTicks = 0 },
        "maker fee" => right with { MakerFeePerLot = new Money(long.MinValue) },
        "taker fee" => right with { TakerFeePerLot = new Money((long.MaxValue / 1_000) + 1) },
        "auction fee" => right with { AuctionFeePerLot = new Money(long.MaxValue) },
        "reference 0" => right with { ReferencePrice = default },
        "reference too high" => right with { ReferencePrice = new Price(int.MaxValue) },
        "static band" => right with { StaticBandTicks = -1 },
        "dynamic band" => right with { DynamicBandTicks = -1 },
        "step 0" => right with { TickTable = [new TickStep(new Price(1), 0)] },
        "rows descend" => right with { TickTable = Rows((10, 2), (10, 5)) },
        "row from 0" => right with { TickTable = Rows((0, 2)) },
        "row off its step" => right with { TickTable = Rows((12, 5)) },
        "row off the step before" => right with { TickTable = Rows((4, 4), (10, 5)) },
        _ => right with { TickTable = Rows((3, 3)) },
    };

    private static VenueOptions Wrong(VenueOptions right, string what) => what switch
    {
        "no orders" => right with { MaximumOpenOrdersPerOwner = 0 },
        "prevention 0" => right with { SelfTradePrevention = 0 },
        "prevention 5" => right with { SelfTradePrevention = (SelfTradePrevention)5 },
        "rate without burst" => right with { MessageRate = new MessageRate(1, 0) },
        "burst without rate" => right with { MessageRate = new MessageRate(0, 1) },
        "rate too high" => right with { MessageRate = new MessageRate(1_000_001, 1) },
        "burst too high" => right with { MessageRate = new MessageRate(1, 1_000_001) },
        "call without auction" => right with { Phases = new PhaseOptions { ClosingCall = new(1) } },
        "auction without call" => right with { Phases = new PhaseOptions { ClosingAuction = new(1) } },
        "call before opening" => right with { Phases = Auctions with { ClosingCall = new(10) } },
        "auction before call" => right with { Phases = Auctions with { ClosingAuction = new(20) } },
        "halt elsewhere" => right with { Halts = [Halt(15) with { Instrument = new InstrumentId(1) }] },
        "halt negative" => right with { Phases = new PhaseOptions(), Halts = [Halt(-1)] },
        "halts descend" => right with { Phases = new PhaseOptions(), Halts = [Halt(15), Halt(10)] },
        "halts of one moment descend" => right with { Halts = [Halt(15), Halt(15)] },
        "halt without duration" => right with { Halts = [Halt(15) with { Duration = default }] },
        "halt without call" => right with { Halts = [Halt(15) with { Reopening = default }] },
        "halts touch" => right with { Halts = [Halt(15), Halt(17)] },
        "halt in the pre-open" => right with { Halts = [Halt(10)] },
        "halt in the closing call" => right with { Halts = [Halt(20)] },
        "halt without end" => right with { Halts = [Halt(15) with { Duration = new(long.MaxValue - 14) }] },
        "call without end" => right with { Halts = [Halt(15) with { Reopening = new(long.MaxValue - 15) }] },
        "fees elsewhere" => right with { FeeChanges = [Fees(0) with { Instrument = new InstrumentId(-1) }] },
        "fees negative" => right with { FeeChanges = [Fees(-1)] },
        "fees descend" => right with { FeeChanges = [Fees(5), Fees(4)] },
        "fees twice" => right with { FeeChanges = [Fees(5), Fees(5)] },
        "fees too high" => right with { FeeChanges = [Fees(5) with { Fees = new(new Money(long.MinValue), default, default) }] },
        "auction fee too high" => right with { FeeChanges = [Fees(5) with { Fees = new(default, default, new Money(long.MaxValue)) }] },
        _ => right with { Phases = new PhaseOptions { OpeningAuction = new(-1) } },
    };

    private static ImmutableArray<TickStep> Rows(params (long From, long Step)[] rows) =>
        [.. rows.Select(row => new TickStep(new Price(row.From), row.Step))];
}
