namespace Arena.Simulation.Tests;

/// <summary>The small market with everything that noise traders and their like may be told beyond their present laws.</summary>
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
            },
        };
    }

    /// <summary>A market of noise traders alone, who excite themselves.</summary>
    public static MarketOptions Noise(ExcitationOptions excitation, int count = 10, double interval = 2, int seconds = 300, int instruments = 1)
    {
        var options = SmallMarket.Options(count, 0, 0, 0, seconds, instruments);
        var noise = options.Background.Noise with { MeanIntervalSeconds = interval, Excitation = excitation };
        return options with { Background = options.Background with { Noise = noise } };
    }
}
