namespace Arena.Grains;

/// <summary>How far a tournament has come. Reaches the wire: append only.</summary>
public enum TournamentState : byte
{
    /// <summary>Its matches are being played.</summary>
    Running = 1,

    /// <summary>Every match of the plan is finished and kept.</summary>
    Finished = 2,

    /// <summary>It was stopped on request; what was finished is kept.</summary>
    Stopped = 3,

    /// <summary>A match ended by a fault of the arena's own; what was finished is kept.</summary>
    MatchFailed = 4,

    /// <summary>Finished matches cannot be kept, or the file belongs to another tournament.</summary>
    StorageFailed = 5,
}
