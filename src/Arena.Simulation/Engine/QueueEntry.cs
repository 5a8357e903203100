namespace Arena.Simulation;

/// <summary>Something that is due, under the total key by which everything in a session is ordered.</summary>
/// <param name="Time">When, in nanoseconds: the first part of the key.</param>
/// <param name="TieBreak">
/// Who goes first at the same nanosecond, drawn per participant from the seed: the second part. Neither place nor name decides.
/// </param>
/// <param name="Sequence">
/// The participant's place in the upper 24 bits, its own counter in the lower 40: the third part. It keeps what one participant
/// sends in its order, and is a function of that participant's own acts alone.
/// </param>
/// <param name="Payload">What it is about; meaning by kind.</param>
/// <param name="Kind">What is due.</param>
internal readonly record struct QueueEntry(long Time, ulong TieBreak, long Sequence, int Payload, QueueEntryKind Kind)
{
    /// <summary>Whether this is due before another.</summary>
    public bool IsBefore(in QueueEntry other)
    {
        if (Time != other.Time) return Time < other.Time;
        return TieBreak != other.TieBreak ? TieBreak < other.TieBreak : Sequence < other.Sequence;
    }
}
