namespace Arena.Analysis.Tests;

/// <summary>A tournament of the size of opening day, planned and scored for real, with outcomes that nobody played.</summary>
internal static class FakeTournament
{
    /// <summary>A name that would do harm on a page that does not escape it.</summary>
    public const string HostileName = "O'Hara <script>alert(\"x\")</script> & Sons";

    public static TournamentSpec Spec { get; } = new()
    {
        Name = "opening-day",
        Seed = 20_260_101,
        Scenarios = [ExampleMarket.Scenario("calm"), ExampleMarket.Scenario("jumpy", informed: 4, jumps: 2), ExampleMarket.Scenario("informed", informed: 24)],
        Firms =
        [
            ExampleMarket.Firm("Northgate", "inventory-skew"),
            ExampleMarket.Firm("Harbour & Pike", "inventory-skew", "momentum", "fundamental-value"),
            ExampleMarket.Firm("Lindqvist Makers", "microprice-skew"),
            ExampleMarket.Firm("Sable Point", "microprice-skew", "mean-reversion"),
            ExampleMarket.Firm("Blunt Edge", "fixed-spread"),
            ExampleMarket.Firm("Wide Street", "fixed-spread"),
            ExampleMarket.Firm("Foresight Securities Trading", "signal-skew"),
            ExampleMarket.Firm("Tidewater", "inventory-skew", "momentum"),
            ExampleMarket.Firm("Koru", "signal-skew", "momentum", "mean-reversion", "fundamental-value"),
            ExampleMarket.Firm(HostileName, "fixed-spread", "fundamental-value"),
        ],
        Adversaries = [ExampleMarket.Trader("Roller", "steamroller"), ExampleMarket.Trader("Ramp", "ramp-and-dump"), ExampleMarket.Trader("Sniper", "stale-quote-sniper")],
        BoardsPerScenario = 7,
        FirmsPerTable = 5,
        AdversariesPerTable = 1,
        SessionsPerMatch = 3,
        ConfigurationHash = new string('c', 64),
    };

    public static TournamentReportInput Input { get; } = InputOf(Spec, outcomes => outcomes.SetItem(3, FakeOutcomes.WithFault(outcomes[3], 1)));

    /// <summary>The input of a tournament with fake outcomes, changed as a test wishes.</summary>
    public static TournamentReportInput InputOf(TournamentSpec spec, Func<ImmutableArray<MatchOutcome>, ImmutableArray<MatchOutcome>> change)
    {
        var plan = TournamentPlanner.Plan(spec);
        var outcomes = change([.. plan.Select(FakeOutcomes.Of)]);
        return new TournamentReportInput
        {
            Tournament = spec,
            Plan = plan,
            Outcomes = outcomes,
            Leaderboard = TournamentScorer.Score(spec, plan, outcomes),
            Command = "dotnet run -c Release --project src/Arena.Cli -- tournament run arena-config/tournaments/opening-day.json",
        };
    }
}
