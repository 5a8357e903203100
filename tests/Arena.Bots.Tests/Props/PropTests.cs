using Arena.Sdk;

namespace Arena.Bots.Tests;

/// <summary>What each prop strategy says of itself in its summary, on markets made by hand.</summary>
public sealed class PropTests
{
    private static readonly InstrumentId Equity = PracticeMarket.Equity;
    private static readonly InstrumentId Future = PracticeMarket.Future;

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Momentum_PriceThatKeepsMoving_GoesWithItAndComesHomeWhenItStops(int sign)
    {
        var market = new PracticeMarket();
        var practice = new PropPractice(Bot.Prop("momentum"), market);
        practice.Play(120, n => Around(market, Equity, 10_000 + (sign * n / 4)));
        Assert.True(practice.Position(Equity) * sign > 0, $"position {practice.Position(Equity)}");
        practice.Play(3_000);
        Assert.Equal(0, practice.Position(Equity));
    }

    [Fact]
    public void Momentum_PriceThatStandsStill_DoesNothing()
    {
        var practice = new PropPractice(Bot.Prop("momentum"), new PracticeMarket());
        practice.Play(1_000, _ => Assert.Equal(0, practice.Position(Equity)));
        Assert.Equal(0, practice.Position(Equity));
    }

    [Fact]
    public void Momentum_SteadyDrift_ForecastsDriftTimesTheDifferenceOfTheTimeConstants()
    {
        // 0.5 ticks a second: the trend settles at 0.5 · (600 - 60) = 270 ticks; a desk that takes 268 leaves 2, less than the margin
        // of 3, and one that takes 266 leaves 4.
        Assert.Equal(0, AskedAtCost(268));
        Assert.True(AskedAtCost(266) > 0);

        static long AskedAtCost(long ticks)
        {
            var market = new PracticeMarket();
            var practice = new PropPractice(Bot.Prop("momentum"), market) { MakesTransfers = false };
            practice.OpenDesk(2 * ticks);
            practice.Play(9_000, n => Around(market, Equity, 10_000 + (n / 2)));
            return practice.Asked(Equity);
        }
    }

