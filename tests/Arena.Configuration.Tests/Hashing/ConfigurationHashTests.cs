using System.Collections.Immutable;
using Arena.Firms;
using Arena.Simulation;
using Arena.Tournaments;

namespace Arena.Configuration.Tests;

public sealed class ConfigurationHashTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestBots _bots = new();

    public ConfigurationHashTests()
    {
        _folder.Write("firm.json", Samples.Firm);
        _folder.Write("scenario.json", Samples.Scenario);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_AnotherSpelling_IsTheSame()
    {
        var firm = """
            { // Keys in another order, defaults spelled out, the same numbers written otherwise, and a comment.
              "limits": { "sessionLoss": 4e4, "grossExposure": 20000000, "commandsPerRound": 256, "priceDistanceTicks": 2e2, "orderLots": 50.0, "centralPositionLots": 400, },
              "latencyMicroseconds": 2000, "motto": "Words decide nothing.",
              "hedge": { "slippageTicks": 2, "centralDeltaBand": 1e5, "targetShare": 0 },
              "transferAgreement": { "addingSlope": 1.000, "addingShare": 0.50, "reducingShare": 0.25, "capacityLots": 300 },
              "props": [ { "outsideOrders": false, "positionLimitLots": 100, "strategy": { "parameters": { "fastSeconds": 60 }, "bot": "follower" }, "name": "trend", "deltaBand": null } ],
              "quoter": { "parameters": { "quoteLots": 10, "widthTicks": 4.0 }, "bot": "quiet-quoter" }, "name": "Test \u0026 Sons"
            }
            """;
        var scenario = Samples.Scenario.With("\"sessionSeconds\": 60,", "").With("\"factor\":", "\"sessionSeconds\": 60.0, \"venue\": null, /**/ \"factor\":")
            .With("\"A small market.\"", "\"Another sentence.\"");
        Assert.Equal(HashOf(Samples.Scenario, Samples.Firm), HashOf(scenario, firm));
    }

    [Fact]
    public void Of_Anything_IsLowerCaseHex() => Assert.Matches("^[0-9a-f]{64}$", HashOf(Samples.Scenario, Samples.Firm));

    [Fact]
    public void Of_BotsVersionOrDefault_Differs()
    {
        var spec = Tournament();
        Assert.NotEqual(ConfigurationHash.Of(spec, _bots), ConfigurationHash.Of(spec, new TestBots(version: 2)));
        var bare = spec with { Firms = [spec.Firms[0] with { Quoter = new BotChoice("quiet-quoter", []) }] };
        Assert.NotEqual(ConfigurationHash.Of(bare, _bots), ConfigurationHash.Of(bare, new TestBots(defaultWidth: 2.5)));
    }

    [Fact]
    public void Of_EveryMember_ChangesIt()
    {
        _folder.Write("scenario.json", Samples.Exchange);
        var spec = Tournament();
        var hash = ConfigurationHash.Of(spec, _bots);
        var paths = new List<string>();
        foreach (var (path, mutant) in Mutations.Of("Tournament", spec))
        {
            paths.Add(path);
            var isLeftOut = path.EndsWith(".Description", StringComparison.Ordinal) || path.EndsWith(".IsRanked", StringComparison.Ordinal) || path.EndsWith(".ConfigurationHash", StringComparison.Ordinal);
            Assert.True(
                isLeftOut == (hash == ConfigurationHash.Of((TournamentSpec)mutant, _bots)),
                $"{path} {(isLeftOut ? "changes" : "does not change")} the hash");
        }

        // The walk must have reached the depths: a broken walk would prove nothing.
        Assert.Contains("Tournament.Scenarios[0].Instruments[1].TickValue.Micros", paths);
        Assert.Contains("Tournament.Scenarios[0].Instruments[0].TickTable[1].Step", paths);
        Assert.Contains("Tournament.Scenarios[0].Venue.Phases.ClosingCall.Nanoseconds", paths);
        Assert.Contains("Tournament.Scenarios[0].Venue.MessageRate.Burst", paths);
        Assert.Contains("Tournament.Scenarios[0].Background.Momentum.SlowSeconds", paths);
        Assert.Contains("Tournament.Firms[0].PropBooks[0].Strategy.Parameters[0]", paths);
        Assert.Contains("Tournament.Firms[1].Hedge.TargetShare", paths);
        Assert.Contains("Tournament.Adversaries[0].Latency.Nanoseconds", paths);
        Assert.True(paths.Count > 120, $"only {paths.Count} members");
    }

    [Fact]
    public void Of_EveryMemberOfClockAndNews_ChangesIt()
    {
        var market = ScenarioFile.Load(_folder.Write("scenario.json", Samples.Clock));
        var hash = new CanonicalText(_bots).Add("Market", market).ToString();
        var paths = new List<string>();
        foreach (var (path, mutant) in Mutations.Of("Market", market))
        {
            paths.Add(path);
            if (path is not ("Market.Description" or "Market.IsRanked")) Assert.True(hash != new CanonicalText(_bots).Add("Market", mutant).ToString(), $"{path} does not change the hash");
        }

        Assert.Contains("Market.Clock.Regimes.Ratio", paths);
        Assert.Contains("Market.Clock.Intraday?", paths);
        Assert.Contains("Market.RandomNews.BoostDuration.Nanoseconds", paths);
        Assert.Contains("Market.News[0].Move", paths);
        Assert.Contains("Market.Activities[0].Volatility", paths);
        Assert.Contains("Market.Background.Informed.Knows", paths);
        Assert.Contains("Market.Fundamentals[0].FactorLagSeconds", paths);
    }

    [Fact]
    public void Of_TextThatLooksLikeAnotherLine_DoesNot()
    {
        var market = ScenarioFile.Load(_folder.PathOf("scenario.json"));
        var one = market with { Name = "a\"\nMarket.X=\"b" };
        Assert.DoesNotContain("\nMarket.X", new CanonicalText(_bots).Add("Market", one).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_UnknownBot_Throws()
    {
        var spec = Tournament();
        spec = spec with { Firms = [spec.Firms[0] with { Quoter = new BotChoice("nobody", []) }] };
        Assert.StartsWith("There is no bot 'nobody'.", Assert.Throws<ArgumentException>(() => ConfigurationHash.Of(spec, _bots)).Message, StringComparison.Ordinal);
    }

    private string HashOf(string scenario, string firm) => ConfigurationHash.Of(
        ScenarioFile.Load(_folder.Write("s.json", scenario)),
        new Lineup([FirmFile.Load(_folder.Write("f.json", firm), _bots)], []), _bots);

    private TournamentSpec Tournament()
    {
        var spec = TournamentFile.Load(_folder.Write("cup.json", Samples.Tournament), _bots);
        ImmutableArray<KeyValuePair<string, double>> parameters = [KeyValuePair.Create("fastSeconds", 30.0)];
        var book = spec.Firms[0].PropBooks[0] with { Strategy = new BotChoice("follower", parameters), DeltaBand = 6_000 };
        return spec with { Firms = [spec.Firms[0] with { PropBooks = [book] }, spec.Firms[1]] };
    }
}
