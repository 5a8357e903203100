namespace Arena.Simulation.Tests;

public sealed class NewsBoostsTests
{
    private const int Cells = 1_200;
    private const double Cell = 0.1e9;

    [Theory]
    [InlineData(0.004)]
    [InlineData(2)]
    [InlineData(1_000)]
    public void Speed_OverTheSession_IsTheIntegralOfTheDecay(double seconds)
    {
        var boosts = Boosts(new NewsEvent(new Timestamp(33_333_333_333), null, 0, 5, new Timestamp((long)(seconds * 1e9))));
        var sum = 0.0;
        for (var i = 0; i < Cells; i++)
        {
            boosts.MoveTo(i);
            sum += boosts.Speed - 1;
            if (i < 333) Assert.Equal(1, boosts.Speed);
        }

        var left = 120 - 33.333333333;
        Assert.Equal(4 * seconds * (1 - Math.Exp(-left / seconds)), sum * Cell / 1e9, 1e-6);
    }

    [Fact]
    public void Speed_NewsOfOneInstrument_RisesByItsWeightAlone()
    {
        var boosts = Boosts(new NewsEvent(Timestamp.FromSeconds(10), new InstrumentId(1), 0, 5, Timestamp.FromSeconds(1_000_000)));

        boosts.MoveTo(500);

        // Weights 3 and 1: 3 + 1 × 5 over 4.
        Assert.Equal(2, boosts.Speed, 1e-4);
        Assert.True(boosts.Favours(Timestamp.FromSeconds(50)));
    }

    [Fact]
    public void Draw_NewsOfOneInstrument_ChoosesItByWeightTimesBoost()
    {
        const int draws = 20_000;
        var boosts = Boosts(new NewsEvent(Timestamp.FromSeconds(10), new InstrumentId(1), 0, 5, Timestamp.FromSeconds(1_000_000)));
        var stream = RandomStream.Derive(1, 0, "draws");

        Assert.True(boosts.Favours(Timestamp.FromSeconds(50)));
        var second = Enumerable.Range(0, draws).Count(_ => boosts.Draw(stream) == 1) / (double)draws;
        Assert.Equal(5.0 / 8, second, 4 * Math.Sqrt(0.25 / draws));
    }

    [Fact]
    public void Favours_NewsOfTheFactorOnly_IsNeverSo()
    {
        var boosts = Boosts(new NewsEvent(default, null, 0, 5, Timestamp.FromSeconds(10)));
        for (var second = 0; second < 120; second++) Assert.False(boosts.Favours(Timestamp.FromSeconds(second)));
    }

    private static NewsBoosts Boosts(NewsEvent item)
    {
        var news = new SessionNews(SmallMarket.Options() with { News = [item] });
        news.Open(1, 0);
        var boosts = new NewsBoosts(news, [3, 1], 1, Cell, Cells);
        boosts.Restart();
        return boosts;
    }
}
