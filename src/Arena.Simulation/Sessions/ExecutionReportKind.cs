namespace Arena.Simulation;

/// <summary>What happened to an own order. Reaches the wire: append only.</summary>
public enum ExecutionReportKind : byte
{
    /// <summary>It was accepted.</summary>
    Accepted = 1,

    /// <summary>It, or what was asked of it, was refused.</summary>
    Rejected = 2,

    /// <summary>It traded.</summary>
    Filled = 3,

    /// <summary>It left the book with quantity unfilled.</summary>
    Cancelled = 4,

    /// <summary>It lost quantity and kept its priority.</summary>
    Reduced = 5,

    /// <summary>What is left of it rests.</summary>
    Rested = 6,

    /// <summary>A stop order waits for its stop price.</summary>
    Held = 7,

    /// <summary>A held stop order goes to the book.</summary>
    Triggered = 8,

    /// <summary>An iceberg shows its next display quantity, at the end of its price's queue.</summary>
    Replenished = 9,

    /// <summary>A pegged order moved to the report's price, at the end of its queue.</summary>
    Repriced = 10,
}
