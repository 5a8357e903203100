using System.Globalization;
using Arena.Interchange;
using Arena.Simulation;
using Arena.Tournaments;

namespace Arena.Bench;

/// <summary>
/// One whole session of a shipped scenario with a shipped line-up, played compactly on one thread with its tape hashed and thrown
/// away: what a match costs. One session warms up; the figures are of five more, each with a seed of its own.
/// </summary>
internal static class SessionBench
{
    private const int Repetitions = 5;

    public static int Run(string scenario, string lineup, bool json)
    {
        var matches = new BenchMatch(scenario, lineup);
        _ = Play(0);
        var runs = new (double Seconds, long Allocated, MatchResult Result)[Repetitions];
        for (var i = 0; i < Repetitions; i++) runs[i] = Play((ulong)i + 1);
        var tapeHash = runs[0].Result.TapeHash;
        Array.Sort(runs, (left, right) => left.Seconds.CompareTo(right.Seconds));
        var steady = matches.AllocatedInSteadyState();
        var memory = MatchMemory.Of(matches);

        var (seconds, allocated, result) = runs[Repetitions / 2];
        var (market, rounds) = (matches.Market, matches.Rounds);
        FormattableString asJson =
            $$"""{"scenario":"{{market.Name}}","sessionSeconds":{{market.SessionLength.Seconds}},"instruments":{{market.Instruments.Length}},"firms":{{matches.Lineup.Firms.Length}},"backgroundTraders":{{BackgroundRoster.Count(market.Background)}},"rounds":{{rounds}},"messages":{{result.Messages}},"trades":{{result.Trades}},"cpuSeconds":{{seconds:F3}},"cpuSecondsBest":{{runs[0].Seconds:F3}},"cpuSecondsWorst":{{runs[^1].Seconds:F3}},"allocatedBytes":{{allocated}},"steadyAllocatedBytes":{{steady}},"heapBytes":{{memory.HeapBytes}},"workingSetBytes":{{memory.WorkingSetBytes}},"tapeHash":"{{tapeHash}}"}""";
        FormattableString asText =
            $"""
              {matches.Describe()}
              messages {result.Messages:N0}, trades {result.Trades:N0}, transfers {result.Transfers:N0}
              thread CPU seconds of a session: median {seconds:F3}, best {runs[0].Seconds:F3}, worst {runs[^1].Seconds:F3}
              per round {seconds / rounds * 1e6:F1} us, per message {seconds / result.Messages * 1e9:F0} ns
              allocated {allocated / 1024.0 / 1024:F1} MiB while a match is made and grows, {steady:N0} bytes by a session in steady state
              a running match holds {memory.HeapBytes / 1024.0 / 1024:F2} MiB of heap, {memory.WorkingSetBytes / 1024.0 / 1024:F2} MiB of working set
              tape hash of seed 1: {tapeHash}
              """;
        Console.WriteLine((json ? asJson : asText).ToString(CultureInfo.InvariantCulture));
        return 0;

        (double Seconds, long Allocated, MatchResult Result) Play(ulong seed)
        {
            var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
            var start = ThreadClock.Seconds();
            var result = matches.Play(seed);
            return (ThreadClock.Seconds() - start, GC.GetAllocatedBytesForCurrentThread() - allocatedBefore, result);
        }
    }
}
