using Arena.Exchange;
using Arena.Sdk;
using Arena.Simulation;

namespace Arena.Bench;

/// <summary>
/// A market of any size with a stated number of wakes per second: the more traders, the more seldom each. Otherwise the flow of the shipped opening-day.
/// </summary>
internal static class ScalingMarket
{
    public static MarketOptions Of(int participants, int instruments, int seconds, double wakesPerSecond)
    {
        var interval = participants / wakesPerSecond;
        var informed = Math.Max(1, participants * 15 / 1000);
        var momentum = Math.Max(1, participants * 35 / 1000);
        var value = participants * 375 / 1000;
        return new MarketOptions
        {
            Name = "scaling",
            Description = "A market of a stated size.",
            SessionLength = Timestamp.FromSeconds(seconds),
            RoundInterval = Timestamp.FromSeconds(1),
            SettlementWindow = Timestamp.FromSeconds(60),
            Instruments = [.. Enumerable.Range(0, instruments).Select(Instrument)],
            Fundamentals = [.. Enumerable.Range(0, instruments).Select(_ => new FundamentalOptions { Beta = 1, SessionVolatility = 0.008 })],
            Factor = new FactorOptions { SessionVolatility = 0.007 },
            Venue = new VenueOptions(),
            Background = new BackgroundOptions
            {
                Noise = new NoiseOptions
                {
                    Count = participants - value - momentum - informed, MeanIntervalSeconds = interval, MarketShare = 0.4, MeanDepthTicks = 5, MeanLifeSeconds = 120,
                },
                Value = new ValueOptions { Count = value, MeanIntervalSeconds = interval, ObservationNoiseTicks = 5, MarginTicks = 4, MeanLots = 12 },
                Momentum = new MomentumOptions { Count = momentum, MeanIntervalSeconds = interval, ThresholdTicks = 10, MeanLots = 4 },
                Informed = new InformedOptions { Count = informed, MeanIntervalSeconds = interval, ThresholdTicks = 2 },
            },
        };
    }

    private static InstrumentSpec Instrument(int index) => new()
    {
        Id = new InstrumentId(index),
        Symbol = "S" + index,
        Kind = InstrumentKind.Equity,
        TickValue = new Money(1_000_000),
        ReferencePrice = new Price(10_000),
        MakerFeePerLot = new Money(-50_000),
        TakerFeePerLot = new Money(150_000),
        PriceBandTicks = 500,
        MaximumOrderQuantity = new Quantity(1_000),
        Beta = 1,
    };
}
