namespace Arena.Analysis.Tests;

/// <summary>Markets and firms that look like real ones; nothing in them is played.</summary>
internal static class ExampleMarket
{
    public static ImmutableArray<InstrumentSpec> Instruments { get; } =
    [
        Instrument(0, "AXM", InstrumentKind.Equity, tickMicros: 10_000, reference: 5_000, beta: 1.1),
        Instrument(1, "BRK/B", InstrumentKind.Equity, tickMicros: 10_000, reference: 12_000, beta: 0.8),
        Instrument(2, "IDX", InstrumentKind.IndexFuture, tickMicros: 250_000, reference: 16_000, beta: 1),
    ];

    public static MarketOptions Scenario(string name, int informed = 0, double jumps = 0) => new()
    {
        Name = name,
        Description = $"An example named {name}.",
        SessionLength = Timestamp.FromSeconds(60),
        RoundInterval = Timestamp.FromSeconds(1),
        SettlementWindow = Timestamp.FromSeconds(5),
        Instruments = Instruments,
        Fundamentals = [.. Instruments.Select(i => new FundamentalOptions { Beta = i.Beta, SessionVolatility = 0.01, JumpsPerSession = jumps })],
        Factor = new FactorOptions { SessionVolatility = 0.01 },
        Venue = new VenueOptions(),
        Background = new BackgroundOptions
        {
            Noise = new NoiseOptions { Count = 20, MeanIntervalSeconds = 2 },
            Value = new ValueOptions { Count = 4, MeanIntervalSeconds = 5 },
            Momentum = new MomentumOptions { Count = 2, MeanIntervalSeconds = 5 },
            Informed = new InformedOptions { Count = informed, MeanIntervalSeconds = 5 },
        },
    };

    public static FirmOptions Firm(string name, string quoter, params string[] props) => new()
    {
        Name = name,
        Quoter = new BotChoice(quoter, []),
        PropBooks = [.. props.Select(bot => new PropBookOptions { Name = bot, Strategy = new BotChoice(bot, []), PositionLimitLots = 200 })],
        Transfers = props.Length == 0 ? null : new TransferTerms { CapacityLots = 200 },
        Limits = new FirmLimits { CentralPositionLots = 500, OrderLots = 100, PriceDistanceTicks = 50, GrossExposure = 1e7, SessionLoss = 1e5 },
    };

    public static TraderOptions Trader(string name, string bot) => new() { Name = name, Strategy = new BotChoice(bot, []), PositionLimitLots = 500 };

    private static InstrumentSpec Instrument(int id, string symbol, InstrumentKind kind, long tickMicros, long reference, double beta) => new()
    {
        Id = new InstrumentId(id),
        Symbol = symbol,
        Kind = kind,
        TickValue = new Money(tickMicros),
        ReferencePrice = new Price(reference),
        MakerFeePerLot = new Money(-200),
        TakerFeePerLot = new Money(300),
        PriceBandTicks = 500,
        MaximumOrderQuantity = new Quantity(1_000),
        Beta = beta,
    };
}
