namespace Arena.Simulation.Tests;

public sealed class EventQueueTests
{
    [Fact]
    public void Pop_OfRandomPushesAndPops_AgreesWithASortedList()
    {
        var stream = RandomStream.Derive(1, 0, "queue");
        var queue = new EventQueue();
        var oracle = new List<QueueEntry>();
        var now = 0L;
        for (var step = 0; step < 20_000; step++)
        {
            if (oracle.Count == 0 || stream.NextChance(0.55))
            {
                // Few different times and tie-breaks, so that all three parts of the key decide.
                var entry = new QueueEntry(now + stream.NextBelow(stream.NextChance(0.1) ? 1L << 45 : 20), (ulong)stream.NextBelow(3), step, step, QueueEntryKind.Wake);
                queue.Push(entry);
                oracle.Add(entry);
            }
            else
            {
                var first = oracle.OrderBy(e => e.Time).ThenBy(e => e.TieBreak).ThenBy(e => e.Sequence).First();
                oracle.Remove(first);
                Assert.Equal(first.Time, queue.NextTime);
                Assert.Equal(first, queue.Pop());
                now = first.Time;
            }

            Assert.Equal(oracle.Count, queue.Count);
            if (oracle.Count > 200) step += 20_000;
        }
    }

    [Fact]
    public void Pop_OfEntriesInAnyOrderOfPushes_GivesTheSameOrder()
    {
        QueueEntry[] entries =
        [
            new(5, 1, 1, 0, QueueEntryKind.Wake), new(5, 0, 2, 0, QueueEntryKind.Wake), new(5, 0, 1, 0, QueueEntryKind.Command),
            new(4, ulong.MaxValue, 9, 0, QueueEntryKind.Expiry), new(6, 0, 0, 0, QueueEntryKind.Wake),
        ];
        QueueEntry[] expected = [entries[3], entries[2], entries[1], entries[0], entries[4]];

        for (var rotation = 0; rotation < entries.Length; rotation++)
        {
            var queue = new EventQueue();
            for (var i = 0; i < entries.Length; i++) queue.Push(entries[(i + rotation) % entries.Length]);
            Assert.Equal(expected, Enumerable.Range(0, entries.Length).Select(_ => queue.Pop()));
        }
    }

    [Fact]
    public void NextTime_LookedAtBeforeAnEarlierPush_IsTheEarlier()
    {
        var queue = new EventQueue();
        queue.Push(new QueueEntry(10, 0, 1, 0, QueueEntryKind.Wake));
        queue.Pop();
        queue.Push(new QueueEntry(1_000, 0, 2, 0, QueueEntryKind.Wake));
        Assert.Equal(1_000, queue.NextTime);

        queue.Push(new QueueEntry(20, 0, 3, 0, QueueEntryKind.Command));

        Assert.Equal(20, queue.NextTime);
        Assert.Equal([20, 1_000], new[] { queue.Pop().Time, queue.Pop().Time });
    }

    [Fact]
    public void Push_BeforeWhatWasTakenOut_StopsTheMatch()
    {
        var queue = new EventQueue();
        queue.Push(new QueueEntry(10, 0, 1, 0, QueueEntryKind.Wake));
        queue.Pop();

        Assert.Throws<InvariantViolationException>(() => queue.Push(new QueueEntry(9, 0, 2, 0, QueueEntryKind.Wake)));
    }

    [Fact]
    public void Clear_AfterTimeWentOn_LetsItBeginAgain()
    {
        var queue = new EventQueue();
        queue.Push(new QueueEntry(10, 0, 1, 0, QueueEntryKind.Wake));
        queue.Push(new QueueEntry(99, 0, 2, 0, QueueEntryKind.Wake));
        queue.Pop();
        queue.Clear();
        queue.Push(new QueueEntry(3, 0, 3, 0, QueueEntryKind.Wake));

        Assert.Equal((1, 3L), (queue.Count, queue.NextTime));
        Assert.Equal(3, queue.Pop().Time);
    }

    [Fact]
    public void Pop_OfAnEmptyQueue_StopsTheMatch() => Assert.Throws<InvariantViolationException>(() => new EventQueue().Pop());
}
