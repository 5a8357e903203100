namespace Arena.Simulation.Tests;

public sealed class BackgroundRosterTests
{
    [Fact]
    public void Name_OfEachTrader_HasItsGroupAndPlaceInIt()
    {
        var options = SmallMarket.Background(2, 1, 0, 2);

        Assert.Equal(5, BackgroundRoster.Count(options));
        Assert.Equal(
            ["noise/0", "noise/1", "value/0", "informed/0", "informed/1"],
            Enumerable.Range(0, 5).Select(i => BackgroundRoster.Name(options, i)));
        Assert.Throws<ArgumentOutOfRangeException>(() => BackgroundRoster.Name(options, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => BackgroundRoster.Name(options, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => BackgroundRoster.Count(options, BackgroundRoster.Groups.Length));
    }

    [Fact]
    public void Groups_InOrder_AreWhatNamesBeginWith() =>
        Assert.Equal(
            ["noise", "value", "momentum", "informed", "touch", "bayesian-value", "moving-average", "ladder-maker", "contrarian", "retail", "institutional", "arbitrage", "shock"], BackgroundRoster.Groups.AsEnumerable());
}
