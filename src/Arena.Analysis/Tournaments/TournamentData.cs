namespace Arena.Analysis;

/// <summary>A tournament's plan and outcomes, joined and checked, in the order of the plan.</summary>
internal sealed class TournamentData
{
    /// <summary>Joins them.</summary>
    /// <exception cref="ArgumentException">An outcome is of a match that is not in the plan, or there are two of one match.</exception>
    public TournamentData(TournamentReportInput input)
    {
        Input = input;
        var seen = new HashSet<int>();
        var matches = ImmutableArray.CreateBuilder<PlayedMatch>();
        foreach (var outcome in input.Outcomes.OrderBy(outcome => outcome.Index))
        {
            if (outcome.Index < 0 || outcome.Index >= input.Plan.Length)
                throw new ArgumentException($"Match {outcome.Index} is not in the plan of {input.Plan.Length} matches.", nameof(input));
            if (!seen.Add(outcome.Index)) throw new ArgumentException($"Match {outcome.Index} has two outcomes.", nameof(input));
            matches.Add(new PlayedMatch(input.Plan[outcome.Index], outcome.Result));
        }

        Matches = matches.ToImmutable();
        Firms = [.. input.Leaderboard.Firms.Select(s => FirmOptions(s.Name)).Select(firm => CompetitorTotals.Of(firm, Matches))];
        Adversaries = [.. input.Leaderboard.Adversaries.Select(s => TraderOptions(s.Name)).Select(trader => CompetitorTotals.Of(trader, Matches))];
    }

    /// <summary>What it was made from.</summary>
    public TournamentReportInput Input { get; }

    /// <summary>What was played.</summary>
    public TournamentSpec Tournament => Input.Tournament;

    /// <summary>What it came to.</summary>
    public Leaderboard Leaderboard => Input.Leaderboard;

    /// <summary>The finished matches, in the order of the plan.</summary>
    public ImmutableArray<PlayedMatch> Matches { get; }

    /// <summary>The firms, in the order of the leaderboard.</summary>
    public ImmutableArray<CompetitorTotals> Firms { get; }

    /// <summary>The adversaries, in the order of the leaderboard.</summary>
    public ImmutableArray<CompetitorTotals> Adversaries { get; }

    /// <summary>How many decimals means of money are shown with: none where sessions make thousands.</summary>
    public int MoneyDecimals => Firms.Concat(Adversaries).SelectMany(c => c.SessionPnl).Select(Math.Abs).DefaultIfEmpty().Average() >= 1000 ? 0 : 2;

    /// <summary>A firm's options, by its name.</summary>
    /// <exception cref="ArgumentException">The tournament has no such firm.</exception>
    public FirmOptions FirmOptions(string name) => Tournament.Firms.FirstOrDefault(firm => firm.Name == name)
        ?? throw new ArgumentException($"The tournament has no firm '{name}'.");

    private TraderOptions TraderOptions(string name) => Tournament.Adversaries.FirstOrDefault(trader => trader.Name == name)
        ?? throw new ArgumentException($"The tournament has no adversary '{name}'.");
}
