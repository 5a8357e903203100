using Arena.Bots;
using Arena.Configuration;
using Arena.Simulation;
using Arena.Tournaments;

namespace Arena.Bench;

/// <summary>Matches of a shipped scenario with a shipped line-up, one per seed.</summary>
internal sealed class BenchMatch
{
    private readonly InProcessBotFactory _bots = new();
    private readonly string _hash;

    /// <summary>The matches of a scenario and a line-up: each a path, or the name of a file in <c>arena-config</c>.</summary>
    public BenchMatch(string scenario, string lineup)
    {
        Market = ScenarioFile.Load(PathOf("scenarios", scenario));
        Lineup = LineupFile.Load(PathOf("lineups", lineup), _bots);
        _hash = ConfigurationHash.Of(Market, Lineup, _bots);
    }

    /// <summary>The scenario.</summary>
    public MarketOptions Market { get; }

    /// <summary>Who competes.</summary>
    public Lineup Lineup { get; }

    /// <summary>How many rounds a session has.</summary>
    public long Rounds => (Market.SessionLength.Nanoseconds - 1) / Market.RoundInterval.Nanoseconds;

    /// <summary>What is played, in words.</summary>
    public string Describe() =>
        FormattableString.Invariant(
            $"{Market.Name}: {Market.SessionLength.Seconds / 3600:F1} h, {Market.Instruments.Length} instruments, {Lineup.Firms.Length} firms, {BackgroundRoster.Count(Market.Background)} background traders, {Rounds:N0} rounds");

    /// <summary>A match of a seed.</summary>
    public MatchSpec Spec(ulong seed, int sessions = 1) => new(Market, Lineup, seed, sessions, _hash);

    /// <summary>The match of one session of a scenario with a line-up, or without anybody who competes.</summary>
    public static MatchSpec Spec(string scenario, string? lineup, ulong seed) =>
        lineup is null
            ? new MatchSpec(ScenarioFile.Load(PathOf("scenarios", scenario)), new Lineup([], []), seed, 1, "")
            : new BenchMatch(scenario, lineup).Spec(seed);

    /// <summary>Plays a match of one session.</summary>
    public MatchResult Play(ulong seed) => MatchRunner.Run(Spec(seed), _bots);

    /// <summary>A match of one session that has been played up to its last round but one, with its seats; it stays open.</summary>
    public OpenMatch PlayToLastRound(ulong seed)
    {
        var match = new OpenMatch(Spec(seed), _bots);
        match.Play(Rounds - 1);
        return match;
    }

    /// <summary>What the last of three sessions of one match allocates, in bytes: the two before it made everything grow.</summary>
    public long AllocatedInSteadyState()
    {
        var match = new OpenMatch(Spec(1, sessions: 3), _bots);
        match.Play(2 * Rounds);
        var before = GC.GetAllocatedBytesForCurrentThread();
        match.Play(Rounds);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string PathOf(string folder, string file) =>
        File.Exists(file) ? file : Path.Combine("arena-config", folder, file + ".json");
}
