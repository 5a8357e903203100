namespace Arena.Simulation;

/// <summary>What is due when an entry of the queue comes to the front. The payload of a trader's turn is its place among the background traders.</summary>
internal enum QueueEntryKind
{
    /// <summary>A command arrives at the venue; the payload is its slot in the pool.</summary>
    Command,

    /// <summary>A background trader wakes.</summary>
    Wake,

    /// <summary>A background trader wants an order of its own cancelled if it still rests; the payload is the command's slot.</summary>
    Expiry,

    /// <summary>A background trader's question arrives at the venue.</summary>
    Question,

    /// <summary>The venue's answer arrives at a background trader.</summary>
    Answer,

    /// <summary>The venue's word that the book is out of balance arrives at a background trader.</summary>
    Signal,

    /// <summary>A background trader wakes because an earlier wake begot it; the payload is an <see cref="Offspring"/>, packed.</summary>
    Offspring,
}
