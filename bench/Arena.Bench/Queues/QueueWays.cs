namespace Arena.Bench;

/// <summary>All ways to keep what waits.</summary>
internal static class QueueWays
{
    public static readonly (string Name, Func<IItemQueue> Make)[] All =
    [
        ("the ring's", () => new RingQueue()), ("radix heap", () => new RadixHeap()), ("4-ary heap", () => new DaryHeap(4)), ("binary heap", () => new DaryHeap(2)),
        ("8-ary heap", () => new DaryHeap(8)), ("4-ary heap of keys", () => new KeyHeap()), ("pairing heap", () => new PairingHeap()), ("calendar queue", () => new CalendarQueue()),
        ("ladder queue", () => new LadderQueue()), (".NET PriorityQueue", () => new LibraryQueue()),
    ];
}
