using System.Globalization;
using Arena.Bots;
using Arena.Configuration;
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
        var bots = new InProcessBotFactory();
        var market = ScenarioFile.Load(scenario);
        var competitors = LineupFile.Load(lineup, bots);
        var configuration = ConfigurationHash.Of(market, competitors, bots);
        _ = Play(0);
        var runs = new (double Seconds, long Allocated, MatchResult Result)[Repetitions];
        for (var i = 0; i < Repetitions; i++) runs[i] = Play((ulong)i + 1);
        Array.Sort(runs, (left, right) => left.Seconds.CompareTo(right.Seconds));

        var rounds = (market.SessionLength.Nanoseconds / market.RoundInterval.Nanoseconds) - 1;
        var traders = BackgroundRoster.Count(market.Background);
        var (seconds, allocated, result) = runs[Repetitions / 2];
        FormattableString asJson =
            $$"""{"scenario":"{{market.Name}}","sessionSeconds":{{market.SessionLength.Seconds}},"instruments":{{market.Instruments.Length}},"firms":{{competitors.Firms.Length}},"backgroundTraders":{{traders}},"rounds":{{rounds}},"messages":{{result.Messages}},"trades":{{result.Trades}},"cpuSeconds":{{seconds:F3}},"cpuSecondsBest":{{runs[0].Seconds:F3}},"cpuSecondsWorst":{{runs[^1].Seconds:F3}},"allocatedBytes":{{allocated}}}""";
        FormattableString asText =
            $"""
              {market.Name}: {market.SessionLength.Seconds / 3600:F1} h, {market.Instruments.Length} instruments, {competitors.Firms.Length} firms, {traders} background traders, {rounds:N0} rounds
              messages {result.Messages:N0}, trades {result.Trades:N0}, transfers {result.Transfers:N0}
              thread CPU seconds of a session: median {seconds:F2}, best {runs[0].Seconds:F2}, worst {runs[^1].Seconds:F2}
              per round {seconds / rounds * 1e6:F1} us, per message {seconds / result.Messages * 1e9:F0} ns, allocated {allocated / 1024.0 / 1024:F1} MiB (making the match included)
              """;
        Console.WriteLine((json ? asJson : asText).ToString(CultureInfo.InvariantCulture));
        return 0;

        (double Seconds, long Allocated, MatchResult Result) Play(ulong seed)
        {
            var spec = new MatchSpec(market, competitors, seed, 1, configuration);
            var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
            var start = ThreadClock.Seconds();
            var result = MatchRunner.Run(spec, bots);
            return (ThreadClock.Seconds() - start, GC.GetAllocatedBytesForCurrentThread() - allocatedBefore, result);
        }
    }
}
