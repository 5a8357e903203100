using System.Globalization;
using Arena.Interchange;
using Arena.Sdk;

namespace Arena.Bench;

/// <summary>
/// Ways to keep what waits in a session, under the hold model (Jones 1986): with n waiting, one is popped and one pushed at its time and an increment. Each way
/// first has to come to the order of a sorted list. Ways follow each other in turn, several times; the median counts. Then comes what real sessions pushed and
/// popped (<see cref="TraceBench"/>).
/// </summary>
internal static class QueueBench
{
    private const int Repetitions = 5;
    private const int Holds = 200_000;
    private const long Second = 1_000_000_000;

    private static readonly int[] Waiting = [100, 1_000, 10_000, 100_000];

    private static readonly (string Name, Func<IItemQueue> Make)[] Ways = QueueWays.All;

    private static readonly (string Name, Func<RandomStream, long> Draw)[] Increments =
    [
        ("exponential", stream => (long)(stream.NextExponential() * 30 * Second)),
        ("bimodal", stream => stream.NextChance(0.9) ? (long)(stream.NextExponential() * Second / 100) : (long)(stream.NextExponential() * 60 * Second)),
        ("near", stream => stream.NextChance(0.6) ? stream.NextBelow(10_000_000) : (long)(stream.NextExponential() * 30 * Second)),
    ];

    public static int Run(bool json)
    {
        foreach (var (name, make) in Ways) Check(name, make());
        if (!json) Console.WriteLine("increments   waiting  " + string.Join("  ", Ways.Select(way => way.Name)) + "   (ns per push and pop)");
        foreach (var (increments, draw) in Increments)
        {
            foreach (var waiting in Waiting)
            {
                var steps = Steps(draw, waiting + Holds);
                var costs = Ways.Select(_ => new List<double>()).ToArray();
                for (var repetition = -1; repetition < Repetitions; repetition++)
                {
                    for (var way = 0; way < Ways.Length; way++)
                    {
                        var cost = Hold(Ways[way].Make(), steps, waiting);
                        if (repetition >= 0) costs[way].Add(cost);
                    }
                }

                foreach (var list in costs) list.Sort();
                Write(json, increments, waiting, costs);
            }
        }

        TraceBench.Run(json);
        return 0;
    }

    private static void Write(bool json, string increments, int waiting, List<double>[] costs)
    {
        if (!json)
        {
            var row = string.Create(CultureInfo.InvariantCulture, $"{increments,-11}  {waiting,7}");
            for (var way = 0; way < costs.Length; way++) row += "  " + costs[way][Repetitions / 2].ToString("F0", CultureInfo.InvariantCulture).PadLeft(Ways[way].Name.Length);
            Console.WriteLine(row);
            return;
        }

        for (var way = 0; way < costs.Length; way++)
        {
            FormattableString line =
                $$"""{"increments":"{{increments}}","waiting":{{waiting}},"queue":"{{Ways[way].Name}}","nsPerHold":{{costs[way][Repetitions / 2]:F1}},"nsPerHoldBest":{{costs[way][0]:F1}}}""";
            Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static long[] Steps(Func<RandomStream, long> draw, int count)
    {
        var stream = RandomStream.Derive(1, 0, "queue");
        var steps = new long[count];
        for (var i = 0; i < count; i++) steps[i] = draw(stream);
        return steps;
    }

    // Thread CPU time of the holds alone; what waits at first has been held for a while, as much as there is.
    private static double Hold(IItemQueue queue, long[] steps, int waiting)
    {
        for (var i = 0; i < waiting; i++) queue.Push(Item(steps[i], i));
        var start = ThreadClock.Seconds();
        for (var i = waiting; i < steps.Length; i++)
        {
            var item = queue.Pop();
            queue.Push(Item(item.Time + steps[i], i));
        }

        return (ThreadClock.Seconds() - start) / (steps.Length - waiting) * 1e9;
    }

    // The tie-break is any number that does not grow with the sequence.
    private static QueueItem Item(long time, int sequence) => new(time, ((ulong)sequence * 40_503) & 0xFFFF, sequence, sequence, 0);

    // Few different times and tie-breaks, so that all three parts of the key decide.
    private static void Check(string name, IItemQueue queue)
    {
        var stream = RandomStream.Derive(2, 0, "queue");
        var oracle = new SortedSet<QueueItem>();
        var now = 0L;
        for (var step = 0; step < 50_000; step++)
        {
            if (oracle.Count == 0 || stream.NextChance(oracle.Count > 500 ? 0.3 : 0.55))
            {
                var item = new QueueItem(now + stream.NextBelow(stream.NextChance(0.1) ? 1_000_000 : 20), (ulong)stream.NextBelow(3), step, step, 0);
                queue.Push(item);
                oracle.Add(item);
            }
            else
            {
                var popped = queue.Pop();
                Invariant.RequireEqual(oracle.Min.Sequence, popped.Sequence, name + ": what is due first");
                oracle.Remove(popped);
                now = popped.Time;
            }
        }
    }
}
