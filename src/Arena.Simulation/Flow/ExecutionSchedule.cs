namespace Arena.Simulation;

/// <summary>After what a large order is worked; the rules are stated at <see cref="InstitutionalOptions"/>.</summary>
internal enum ExecutionSchedule
{
    /// <summary>Evenly in time.</summary>
    Twap,

    /// <summary>Evenly in the volume that the time of day lets expect.</summary>
    Vwap,

    /// <summary>As a share of the volume.</summary>
    Participation,
}
