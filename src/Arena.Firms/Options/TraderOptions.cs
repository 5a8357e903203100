namespace Arena.Firms;

/// <summary>A trader outside any firm with a bot: usually an adversary.</summary>
public sealed record TraderOptions
{
    /// <summary>Its name, unique in a line-up.</summary>
    public required string Name { get; init; }

    /// <summary>What drives it: a bot of kind <see cref="BotKind.Trader"/>.</summary>
    public required BotChoice Strategy { get; init; }

    /// <summary>The largest position per instrument, in lots. Positive.</summary>
    public required long PositionLimitLots { get; init; }

    /// <summary>The one-way latency from its decision to the venue.</summary>
    public Timestamp Latency { get; init; } = Timestamp.FromMilliseconds(1);
}
