namespace Arena.Simulation;

/// <summary>What identifies the rules by which the ring plays a match.</summary>
public static class EngineVersion
{
    /// <summary>
    /// Raised by every change after which the same seed and configuration may give another tape. A tape of another version can
    /// still be read, but need not replay to the same hash.
    /// </summary>
    public const string Current = "arena-3";
}
