using Arena.Sdk;
using Arena.Simulation;

namespace Arena.Configuration.Tests;

/// <summary>What a scenario says of business time and news.</summary>
public sealed class ClockFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_EveryKey_HasWhatTheFileSays()
    {
        var market = ScenarioFile.Load(_folder.Write("scenario.json", Samples.Clock));

        Assert.Equal(new IntradayOptions { OpenToMiddle = 3, CloseToMiddle = 2 }, market.Clock?.Intraday);
        Assert.Equal(new RegimeOptions { Components = 3, Strength = 0.4, LongestSeconds = 40, Ratio = 4 }, market.Clock?.Regimes);
        Assert.Equal(
            new RandomNewsOptions { PerSession = 2.5, Deviation = 0.003, FactorShare = 0.25, ActivityBoost = 3, BoostDuration = Timestamp.FromMilliseconds(7_500) },
            market.RandomNews);
        Assert.Equal([1.5, 0], market.Fundamentals.Select(fundamental => fundamental.FactorLagSeconds));
        Assert.Equal((InformedKnowledge.News, 12), (market.Background.Informed.Knows, market.Background.Informed.AfterNewsSeconds));
    }

    [Fact]
    public void Load_NoneOfTheKeys_IsAMarketOnWallTime()
    {
        var market = ScenarioFile.Load(_folder.Write("scenario.json", Samples.Scenario));

        Assert.Null(market.Clock);
        Assert.Null(market.RandomNews);
        Assert.Equal((InformedKnowledge.Value, 0), (market.Background.Informed.Knows, market.Fundamentals[0].FactorLagSeconds));
    }

    [Theory]
    [InlineData("\"edgeToMiddle\": 3", "\"edgeToMiddle\": 0.5", "clock.intraday.edgeToMiddle: 0.5: a number from 1 to 100")]
    [InlineData("\"components\": 3", "\"components\": 11", "clock.regimes.components: 11: a whole number from 1 to 10")]
    [InlineData("\"components\": 3", "\"components\": 5", "clock.regimes.components: 5: fewer, or a smaller ratio, or longer longestSeconds: the fastest component is drawn every 0.15625 seconds, and 1 is the least")]
    [InlineData("\"strength\": 0.4", "\"strength\": 1", "clock.regimes.strength: 1: a number from 0.001 to 0.999")]
    [InlineData("\"strength\": 0.4, ", "", "clock.regimes.strength: missing: a number from 0.001 to 0.999")]
    [InlineData("\"ratio\": 4", "\"ratio\": 1", "clock.regimes.ratio: 1: a number from 1.001 to 1000")]
    [InlineData("\"perSession\": 2.5", "\"perSession\": 201", "news.perSession: 201: a number from 0 to 200")]
    [InlineData("\"factorShare\": 0.25", "\"factorShare\": 1.25", "news.factorShare: 1.25: a number from 0 to 1")]
    [InlineData("\"factorLagSeconds\": 1.5", "\"factorLagSeconds\": 60", "instruments[0].fundamental.factorLagSeconds: 60: below sessionSeconds, 60")]
    [InlineData("\"knows\": \"news\"", "\"knows\": \"all\"", "background.informed.knows: \"all\": known are value, news")]
    [InlineData("\"instrument\": \"AXM\"", "\"instrument\": \"IDX\"", "events[1].instrument: \"IDX\": an equity, or left out: the future is the factor itself")]
    public void Load_OneThingWrong_SaysFilePathValueAndWhatIsAllowed(string part, string other, string problem)
    {
        var file = _folder.Write("scenario.json", Samples.Clock.With(part, other));
        Assert.Contains("scenario.json: " + problem, _folder.Problems(() => ScenarioFile.Load(file)));
    }

    [Fact]
    public void Load_SpeedsThatMultiplyTooFar_AreRefused()
    {
        var file = _folder.Write("scenario.json", Samples.Clock.With("\"activity\": 2", "\"activity\": 400"));
        var problem = Assert.Single(_folder.Problems(() => ScenarioFile.Load(file)));
        Assert.StartsWith("scenario.json: clock: an object: speeds from 0.001 to 1000: intraday, regimes and what happens at 10 seconds multiply to", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NewsOfAValueOnDemand_IsRefused()
    {
        var file = _folder.Write("scenario.json", Samples.Clock.With("\"factorLagSeconds\": 1.5,", "\"sampling\": \"on-demand\", \"beta\": 0,").With("\"knows\": \"news\"", "\"leadSeconds\": 0"));
        Assert.Equal(
            ["scenario.json: instruments[0].fundamental.sampling: \"on-demand\": grid, where a scenario has news: a value on demand does not jump at a stated moment"],
            _folder.Problems(() => ScenarioFile.Load(file)));
    }

    [Fact]
    public void Load_InformedWhoWaitForNewsThatNeverComes_AreRefused()
    {
        var file = _folder.Write("scenario.json", Samples.Scenario.With("\"informed\": {", "\"informed\": { \"knows\": \"news\","));
        Assert.Equal(
            ["scenario.json: background.informed.knows: \"news\": value, where a scenario has no news: who waits for it would never act"],
            _folder.Problems(() => ScenarioFile.Load(file)));
    }

    [Fact]
    public void Load_BusyForSoLongThatWakesAreTooMany_IsRefused()
    {
        var text = Samples.Clock.With("\"count\": 20, \"meanIntervalSeconds\": 5", "\"count\": 20000, \"meanIntervalSeconds\": 1")
            .With("\"activity\": 2,", "\"activity\": 150,");
        Assert.Contains(
            "scenario.json: background: an object: at most 50000000 wakes of traders in a session: fewer, or less often",
            _folder.Problems(() => ScenarioFile.Load(_folder.Write("scenario.json", text))));
    }
}
