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
