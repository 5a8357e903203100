namespace Arena.Grains;

/// <summary>How far a match has come. Reaches the wire: append only.</summary>
public enum MatchState : byte
{
    /// <summary>It waits for a worker or is being played.</summary>
    Running = 1,

    /// <summary>It was played to its end; there is a result.</summary>
    Finished = 2,

    /// <summary>It was stopped on request; there is no result.</summary>
    Stopped = 3,

    /// <summary>It ended by a fault of the arena's own, such as a broken invariant; there is no result.</summary>
    Failed = 4,
}
