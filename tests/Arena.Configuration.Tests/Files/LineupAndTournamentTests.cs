using Arena.Sdk;
using Arena.Tournaments;

namespace Arena.Configuration.Tests;

/// <summary>Files that name other files, and what must hold between them.</summary>
public sealed class LineupAndTournamentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestBots _bots = new();

    public LineupAndTournamentTests()
    {
        _folder.Write("firm.json", Samples.Firm);
        _folder.Write("scenario.json", Samples.Scenario);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void LoadLineup_Sample_HasItsFirmsAndTraders()
    {
        var lineup = LineupFile.Load(_folder.Write("lineup.json", Samples.Lineup), _bots);
        Assert.Equal("Test & Sons", Assert.Single(lineup.Firms).Name);
        var trader = Assert.Single(lineup.Traders);
        Assert.Equal(("Pusher Pat", 100L, Timestamp.FromMilliseconds(1)), (trader.Name, trader.PositionLimitLots, trader.Latency));
        Assert.Equal([KeyValuePair.Create("clipLots", 12.0)], trader.Strategy.Parameters);
    }

    [Fact]
    public void LoadLineup_NewNameAndLatency_ReplaceTheFirms()
    {
        var lineup = LineupFile.Load(
            _folder.Write("lineup.json", Samples.Lineup.With("\"firm.json\"", "\"firm.json\", \"name\": \"Guest\", \"latencyMicroseconds\": 12.5")), _bots);
        Assert.Equal(("Guest", new Timestamp(12_500)), (lineup.Firms[0].Name, lineup.Firms[0].Latency));
    }

    [Theory]
    [InlineData("{}", "lineup.json: firms: missing: a firm, or a trader in traders: nobody would compete")]
    [InlineData("{ \"firms\": [] }", "lineup.json: firms: a list: a firm, or a trader in traders: nobody would compete")]
    [InlineData("{ \"firms\": [ { \"file\": \"\" } ] }", "lineup.json: firms[0].file: \"\": a file's path, relative to this file")]
    [InlineData("{ \"firms\": [ { \"file\": \"firm.json\" }, { \"file\": \"firm.json\" } ] }", "lineup.json: firms[1].name: \"Test & Sons\": a name that no other competitor has; case makes no difference")]
    [InlineData("{ \"firms\": [ { \"file\": \"firm.json\" } ], \"traders\": [ { \"name\": \"TEST & sons\", \"strategy\": { \"bot\": \"pusher\" }, \"positionLimitLots\": 1 } ] }", "lineup.json: traders[0].name: \"TEST & sons\": a name that no other competitor has; case makes no difference")]
    [InlineData("{ \"firms\": [ { \"file\": \"scenario.json\" } ] }", "scenario.json: quoter: missing: an object in braces")]
    public void LoadLineup_OneThingWrong_SaysSo(string text, string problem)
    {
        var file = _folder.Write("lineup.json", text);
        Assert.Contains(problem, _folder.Problems(() => LineupFile.Load(file, _bots)));
    }

    [Fact]
    public void LoadLineup_MissingFirmFile_NamesWhoNamesIt()
    {
        var file = _folder.Write("lineup.json", Samples.Lineup.With("firm.json", "frim.json"));
        Assert.Equal(
            ["lineup.json: firms[0].file: \"frim.json\": an existing file: there is no 'frim.json'"],
            _folder.Problems(() => LineupFile.Load(file, _bots)));
    }

    [Fact]
    public void LoadTournament_Sample_HasItsValues()
    {
        var spec = TournamentFile.Load(_folder.Write("cup.json", Samples.Tournament), _bots);
        Assert.Equal(("small-cup", 7UL, 2, 2, 2, 1), (spec.Name, spec.Seed, spec.BoardsPerScenario, spec.SessionsPerMatch, spec.FirmsPerTable, spec.AdversariesPerTable));
        Assert.Equal(["Test & Sons", "Test Twin"], spec.Firms.Select(firm => firm.Name));
        Assert.Equal([2_000_000L, 12_500L], spec.Firms.Select(firm => firm.Latency.Nanoseconds));
        Assert.Equal("small", Assert.Single(spec.Scenarios).Name);
        Assert.Equal(ScoreKind.Sharpe, spec.Score);
        Assert.Equal(ConfigurationHash.Of(spec, _bots), spec.ConfigurationHash);
        Assert.Equal(2, TournamentPlanner.Plan(spec).Length);
    }

    [Theory]
    [InlineData("\"seed\": 7", "\"seed\": \"seven\"", "cup.json: seed: \"seven\": a whole number from 0 to 18446744073709551615")]
    [InlineData("\"seed\": 7", "\"seed\": -7", "cup.json: seed: -7: a whole number from 0 to 18446744073709551615")]
    [InlineData("\"adversariesPerTable\": 1", "\"adversariesPerTable\": 2", "cup.json: adversariesPerTable: 2: at most the number of adversaries, 1")]
    [InlineData("\"sessionsPerMatch\": 2", "\"sessionsPerMatch\": 1", "cup.json: sessionsPerMatch: 1: 2 or more: the score 'sharpe' measures the risk of sessions")]
    [InlineData("\"score\": \"sharpe\"", "\"score\": \"sharp\"", "cup.json: score: \"sharp\": did you mean 'sharpe'? known are net-pnl, sharpe, certainty-equivalent")]
    [InlineData("\"scenario.json\" }", "\"scenario.json\" }, { \"file\": \"scenario.json\" }", "cup.json: scenarios[1].file: \"scenario.json\": a scenario of another name: 'small' is there already")]
    [InlineData("\"Test Twin\"", "\"Pusher Pat\"", "cup.json: adversaries[0].name: \"Pusher Pat\": a name that no other competitor has; case makes no difference")]
    [InlineData("\"seed\": 7,", "\"seed\": 7, \"roster\": \"none.json\",", "cup.json: roster: \"none.json\": an existing file: there is no 'none.json'")]
    [InlineData("\"firms\": [ { \"file\": \"firm.json\" }, { \"file\": \"firm.json\", \"name\": \"Test Twin\", \"latencyMicroseconds\": 12.5 } ],", "", "cup.json: firms: missing: a firm, or a roster: nobody would compete")]
    public void LoadTournament_OneThingWrong_SaysSo(string part, string other, string problem)
    {
        var file = _folder.Write("cup.json", Samples.Tournament.With(part, other));
        Assert.Equal([problem], _folder.Problems(() => TournamentFile.Load(file, _bots)));
    }

    [Fact]
    public void LoadTournament_ProblemsInSeveralFiles_TellsAll()
    {
        _folder.Write("firm.json", Samples.Firm.With("\"orderLots\": 50", "\"orderLots\": 0"));
        _folder.Write("scenario.json", Samples.Scenario.With("\"small\"", "\"S\""));
        var file = _folder.Write("cup.json", Samples.Tournament);
        Assert.Equal(
            [
                "scenario.json: name: \"S\": lower-case words joined by hyphens, at most 60 characters",
                "firm.json: limits.orderLots: 0: a whole number from 1 to 100000",
                "firm.json: limits.orderLots: 0: a whole number from 1 to 100000",
            ],
            _folder.Problems(() => TournamentFile.Load(file, _bots)));
    }

    [Fact]
    public void LoadTournament_TooManyMatches_IsRefused()
    {
        var file = _folder.Write("cup.json", Samples.Tournament
            .With("\"boardsPerScenario\": 2", "\"boardsPerScenario\": 100000").With("\"firmsPerTable\": 2", "\"firmsPerTable\": 1")
            .With("\"scenarios\": [", "\"roster\": \"roster.json\", \"scenarios\": ["));
        _folder.Write("roster.json", RosterFile.Write(RosterDealer.Deal(10, 1, _bots), _bots));
        Assert.Equal(
            ["cup.json: boardsPerScenario: 100000 (1200000 matches): few enough for at most 1000000 matches"],
            _folder.Problems(() => TournamentFile.Load(file, _bots)));
    }

    [Fact]
    public void LoadTournament_Roster_EntersAfterTheFirms()
    {
        var roster = RosterDealer.Deal(3, 1, _bots);
        _folder.Write("roster.json", RosterFile.Write(roster, _bots));
        var file = _folder.Write("cup.json", Samples.Tournament.With("\"seed\": 7,", "\"seed\": 7, \"roster\": \"roster.json\","));
        var spec = TournamentFile.Load(file, _bots);
        Assert.Equal(["Test & Sons", "Test Twin", .. roster.Firms.Select(firm => firm.Options.Name)], spec.Firms.Select(firm => firm.Name));
    }

    [Fact]
    public void WriteTournament_ReadAgain_IsTheSame()
    {
        var document = TournamentFile.LoadDocument(_folder.Write("cup.json", Samples.Tournament), _bots) with
        {
            Description = "A cup.", Roster = "roster.json", Score = ScoreKind.CertaintyEquivalent, RiskAversion = 1e-7, Seed = ulong.MaxValue,
        };
        var again = TournamentFile.LoadDocument(_folder.Write("again.json", TournamentFile.Write(document, _bots)), _bots);
        Assert.Equal(Canonical.Of(document, _bots), Canonical.Of(again, _bots));
        Assert.Equal(document.Description, again.Description);
    }

    [Fact]
    public void WriteLineup_ReadAgain_IsTheSame()
    {
        var document = LineupFile.LoadDocument(_folder.Write("lineup.json", Samples.Lineup), _bots) with { Description = "Two." };
        var again = LineupFile.LoadDocument(_folder.Write("again.json", LineupFile.Write(document, _bots)), _bots);
        Assert.Equal(Canonical.Of(document, _bots), Canonical.Of(again, _bots));
        Assert.Equal(document.Description, again.Description);
    }

    [Fact]
    public void MatchCheck_HedgeWithoutIndexFuture_IsRefused()
    {
        var market = ScenarioFile.Load(_folder.PathOf("scenario.json"));
        var equities = market with { Instruments = [market.Instruments[0]], Fundamentals = [market.Fundamentals[0]] };
        var lineup = LineupFile.Load(_folder.Write("lineup.json", Samples.Lineup), _bots);
        Assert.Equal(
            ["lineup.json: firms[0]: 'Test & Sons' with hedge: no hedge, or a scenario with an index-future: 'small' has none to hedge with"],
            _folder.Problems(() => MatchCheck.Require(equities, lineup, "lineup.json")));
        MatchCheck.Require(market, lineup, "lineup.json");
    }

    [Fact]
    public void MatchCheck_BandFinerThanTheFuture_IsRefused()
    {
        _folder.Write("firm.json", Samples.Firm.With("\"centralDeltaBand\": 100000", "\"centralDeltaBand\": 4999"));
        var lineup = LineupFile.Load(_folder.Write("lineup.json", Samples.Lineup), _bots);
        Assert.Equal(
            ["lineup.json: firms[0]: 'Test & Sons' with hedge.centralDeltaBand 4999: at least 5000: half a lot of IDX, as finely as it can hedge"],
            _folder.Problems(() => MatchCheck.Require(ScenarioFile.Load(_folder.PathOf("scenario.json")), lineup, "lineup.json")));
    }

    [Fact]
    public void MatchCheck_ExposureBelowALot_IsRefused()
    {
        _folder.Write("firm.json", Samples.Firm.With("2e7", "9999"));
        var lineup = LineupFile.Load(_folder.Write("lineup.json", Samples.Lineup), _bots);
        Assert.Equal(
            ["lineup.json: firms[0]: 'Test & Sons' with limits.grossExposure 9999: at least 10000 in scenario 'small': the value of the cheapest lot"],
            _folder.Problems(() => MatchCheck.Require(ScenarioFile.Load(_folder.PathOf("scenario.json")), lineup, "lineup.json")));
    }

    [Fact]
    public void MatchCheck_OrdersBelowTheSmallest_AreRefused()
    {
        var market = ScenarioFile.Load(_folder.PathOf("scenario.json"));
        market = market with { Instruments = [.. market.Instruments.Select(instrument => instrument with { MinimumOrderQuantity = new Quantity(51) })] };
        var lineup = LineupFile.Load(_folder.Write("lineup.json", Samples.Lineup), _bots);
        Assert.Equal(
            ["lineup.json: firms[0]: 'Test & Sons' with limits.orderLots 50: at least 51 in scenario 'small': the smallest order of any instrument"],
            _folder.Problems(() => MatchCheck.Require(market, lineup, "lineup.json")));
    }
}
