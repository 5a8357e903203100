using Arena.Analysis;
using Arena.Configuration;
using Arena.Testing;
using Arena.Tournaments;

namespace Arena.Cli.Tests;

/// <summary>The shipped rmsc04 against three days of the original (docs/market.md, section 4).</summary>
public sealed class ReferenceMarketTests
{
    private const int Days = 12;

    private static readonly Lazy<MarketFigures[]> Played = new(Play);

    [Fact]
    public void Rmsc04_OverTwelveDays_HasMeansInsideTheOriginalsRange()
    {
        Assert.InRange(Mean(day => day.ReturnDeviationBasisPoints!.Value), 0.95, 1.15);
        Assert.InRange(Mean(day => day.Volume), 1_015_000, 1_055_000);
        Assert.InRange(Mean(day => day.LimitOrders), 30_500, 41_500);
        Assert.InRange(Mean(day => day.Cancels), 11_500, 21_500);
        Assert.InRange(Mean(day => day.Trades), 18_550, 19_750);
    }

    [Fact]
    public void Rmsc04_OnEveryDay_HasAMedianSpreadOfOneTick() =>
        Assert.All(Played.Value, day => Assert.Equal(1, day.MedianSpreadTicks));

    // The original's three days had both makers twice and one of them once; orders of a day say which it was.
    [Fact]
    public void Rmsc04_OverTwelveDays_HasDaysWithBothMakersAndDaysWithOne()
    {
        Assert.Contains(Played.Value, day => day.LimitOrders is > 37_000 and < 42_500);
        Assert.Contains(Played.Value, day => day.LimitOrders is > 29_000 and < 34_000);
    }

    private static double Mean(Func<MarketFigures, double> figure) => Played.Value.Average(figure);

    private static MarketFigures[] Play()
    {
        var market = ScenarioFile.Load(ShippedFolder.At("scenarios", "rmsc04.json"));
        return [.. Enumerable.Range(1, Days).Select(seed => MarketPlay.Once(new MatchSpec(market, new Lineup([], []), (ulong)seed, 1, "")))];
    }
}
