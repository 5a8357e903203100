using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>One entry of a scenario's list of events; which of its parts it has depends on its kind.</summary>
internal sealed record ScenarioEvent
{
    /// <summary>News.</summary>
    internal NewsEvent? News { get; init; }

    /// <summary>A busier or wilder stretch.</summary>
    internal ActivityEvent? Activity { get; init; }

    /// <summary>A large order.</summary>
    internal ShockOptions? Shock { get; init; }

    /// <summary>Halts, one per instrument.</summary>
    internal ImmutableArray<ScheduledHalt> Halts { get; init; } = [];

    /// <summary>Changes of fees, one per instrument.</summary>
    internal ImmutableArray<FeeChange> Fees { get; init; } = [];
}
