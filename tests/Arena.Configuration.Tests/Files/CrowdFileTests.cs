using Arena.Sdk;
using Arena.Simulation;

namespace Arena.Configuration.Tests;

/// <summary>What a scenario says of self-exciting noise, heavy tails, contrarian and retail traders.</summary>
public sealed class CrowdFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_ExcitationAndTails_HasWhatTheFileSays()
    {
        var flow = ScenarioFile.Load(_folder.Write("scenario.json", Samples.Crowd)).Background;

        Assert.Equal(
            new ExcitationOptions { BranchingRatio = 0.7, MeanDelaySeconds = 2.5, TailIndex = 1.4, SameSideShare = 0.25 }, flow.Noise.Excitation);
        Assert.Equal((1.5, 1.6, 2.0), (flow.Noise.SizeTailIndex, flow.Noise.DepthTailIndex, flow.Noise.LifeTailIndex));
        Assert.Equal((1.7, (double?)null, null), (flow.Value.SizeTailIndex, flow.Momentum.SizeTailIndex, flow.Informed.SizeTailIndex));
    }

    [Fact]
    public void Load_ContrarianAndRetail_HasWhatTheFileSays()
    {
        var flow = ScenarioFile.Load(_folder.Write("scenario.json", Samples.Crowd)).Background;

        Assert.Equal(new ContrarianOptions { Count = 4, MeanIntervalSeconds = 60, FastSeconds = 12, SlowSeconds = 34, MarketShare = 0.1 }, flow.Contrarian);
        Assert.Equal(
            new RetailOptions
            {
                Count = 9, MeanIntervalSeconds = 60, CalmShare = 0.4, AttentionBasisPoints = 15, ExtraLatency = Timestamp.FromMilliseconds(80),
                StopShare = 0.5, MeanLots = 3,
            },
            flow.Retail);
    }

    [Fact]
    public void Load_WithoutTheKeys_HasThePresentLaws()
    {
        var flow = ScenarioFile.Load(_folder.Write("scenario.json", Samples.Scenario)).Background;
        Assert.Equal(new NoiseOptions { Count = 20, MeanIntervalSeconds = 5 }, flow.Noise);
        Assert.Null(flow.Contrarian);
        Assert.Null(flow.Retail);
    }

    [Theory]
    [InlineData("\"branchingRatio\": 0.7, ", "", "background.noise.excitation.branchingRatio: missing: a number from 0 to 0.95")]
    [InlineData("\"branchingRatio\": 0.7", "\"branchingRatio\": 1", "background.noise.excitation.branchingRatio: 1: a number from 0 to 0.95")]
    [InlineData("\"meanDelaySeconds\": 2.5", "\"meanDelaySeconds\": 501", "background.noise.excitation.meanDelaySeconds: 501: at most 500, 100 times meanIntervalSeconds, 5: few may be on their way")]
    [InlineData("\"tailIndex\": 1.4", "\"tailIndex\": 1", "background.noise.excitation.tailIndex: 1: a number from 1.05 to 10, or null")]
    [InlineData("\"sameSideShare\": 0.25", "\"sameSideShare\": 1.1", "background.noise.excitation.sameSideShare: 1.1: a number from 0 to 1")]
    [InlineData("\"sizeTailIndex\": 1.5", "\"sizeTailIndex\": 0.9", "background.noise.sizeTailIndex: 0.9: a number from 1.05 to 10, or null")]
    [InlineData("\"sizeTailIndex\": 1.7", "\"sizeTailIndex\": 1.7, \"meanLots\": 2600", "background.value.meanLots: 2600: with sizeTailIndex at most 2500, a quarter of the largest maximumOrderLots")]
    [InlineData("\"lifeTailIndex\": 2", "\"lifeTailIndex\": 2, \"meanDepthTicks\": 150", "background.noise.meanDepthTicks: 150: with depthTailIndex at most 125, a quarter of the narrowest priceBand in ticks")]
    [InlineData("\"slowSeconds\": 34", "\"slowSeconds\": 12", "background.contrarian.fastSeconds: 12: below slowSeconds, 12: the fast average must be the faster one")]
    [InlineData("\"calmShare\": 0.4", "\"calmShare\": 0", "background.retail.calmShare: 0: a number from 0.001 to 1")]
    [InlineData("\"attentionBasisPoints\": 15", "\"attentionBasisPoints\": 0", "background.retail.attentionBasisPoints: 0: a number from 0.01 to 10000")]
    [InlineData("\"stopShare\": 0.5", "\"stopShare\": 0.5, \"stopDistanceTicks\": 0", "background.retail.stopDistanceTicks: 0: a number from 0.5 to 10000")]
    [InlineData("\"meanLots\": 3", "\"meanLots\": 2501, \"sizeTailIndex\": 2", "background.retail.meanLots: 2501: with sizeTailIndex at most 2500, a quarter of the largest maximumOrderLots")]
    [InlineData("\"count\": 9,", "\"count\": 90000, \"meanIntervalSeconds\": 0.1,", "background: an object: at most 50000000 wakes of traders in a session: fewer, or less often")]
    public void Load_OneThingWrong_SaysFilePathValueAndWhatIsAllowed(string part, string other, string problem)
    {
        var file = _folder.Write("scenario.json", Samples.Crowd.With(part, other));
        Assert.Contains("scenario.json: " + problem, _folder.Problems(() => ScenarioFile.Load(file)));
    }
}
