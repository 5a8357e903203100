using Arena.Simulation;

namespace Arena.Configuration.Tests;

/// <summary>What a scenario says of traders who ask before they act.</summary>
public sealed class AskingTraderFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_EveryKind_HasWhatTheFileSays()
    {
        var market = ScenarioFile.Load(_folder.Write("scenario.json", Samples.Asking));
        var flow = market.Background;

        Assert.Equal(new TouchOptions { Count = 7, EarlySeconds = 30 }, flow.Touch);
        Assert.Equal(new BayesianValueOptions { Count = 6, MeanIntervalSeconds = 9, TouchShare = 0.2 }, flow.BayesianValue);
        Assert.Equal(new MovingAverageOptions { Count = 5, MeanIntervalSeconds = 60, FastMids = 3, SlowMids = 9 }, flow.MovingAverage);
        Assert.Equal(new LadderMakerOptions { Count = 4, MeanIntervalSeconds = 60, Levels = 5, QuitsWithoutMarket = true }, flow.LadderMaker);
        Assert.Equal([new(1, SizeLaw.LogNormal, 2, 1), new SizeComponent(2.5, SizeLaw.Normal, 10, 0)], flow.Sizes.AsEnumerable());
        Assert.Equal(100, flow.LatencyLineKilometres);
        Assert.Equal([FundamentalSampling.OnDemand, FundamentalSampling.Grid], market.Fundamentals.Select(fundamental => fundamental.Sampling));
    }

    [Theory]
    [InlineData("\"slowMids\": 9", "\"slowMids\": 3", "background.movingAverage.fastMids: 3: below slowMids, 3: the fast average must be the faster one")]
    [InlineData("\"levels\": 5", "\"levels\": 0", "background.ladderMaker.levels: 0: a whole number from 1 to 1000")]
    [InlineData("\"touchShare\": 0.2", "\"touchShare\": 2", "background.bayesianValue.touchShare: 2: a number from 0 to 1")]
    [InlineData("\"earlySeconds\": 30", "\"earlySeconds\": -1", "background.touch.earlySeconds: -1: a number from 0 to 86400")]
    [InlineData("\"log-normal\"", "\"pareto\"", "background.sizes[0].law: \"pareto\": known are normal, log-normal")]
    [InlineData("\"weight\": 2.5", "\"weight\": 0", "background.sizes[1].weight: 0: a number from 1E-09 to 1000000000")]
    [InlineData("\"latencyLineKilometres\": 100", "\"latencyLineKilometres\": 0", "background.latencyLineKilometres: 0: a number from 0.001 to 1000000, or null")]
    [InlineData("{ \"beta\": 0,", "{ \"beta\": 1,", "instruments[0].fundamental.beta: 1: 0 with sampling on-demand: such a value has no part in the factor")]
    [InlineData("\"informed\": { \"count\": 0 }", "\"informed\": { \"count\": 1 }", "instruments[0].fundamental.sampling: \"on-demand\": grid, where informed traders have a lead: a value on demand is not known ahead of time")]
    public void Load_OneThingWrong_SaysFilePathValueAndWhatIsAllowed(string part, string other, string problem)
    {
        var file = _folder.Write("scenario.json", Samples.Asking.With(part, other));
        Assert.Contains("scenario.json: " + problem, _folder.Problems(() => ScenarioFile.Load(file)));
    }

    [Fact]
    public void Load_NoSizes_IsRefused()
    {
        var start = Samples.Asking.IndexOf("\"sizes\"", StringComparison.Ordinal);
        var end = Samples.Asking.IndexOf("} ]", start, StringComparison.Ordinal) + 3;
        var file = _folder.Write("scenario.json", Samples.Asking[..start] + "\"sizes\": []" + Samples.Asking[end..]);
        Assert.Equal(
            ["scenario.json: background.sizes: a list: at least one component: touch, bayesianValue and movingAverage traders draw their order sizes from it"],
            _folder.Problems(() => ScenarioFile.Load(file)));
    }
}
