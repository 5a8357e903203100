namespace Arena.Simulation.Tests;

/// <summary>The small market with noise that excites itself, heavy tails, contrarian and retail traders.</summary>
internal static class CrowdMarket
{
    public static readonly ExcitationOptions Excitation = new()
    {
        BranchingRatio = 0.7, MeanDelaySeconds = 0.5, SameSideShare = 0.5,
    };

    /// <summary>Everything at once.</summary>
    public static MarketOptions Options(int noise = 20, int value = 10, int momentum = 4, int informed = 3, int seconds = 120, int instruments = 2)
    {
        var options = SmallMarket.Options(noise, value, momentum, informed, seconds, instruments);
        var flow = options.Background;
        return options with
        {
            Background = flow with
            {
                Noise = flow.Noise with
                {
                    Excitation = Excitation with { TailIndex = 2.5 }, SizeTailIndex = 1.5, DepthTailIndex = 1.6, LifeTailIndex = 2,
                },
                Value = flow.Value with { SizeTailIndex = 1.5 },
                Momentum = flow.Momentum with { SizeTailIndex = 1.8 },
                Informed = flow.Informed with { SizeTailIndex = 2.2 },
                Contrarian = Contrarian(4),
                Retail = Retail(20),
            },
        };
    }

    /// <summary>Contrarian traders as busy as the small market.</summary>
    public static ContrarianOptions Contrarian(int count) => new()
    {
        Count = count, MeanIntervalSeconds = 2, FastSeconds = 5, SlowSeconds = 20, ThresholdTicks = 0.2, MarketShare = 0.3, MeanLifeSeconds = 5,
    };

    /// <summary>Retail traders as busy as the small market.</summary>
    public static RetailOptions Retail(int count) => new()
    {
        Count = count, MeanIntervalSeconds = 2, LookbackSeconds = 20, MeanLifeSeconds = 10, StopShare = 0.6, StopDistanceTicks = 5, StopLifeSeconds = 20,
    };

    /// <summary>A market of noise and value traders, and some of those who are to be looked at; they come last.</summary>
    public static MarketOptions Around(ContrarianOptions? contrarian = null, RetailOptions? retail = null, int seconds = 300)
    {
        var options = SmallMarket.Options(10, 20, 0, 0, seconds);
        return options with { Background = options.Background with { Contrarian = contrarian, Retail = retail } };
    }

    /// <summary>Plays one session without competitors.</summary>
    public static Recording Play(MarketOptions options, ulong seed = 5)
    {
        var recording = new Recording();
        var market = new MarketSession(options, options.Participants(), seed, recording);
        market.Open(0);
        while (market.Advance(out _))
        {
            // Nobody decides.
        }

        return recording;
    }

    /// <summary>A market of noise traders alone, who excite themselves.</summary>
    public static MarketOptions Noise(ExcitationOptions excitation, int count = 10, double interval = 2, int seconds = 300, int instruments = 1)
    {
        var options = SmallMarket.Options(count, 0, 0, 0, seconds, instruments);
        var noise = options.Background.Noise with { MeanIntervalSeconds = interval, Excitation = excitation };
        return options with { Background = options.Background with { Noise = noise } };
    }
}
