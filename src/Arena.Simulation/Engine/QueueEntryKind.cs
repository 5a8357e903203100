namespace Arena.Simulation;

/// <summary>What is due when an entry of the queue comes to the front.</summary>
internal enum QueueEntryKind
{
    /// <summary>A command arrives at the venue; the payload is its slot in the pool.</summary>
    Command,

    /// <summary>A background trader wakes; the payload is its place among the background traders.</summary>
    Wake,

    /// <summary>A background trader wants an order of its own cancelled if it still rests; the payload is the command's slot.</summary>
    Expiry,
}
