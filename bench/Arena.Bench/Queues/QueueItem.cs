namespace Arena.Bench;

/// <summary>What waits in a session's queue, as large as there and under the same total key: time, tie-break, sequence.</summary>
internal readonly record struct QueueItem(long Time, ulong TieBreak, long Sequence, int Payload, int Kind) : IComparable<QueueItem>
{
    public bool IsBefore(in QueueItem other)
    {
        if (Time != other.Time) return Time < other.Time;
        return TieBreak != other.TieBreak ? TieBreak < other.TieBreak : Sequence < other.Sequence;
    }

    public int CompareTo(QueueItem other) => IsBefore(other) ? -1 : other.IsBefore(this) ? 1 : 0;
}
