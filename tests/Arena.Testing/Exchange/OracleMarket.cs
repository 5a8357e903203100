using System.Collections.Immutable;
using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Testing;

/// <summary>A set of options under which the venue and its oracle are run against each other.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Options">The venue's rules.</param>
/// <param name="Instruments">The instruments.</param>
public sealed record OracleMarket(string Name, VenueOptions Options, ImmutableArray<InstrumentSpec> Instruments)
{
    /// <summary>The names that <see cref="Named"/> knows.</summary>
    public static ImmutableArray<string> Names { get; } = ["Continuous", "Ticks", "Auctions", "Halts", "Timetable", "Everything"];

    /// <summary>Seven accounts of four owners: two of them have several.</summary>
    public static ImmutableArray<int> Owners { get; } = [0, 0, 0, 1, 1, 2, 3];

    /// <summary>How long a session takes, with commands some 400 ns apart about 2,500 of them.</summary>
    public static Timestamp SessionLength { get; } = new(1_000_000);

    /// <summary>A market by name.</summary>
    public static OracleMarket Named(string name, SelfTradePrevention prevention)
    {
        var options = new VenueOptions { SelfTradePrevention = prevention, MaximumOpenOrdersPerOwner = 14 };
        var auctions = new PhaseOptions { OpeningAuction = new(60_000), ClosingCall = new(900_000), ClosingAuction = new(950_000) };
        var halts = new PhaseOptions { HaltDuration = new(15_000), ReopeningDuration = new(20_000) };
        var both = auctions with { HaltDuration = halts.HaltDuration, ReopeningDuration = halts.ReopeningDuration };
        var rate = new MessageRate(1_000_000, 6);
        return name switch
        {
            "Continuous" => new OracleMarket(name, options, Plain()),
            "Ticks" => new OracleMarket(name, options with { MessageRate = rate }, OnTickTables(Plain())),
            "Auctions" => new OracleMarket(name, options with { Phases = auctions }, Plain()),
            "Halts" => new OracleMarket(name, options with { Phases = halts }, WithBands(Plain())),
            "Timetable" => new OracleMarket(name, OracleTimetable.AddTo(options, 0), Plain()),
            "Everything" => new OracleMarket(
                name, OracleTimetable.AddTo(options with { Phases = both, MessageRate = rate }, 1), WithBands(OnTickTables(Plain()))),
            _ => throw new ArgumentException($"There is no market '{name}'.", nameof(name)),
        };
    }

    /// <summary>The commands that go with it.</summary>
    public CommandStream Commands(ulong seed) => new(seed, Instruments.Length, Owners.Length) { Instruments = Instruments };

    /// <summary>Four that differ in what bounds their prices: the band, the lowest price, nothing much, the highest price.</summary>
    private static ImmutableArray<InstrumentSpec> Plain() =>
    [
        TestInstruments.Equity() with { PriceBandTicks = 12, MaximumOrderQuantity = new Quantity(40), AuctionFeePerLot = new Money(700) },
        TestInstruments.Equity(1) with { ReferencePrice = new Price(6), PriceBandTicks = 9 },
        TestInstruments.Equity(2) with { ReferencePrice = new Price(1_000_000), PriceBandTicks = 120 },
        TestInstruments.Equity(3) with { ReferencePrice = new Price(OrderBook.MaximumPrice - 6), PriceBandTicks = 30 },
    ];

    private static ImmutableArray<InstrumentSpec> OnTickTables(ImmutableArray<InstrumentSpec> plain) =>
    [
        plain[0] with { TickTable = [new TickStep(new Price(996), 2), new TickStep(new Price(1_004), 4)] },
        plain[1] with { MinimumOrderQuantity = new Quantity(2) },
        plain[2] with { ReferencePrice = new Price(999_999), TickTable = [new TickStep(new Price(3), 3)], MinimumOrderQuantity = new Quantity(2) },
        plain[3] with { TickTable = [new TickStep(new Price(12), 4), new TickStep(new Price(2_147_483_640), 5)] },
    ];

    private static ImmutableArray<InstrumentSpec> WithBands(ImmutableArray<InstrumentSpec> plain) =>
    [
        plain[0] with { StaticBandTicks = 10, DynamicBandTicks = 6 },
        plain[1] with { DynamicBandTicks = 4 },
        plain[2] with { StaticBandTicks = 20 },
        plain[3] with { StaticBandTicks = 8, DynamicBandTicks = 8 },
    ];
}
