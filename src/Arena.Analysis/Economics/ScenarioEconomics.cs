namespace Arena.Analysis;

/// <summary>What was earned by whom in one scenario.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Sessions">Sessions played in it, over all tables.</param>
/// <param name="Firms">What all firms made, by term, over those sessions.</param>
/// <param name="FirmSessions">Sessions of firms: one for each firm at each table.</param>
/// <param name="Adversaries">What all adversaries made.</param>
/// <param name="Background">What each group of the background flow made, in the order of the match's result.</param>
/// <param name="Quoters">The firms by quoter.</param>
internal sealed record ScenarioEconomics(
    MarketOptions Scenario, int Sessions, PnlTerms Firms, int FirmSessions, PnlTerms Adversaries,
    ImmutableArray<(string Group, PnlTerms Pnl)> Background, ImmutableArray<QuoterGroup> Quoters)
{
    /// <summary>How often informed traders look at the market: wakes per second, all of them together.</summary>
    public double InformedIntensity => Scenario.Background.Informed is { Count: > 0 } informed ? informed.Count / informed.MeanIntervalSeconds : 0;

    /// <summary>Jumps of latent values expected in a session: the factor's and the instruments' own.</summary>
    public double Jumps => Scenario.Factor.JumpsPerSession + Scenario.Fundamentals.Sum(f => f.JumpsPerSession);

    /// <summary>A firm's mean per session of an amount that all firms made, in units of currency.</summary>
    public double PerFirmSession(Money amount) => FirmSessions == 0 ? 0 : amount.Units / FirmSessions;

    /// <summary>A mean per session of an amount, in units of currency.</summary>
    public double PerSession(Money amount) => Sessions == 0 ? 0 : amount.Units / Sessions;

    /// <summary>The scenarios of a tournament that were played, from the most benign: fewest informed looks, then fewest jumps.</summary>
    public static ImmutableArray<ScenarioEconomics> Of(TournamentData data) =>
    [
        .. data.Matches.GroupBy(match => match.Planned.Board.Scenario)
            .OrderBy(group => group.Key)
            .Select(group => Of(data, [.. group]))
            .OrderBy(scenario => scenario.InformedIntensity).ThenBy(scenario => scenario.Jumps),
    ];

    private static ScenarioEconomics Of(TournamentData data, IReadOnlyList<PlayedMatch> matches)
    {
        var firms = matches.SelectMany(m => m.Result.Seats.Where(seat => seat.IsFirm)).ToList();
        var background = matches.SelectMany(m => m.Result.Background).GroupBy(group => group.Name);
        return new ScenarioEconomics(
            matches[0].Scenario,
            matches.Sum(m => m.Sessions),
            Sum(firms.SelectMany(seat => seat.Books)),
            firms.Sum(seat => seat.SessionPnl.Length),
            Sum(matches.SelectMany(m => m.Result.Seats.Where(seat => !seat.IsFirm)).SelectMany(seat => seat.Books)),
            [.. background.Select(group => (group.Key, Sum(group)))],
            QuoterGroup.Of(data, matches));
    }

    private static PnlTerms Sum(IEnumerable<BookResult> books) => books.Aggregate(default(PnlTerms), (sum, book) => sum + book.Pnl);
}
