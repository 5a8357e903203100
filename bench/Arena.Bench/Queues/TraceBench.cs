using System.Globalization;
using Arena.Interchange;

namespace Arena.Bench;

/// <summary>The recorded pushes and pops of real sessions, replayed on every way to keep what waits; each first has to give what the session got.</summary>
internal static class TraceBench
{
    private const int Repetitions = 7;

    // A push that is due within this is near: a command on its way, and not a wake.
    private const long Near = 10_000_000;

    private static readonly (string Scenario, string? Lineup)[] Sessions = [("rmsc04", null), ("opening-day", "opening-day")];

    public static void Run(bool json)
    {
        if (!json) Console.WriteLine("session         pops  most waiting  near  " + string.Join("  ", QueueWays.All.Select(way => way.Name)) + "   (ns per push and pop)");
        foreach (var (scenario, lineup) in Sessions)
        {
            var trace = TraceRecorder.Record(BenchMatch.Spec(scenario, lineup, seed: 1));
            foreach (var (name, make) in QueueWays.All) trace.Check(name, make());
            var costs = QueueWays.All.Select(_ => new List<double>()).ToArray();
            for (var repetition = -1; repetition < Repetitions; repetition++)
            {
                for (var way = 0; way < costs.Length; way++)
                {
                    var queue = QueueWays.All[way].Make();
                    var start = ThreadClock.Seconds();
                    trace.Replay(queue);
                    if (repetition >= 0) costs[way].Add((ThreadClock.Seconds() - start) / trace.Pops * 1e9);
                }
            }

            foreach (var list in costs) list.Sort();
            Write(json, scenario, trace, costs);
        }
    }

    private static void Write(bool json, string scenario, QueueTrace trace, List<double>[] costs)
    {
        var near = trace.ShareWithin(Near);
        if (!json)
        {
            var row = string.Create(CultureInfo.InvariantCulture, $"{scenario,-11}  {trace.Pops,7}  {trace.MostWaiting,12}  {near,4:F2}");
            for (var way = 0; way < costs.Length; way++)
                row += "  " + costs[way][Repetitions / 2].ToString("F0", CultureInfo.InvariantCulture).PadLeft(QueueWays.All[way].Name.Length);
            Console.WriteLine(row);
            return;
        }

        for (var way = 0; way < costs.Length; way++)
        {
            FormattableString line =
                $$"""{"session":"{{scenario}}","pops":{{trace.Pops}},"mostWaiting":{{trace.MostWaiting}},"near":{{near:F3}},"queue":"{{QueueWays.All[way].Name}}","nsPerHold":{{costs[way][Repetitions / 2]:F1}},"nsPerHoldBest":{{costs[way][0]:F1}}}""";
            Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        }
    }
}
