using System.Collections.Immutable;

namespace Arena.Simulation.Tests;

/// <summary>A market of those who ask before they act, small enough for tests: like the shipped rmsc04, but shorter and busier.</summary>
internal static class AskingMarket
{
    public static readonly ImmutableArray<SizeComponent> Sizes =
        [new(0.3, SizeLaw.LogNormal, 1, 0.5), new(0.7, SizeLaw.Normal, 10, 2)];

    public static MarketOptions Options(
        int touch = 40, int value = 20, int average = 6, int makers = 2, int seconds = 600, int instruments = 1,
        FundamentalSampling sampling = FundamentalSampling.OnDemand)
    {
        var options = SmallMarket.Options(0, 0, 0, 0, seconds, instruments);
        return options with
        {
            Instruments = [.. options.Instruments.Select(instrument => instrument with { ReferencePrice = new Price(100_000), PriceBandTicks = 10_000 })],
            Fundamentals = [.. options.Fundamentals.Select(_ => new FundamentalOptions
            {
                Beta = 0, SessionVolatility = 0.001, MeanReversionPerSession = 1, Sampling = sampling,
            })],
            Background = options.Background with
            {
                Touch = new TouchOptions { Count = touch, EarlySeconds = seconds / 10.0 },
                BayesianValue = new BayesianValueOptions { Count = value, MeanIntervalSeconds = 10, BeliefVariancePerSecond = 1e6 },
                MovingAverage = new MovingAverageOptions { Count = average, MeanIntervalSeconds = 5, FastMids = 3, SlowMids = 8 },
                LadderMaker = new LadderMakerOptions { Count = makers, MeanIntervalSeconds = 8, Levels = 3, LookbackSeconds = 20 },
                Sizes = Sizes,
                LatencyLineKilometres = 3_000,
            },
        };
    }

    /// <summary>Plays one session without competitors.</summary>
    public static (Recording Recording, MarketSession Market) Play(MarketOptions options, ulong seed = 5)
    {
        var recording = new Recording();
        var market = new MarketSession(options, options.Participants(), seed, recording);
        market.Open(0);
        while (market.Advance(out _))
        {
            // Nobody decides.
        }

        return (recording, market);
    }
}
