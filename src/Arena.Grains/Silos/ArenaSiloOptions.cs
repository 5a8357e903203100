using Arena.Firms;
using Serilog;

namespace Arena.Grains;

/// <summary>How a silo in this process is started.</summary>
public sealed record ArenaSiloOptions
{
    /// <summary>How many matches are played at once; 1 to <see cref="MatchPool.MaximumWorkers"/>.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Where the silo and its grains log. Silence unless said otherwise.</summary>
    public ILogger Logger { get; init; } = Serilog.Core.Logger.None;

    /// <summary>Makes the bots; <c>null</c>: those that come with the arena.</summary>
    public IBotFactory? Bots { get; init; }

    /// <summary>
    /// How long a grain's caller waits for an answer. Nothing in the arena needs long for one: what takes long is started by one
    /// call and asked after by others.
    /// </summary>
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(60);
}
