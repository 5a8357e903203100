using System.Collections.Immutable;

namespace Arena.Simulation.Tests;

/// <summary>Scenarios that are played in milliseconds.</summary>
internal static class SmallMarket
{
    public const long Reference = 1_000;

    public static MarketOptions Options(
        int noise = 20, int value = 10, int momentum = 4, int informed = 3, int seconds = 120, int instruments = 2) => new()
    {
        Name = "small",
        Description = "A market for tests.",
        SessionLength = Timestamp.FromSeconds(seconds),
        RoundInterval = Timestamp.FromSeconds(1),
        SettlementWindow = Timestamp.FromSeconds(10),
        Instruments = [.. Enumerable.Range(0, instruments).Select(Instrument)],
        Fundamentals = [.. Enumerable.Range(0, instruments).Select(_ => new FundamentalOptions
        {
            Beta = 1, SessionVolatility = 0.01, MeanReversionPerSession = 2, JumpsPerSession = 3, JumpVolatility = 0.005,
        })],
        Factor = new FactorOptions { SessionVolatility = 0.01, JumpsPerSession = 2, JumpVolatility = 0.005 },
        Venue = new VenueOptions(),
        Background = Background(noise, value, momentum, informed),
    };

    public static MarketOptions WithoutBackground(int seconds = 10, int instruments = 1) =>
        Options(0, 0, 0, 0, seconds, instruments);

    /// <summary>
    /// The same market with an opening auction at 5.5 s, between two rounds, a closing call of 10 s, and bands narrow enough to halt often.
    /// </summary>
    public static MarketOptions WithPhases(this MarketOptions options, long dynamicBand = 6) => options with
    {
        SettlementWindow = Timestamp.FromSeconds(20),
        Instruments = [.. options.Instruments.Select(instrument => instrument with
        {
            DynamicBandTicks = dynamicBand, StaticBandTicks = 25, AuctionFeePerLot = new Money(50),
        })],
        Venue = options.Venue with
        {
            Phases = new PhaseOptions
            {
                OpeningAuction = Timestamp.FromMilliseconds(5_500),
                ClosingCall = options.SessionLength - Timestamp.FromSeconds(10),
                ClosingAuction = options.SessionLength,
                HaltDuration = Timestamp.FromMilliseconds(2_300),
                ReopeningDuration = Timestamp.FromSeconds(2),
            },
        },
    };

    /// <summary>
    /// The same market with a timetable: the first instrument halts at 7.25 s for 1.5 s, with a call of 1 s, and the last at a minute, if the
    /// session is that long; all fees change at 3 s, the first instrument's also at 8 s, in its halt.
    /// </summary>
    public static MarketOptions WithTimetable(this MarketOptions options) => options with
    {
        Venue = options.Venue with
        {
            Halts =
            [
                new ScheduledHalt(default, Timestamp.FromMilliseconds(7_250), Timestamp.FromMilliseconds(1_500), Timestamp.FromSeconds(1)),
                .. options.SessionLength <= Timestamp.FromSeconds(60)
                    ? (ScheduledHalt[])[]
                    : [new ScheduledHalt(options.Instruments[^1].Id, Timestamp.FromSeconds(60), Timestamp.FromSeconds(4), Timestamp.FromSeconds(2))],
            ],
            FeeChanges =
            [
                .. options.Instruments.Select(instrument => new FeeChange(instrument.Id, Timestamp.FromSeconds(3), ChangedFees)),
                new FeeChange(default, Timestamp.FromSeconds(8), LastFees),
            ],
        },
    };

    public static InstrumentFees ChangedFees { get; } = new(new Money(70), new Money(500), new Money(20));

    public static InstrumentFees LastFees { get; } = new(new Money(-300), new Money(900), new Money(40));

    public static BackgroundOptions Background(int noise, int value, int momentum, int informed) => new()
    {
        Noise = new NoiseOptions { Count = noise, MeanIntervalSeconds = 2, MeanLifeSeconds = 5 },
        Value = new ValueOptions { Count = value, MeanIntervalSeconds = 2 },
        Momentum = new MomentumOptions { Count = momentum, MeanIntervalSeconds = 2, FastSeconds = 5, SlowSeconds = 20, ThresholdTicks = 0.2 },
        Informed = new InformedOptions { Count = informed, MeanIntervalSeconds = 2, LeadSeconds = 5 },
    };

    public static InstrumentSpec Instrument(int index) => new()
    {
        Id = new InstrumentId(index),
        Symbol = "S" + index,
        Kind = index == 0 ? InstrumentKind.IndexFuture : InstrumentKind.Equity,
        TickValue = new Money(10_000),
        ReferencePrice = new Price(Reference),
        MakerFeePerLot = new Money(-100),
        TakerFeePerLot = new Money(300),
        PriceBandTicks = 100,
        MaximumOrderQuantity = new Quantity(500),
        Beta = 1,
    };

    public static ParticipantSpec Trader(string name, long latencyMilliseconds = 1) =>
        new(name, Timestamp.FromMilliseconds(latencyMilliseconds), [(name, AccountKind.Trader)]);

    public static ParticipantSpec Firm(string name, params string[] propBooks) => new(
        name, Timestamp.FromMilliseconds(2),
        [("central", AccountKind.CentralBook), .. propBooks.Select(book => (book, AccountKind.PropBook))]);

    public static ParticipantTable Participants(this MarketOptions options, params ImmutableArray<ParticipantSpec> competitors) =>
        BackgroundRoster.Participants(competitors, options.Background);
}