    [Fact]
    public void Momentum_StrongerTrend_AsksForMoreUpToTwoClips()
    {
        var market = new PracticeMarket();
        var practice = new PropPractice(Bot.Prop("momentum", ("clipLots", 5)), market) { MakesTransfers = false };
        long largest = 0, last = 0;
        practice.Play(100, n =>
        {
            Around(market, Equity, 10_000 + n);
            var asked = practice.Asked(Equity);
            Assert.True(asked >= last, $"round {n}: {asked} after {last}");
            last = asked;
            largest = Math.Max(largest, asked);
        });
        Assert.Equal(10, largest);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void MeanReversion_UnusualMove_GoesAgainstItAndComesHomeWhenItIsBack(int sign)
    {
        var (market, practice) = QuietMeanReversion();
        practice.Play(1, _ => Around(market, Equity, 10_000 + (sign * 4)));
        Assert.True(practice.Asked(Equity) * sign < 0, $"asked {practice.Asked(Equity)}");
        practice.Play(5, _ => Around(market, Equity, 10_000));
        Assert.Equal(0, practice.Position(Equity));
    }

    [Fact]
    public void MeanReversion_MoveBeyondTheStop_IsLeftAlone()
    {
        var (market, practice) = QuietMeanReversion();
        practice.Play(1, _ => Around(market, Equity, 10_100));
        Assert.Equal(0, practice.Asked(Equity));
    }

    [Fact]
    public void MeanReversion_PositionThatRunsAway_IsGivenUp()
    {
        var (market, practice) = QuietMeanReversion();
        practice.Play(1, _ => Around(market, Equity, 10_004));
        Assert.True(practice.Position(Equity) < 0);
        practice.Play(1, _ => Around(market, Equity, 10_100));
        Assert.True(practice.Asked(Equity) > 0);
    }

    [Fact]
    public void MeanReversion_BeforeItHasAnAverage_DoesNothing()
    {
        var market = new PracticeMarket();
        var practice = new PropPractice(Bot.Prop("mean-reversion"), market);
        practice.Play(250, n => Around(market, Equity, 10_000 + (n % 50 == 49 ? 30 : n % 2)));
        Assert.Equal(0, practice.Position(Equity));
    }

    [Fact]
    public void MeanReversion_PositionHeldTooLong_IsBroughtHome()
    {
        // Two prices that alternate forever around 10,010: the deviation never leaves the band between exit and stop.
        var market = new PracticeMarket();
        var practice = new PropPractice(
            Bot.Prop("mean-reversion", ("maximumHoldSeconds", 20), ("entryDeviations", 20), ("exitDeviations", 0)), market);
        practice.Play(400, n => Around(market, Equity, 10_000 + (n % 2)));
        practice.SetPosition(Equity, 10);
        practice.Play(20, _ => Around(market, Equity, 9_999));
        Assert.Equal(10, practice.Position(Equity));
        practice.Play(1);
        Assert.Equal(0, practice.Position(Equity));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void FundamentalValue_FutureMovesAlone_BuysTheEquityThatOughtToFollow(int sign)
    {
        // The future moves by 0.1 %: with a beta of 1.2 the equity of 10,000 ought to move by 12 ticks.
        var market = new PracticeMarket();
        var practice = new PropPractice(Bot.Prop("fundamental-value"), market) { MakesTransfers = false };
        practice.OpenDesk(costHalfTicks: 19);
        practice.Play(1, _ => Around(market, Future, 40_000 + (sign * 40)));
        Assert.Equal(sign * 6, practice.Asked(Equity)); // 12 less 9.5 of cost is 1.25 margins: 1.25 clips of 5, rounded down
        Assert.Equal(0, practice.Asked(Future));
    }

    [Fact]
    public void FundamentalValue_EdgeOneTickShortOfCostAndMargin_DoesNothing()
    {
        var market = new PracticeMarket();
        var practice = new PropPractice(Bot.Prop("fundamental-value"), market);
        practice.OpenDesk(costHalfTicks: 22);
        practice.Play(1, _ => Around(market, Future, 40_040));
        Assert.Equal(0, practice.Asked(Equity));
    }

    [Fact]
    public void FundamentalValue_EquityThatHasFollowed_IsSoldAgain()
    {
        var market = new PracticeMarket();
        var practice = new PropPractice(Bot.Prop("fundamental-value"), market);
        practice.Play(5, _ => Around(market, Future, 40_040));
        Assert.True(practice.Position(Equity) > 0);
        practice.Play(20, _ => Around(market, Equity, 10_012));
        Assert.Equal(0, practice.Position(Equity));
    }

    [Fact]
    public void FundamentalValue_OwnNewsOfTheEquity_IsBelievedAfterATime()
    {
        var market = new PracticeMarket();
        var practice = new PropPractice(Bot.Prop("fundamental-value", ("anchorSeconds", 300)), market);
        practice.Play(5, _ => Around(market, Equity, 10_050));
        Assert.True(practice.Position(Equity) < 0);
        practice.Play(3_000);
        Assert.Equal(0, practice.Position(Equity));
    }

    [Fact]
    public void FundamentalValue_MarketWithoutAFuture_DoesNothing()
    {
        var market = new PracticeMarket(
            [PracticeMarket.DefaultInstruments[0]], Timestamp.FromSeconds(3_600), Timestamp.FromSeconds(1));
        var practice = new PropPractice(Bot.Prop("fundamental-value"), market);
        practice.Play(100, n => Around(market, Equity, 10_000 + n));
        Assert.Equal(0, practice.Position(Equity));
    }

    private static (PracticeMarket Market, PropPractice Practice) QuietMeanReversion()
    {
        var market = new PracticeMarket();
        var practice = new PropPractice(
            Bot.Prop("mean-reversion", ("marginTicks", 0.5), ("stopDeviations", 10)), market);
        practice.OpenDesk(costHalfTicks: 0);
        practice.Play(1_500, n => Around(market, Equity, 10_000 + (n % 2 == 0 ? 1 : -1)));
        Assert.Equal(0, practice.Position(Equity));
        return (market, practice);
    }

    private static void Around(PracticeMarket market, InstrumentId instrument, long mid) =>
        market.SetBook(instrument, mid - 1, 50, mid + 1, 50);
}
