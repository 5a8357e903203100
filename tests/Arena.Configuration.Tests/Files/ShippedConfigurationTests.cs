using System.Text.Json;
using Arena.Bots;
using Arena.Sdk;
using Arena.Simulation;
using Arena.Tournaments;

namespace Arena.Configuration.Tests;

/// <summary>What comes with the project must work as it is.</summary>
public sealed class ShippedConfigurationTests
{
    private static readonly InProcessBotFactory Bots = new();

    public static TheoryData<string> Scenarios => Shipped.Names("scenarios");

    public static TheoryData<string> Firms => Shipped.Names("firms");

    public static TheoryData<string> Lineups => Shipped.Names("lineups");

    public static TheoryData<string> Tournaments => Shipped.Names("tournaments");

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Scenario_AsShipped_LoadsUnderItsOwnName(string file)
    {
        var market = ScenarioFile.Load(Path.Combine(Shipped.Folder("scenarios"), file));
        Assert.Equal(Path.GetFileNameWithoutExtension(file), market.Name);
    }

    [Theory]
    [MemberData(nameof(Firms))]
    public void Firm_AsShipped_SurvivesARoundTrip(string file)
    {
        var firm = FirmFile.LoadDocument(Path.Combine(Shipped.Folder("firms"), file), Bots);
        using var folder = new TemporaryFolder();
        var again = FirmFile.LoadDocument(folder.Write("firm.json", FirmFile.Write(firm, Bots)), Bots);
        Assert.Equal(Canonical.Of(firm, Bots), Canonical.Of(again, Bots));
    }

    [Theory]
    [MemberData(nameof(Lineups))]
    public void Lineup_AsShipped_FitsEveryScenarioForFirms(string file)
    {
        var lineup = LineupFile.Load(Path.Combine(Shipped.Folder("lineups"), file), Bots);
        foreach (var scenario in ForFirms()) MatchCheck.Require(scenario, lineup, file);
    }

    [Theory]
    [MemberData(nameof(Tournaments))]
    public void Tournament_AsShipped_CanBePlanned(string file)
    {
        var spec = TournamentFile.Load(Path.Combine(Shipped.Folder("tournaments"), file), Bots);
        Assert.Equal(Path.GetFileNameWithoutExtension(file), spec.Name);
        Assert.NotEmpty(TournamentPlanner.Plan(spec));
    }

    [Fact]
    public void OpeningDayTournament_AsShipped_IsWhole()
    {
        var spec = TournamentFile.Load(Path.Combine(Shipped.Folder("tournaments"), "opening-day.json"), Bots);
        Assert.True(spec.Firms.Length >= 10);
        Assert.True(spec.AdversariesPerTable > 0);
        Assert.Equal(
            ["ramp-and-dump", "stale-quote-sniper", "steamroller"],
            spec.Adversaries.Select(trader => trader.Strategy.Bot).Order(StringComparer.Ordinal));
        Assert.True(TournamentPlanner.Plan(spec).Length >= 40);
    }

    [Fact]
    public void OpeningDayScenario_AsShipped_HasThreeEquitiesAndTheFuture()
    {
        var market = ScenarioFile.Load(Path.Combine(Shipped.Folder("scenarios"), "opening-day.json"));
        Assert.Equal(
            [InstrumentKind.Equity, InstrumentKind.Equity, InstrumentKind.Equity, InstrumentKind.IndexFuture],
            market.Instruments.Select(instrument => instrument.Kind));
        Assert.Equal("IDX", market.Instruments[3].Symbol);
    }

    [Fact]
    public void Roster_Dealt_PlaysInEveryScenarioForFirms()
    {
        var firms = RosterDealer.Deal(200, 1, Bots).Firms;
        var lineup = new Lineup([.. firms.Select(firm => firm.Options)], []);
        foreach (var scenario in ForFirms()) MatchCheck.Require(scenario, lineup, "roster");
    }

    // All but the market of another simulator, which has nothing to hedge with.
    private static IEnumerable<MarketOptions> ForFirms() => Shipped.Files("scenarios").Select(ScenarioFile.Load).Where(market => market.Name != "rmsc04");

    [Theory]
    [InlineData("scenarios", "scenario")]
    [InlineData("firms", "firm")]
    [InlineData("lineups", "lineup")]
    [InlineData("tournaments", "tournament")]
    public void File_OfEveryKind_BeginsWithItsSchema(string folder, string kind)
    {
        var options = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip };
        foreach (var file in Shipped.Files(folder))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file), options);
            var first = document.RootElement.EnumerateObject().First();
            Assert.Equal(("$schema", $"../schemas/{kind}.schema.json"), (first.Name, first.Value.GetString()));
        }
    }
}
