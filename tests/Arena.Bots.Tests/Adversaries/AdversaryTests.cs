using Arena.Sdk;

namespace Arena.Bots.Tests;

/// <summary>What each adversary says of itself in its summary, on markets made by hand.</summary>
public sealed class AdversaryTests
{
    private static readonly InstrumentId Equity = PracticeMarket.Equity;
    private static readonly InstrumentId Future = PracticeMarket.Future;

    [Fact]
    public void Steamroller_Campaign_PushesOneWayToItsLimitAndLeavesInSmallerOrders()
    {
        var practice = new TraderPractice(
            Bot.Trader("steamroller", ("aggression", 1), ("clipLots", 40), ("exitSlowness", 5), ("meanWaitSeconds", 100), ("pushSeconds", 30)),
            new PracticeMarket(), positionLimit: 500);
        var path = PathOfFirstCampaign(practice);
        var sign = Math.Sign(path[1]);
        var steps = path.Zip(path.Skip(1), (before, after) => (after - before) * sign).ToList();
        Assert.Equal(450, path.Max(p => p * sign));
        Assert.Equal(Enumerable.Repeat(40L, 11).Append(10L), steps.TakeWhile(s => s > 0));
        Assert.Equal(Enumerable.Repeat(-8L, 56).Append(-2L), steps.Where(s => s < 0));
    }

    [Fact]
    public void Steamroller_HalfTheAggression_PushesInHalfTheClips()
    {
        Assert.Equal(2 * FirstClip(0.5), FirstClip(1));

        static long FirstClip(double aggression)
        {
            var practice = new TraderPractice(
                Bot.Trader("steamroller", ("aggression", aggression)), new PracticeMarket(), positionLimit: 5_000);
            return Math.Abs(PathOfFirstCampaign(practice)[1]);
        }
    }

    [Theory]
    [InlineData("steamroller")]
    [InlineData("ramp-and-dump")]
    [InlineData("metaorder")]
    public void Campaigner_OverManySeeds_GoesBothWaysAndStartsAtDifferentTimes(string name)
    {
        var starts = new List<(int Round, int Sign)>();
        for (var seed = 0UL; seed < 30; seed++)
        {
            var practice = new TraderPractice(Bot.Trader(name), new PracticeMarket(), seed: seed);
            while (practice.Position(Equity) == 0) practice.Play(1);
            starts.Add((practice.Market.View.Round, Math.Sign(practice.Position(Equity))));
        }

        Assert.InRange(starts.Count(s => s.Sign > 0), 5, 25);
        Assert.True(starts.Select(s => s.Round).Distinct().Count() > 20);
    }

    [Theory]
    [InlineData("steamroller")]
    [InlineData("ramp-and-dump")]
    [InlineData("metaorder")]
    public void Campaigner_MarketWithAFuture_StrikesTheEquityOnly(string name)
    {
        var practice = new TraderPractice(Bot.Trader(name, ("meanWaitSeconds", 30)), new PracticeMarket());
        practice.Play(3_000, _ => Assert.Equal(0, practice.Position(Future)));
        Assert.Equal(0, practice.Position(Future));
    }

    [Fact]
    public void RampAndDump_Campaign_WalksInSmallClipsThenDumpsInLargeOnes()
    {
        var practice = new TraderPractice(
            Bot.Trader("ramp-and-dump", ("aggression", 1), ("clipLots", 6), ("dumpFactor", 8), ("meanWaitSeconds", 100), ("rampSeconds", 50)),
            new PracticeMarket());
        var path = PathOfFirstCampaign(practice);
        var sign = Math.Sign(path[1]);
        var steps = path.Zip(path.Skip(1), (before, after) => (after - before) * sign).ToList();
        Assert.All(steps.Where(s => s > 0), step => Assert.Equal(6, step));
        Assert.InRange(path.Max(p => p * sign), 50 * 6, 52 * 6);
        Assert.Equal(-48, steps.First(s => s < 0));
        Assert.True(steps.Count(s => s < 0) <= 7, "dumped in at most seven rounds");
    }

    [Fact]
    public void RampAndDump_WhileRamping_ShowsOneOrderBetterThanAnybodysAndTakesItAwayToDump()
    {
        var market = new PracticeMarket();
        var practice = new TraderPractice(Bot.Trader("ramp-and-dump", ("aggression", 1), ("rampSeconds", 20)), market, positionLimit: 900);
        while (practice.Position(Equity) == 0) practice.Play(1, _ => market.SetBook(Equity, 9_990, 50, 10_010, 50));
        var side = practice.Position(Equity) > 0 ? Side.Buy : Side.Sell;
        Assert.Equal(1, practice.OpenOrders.Length);
        Assert.Equal(side, practice.OpenOrders[0].Side);
        Assert.Equal(side == Side.Buy ? 9_991 : 10_009, practice.OpenOrders[0].Price.Ticks);
        practice.Play(22);
        Assert.Equal(0, practice.OpenOrders.Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Sniper_FutureMovesAndTheEquityDoesNot_HitsTheStaleQuote(int sign)
    {
        // Half the future's 0.1 % is all it sees in a market of one equity: no others, so the whole 0.1 %; 12 ticks at a beta of 1.2.
        var practice = Sniper();
        practice.Play(1, _ => practice.Market.SetBook(Future, 40_000 + (sign * 40) - 1, 50, 40_000 + (sign * 40) + 1, 50));
        Assert.Equal(sign * 30, practice.Position(Equity));
        ref readonly var shot = ref practice.Orders.Requests[0];
        Assert.Equal(TimeInForce.ImmediateOrCancel, shot.TimeInForce);
        Assert.Equal(10_000 + sign, shot.Price.Ticks);
    }

    [Fact]
    public void Sniper_EquityThatHasFollowed_IsLeftAlone()
    {
        var practice = Sniper();
        practice.Play(1, _ => practice.Market.SetBook(Future, 40_039, 50, 40_041, 50).SetBook(Equity, 10_011, 50, 10_013, 50));
        Assert.Equal(0, practice.Position(Equity));
    }

    [Fact]
    public void Sniper_MoveSmallerThanThresholdAndSpread_IsLeftAlone()
    {
        // Fair is 2.1 ticks over mid, the ask 1: 1.1 is less than the threshold of 1.5. One tick more of the future would do.
        var practice = Sniper();
        practice.Play(1, _ => practice.Market.SetBook(Future, 40_006, 50, 40_008, 50));
        Assert.Equal(0, practice.Position(Equity));
        practice = Sniper();
        practice.Play(1, _ => practice.Market.SetBook(Future, 40_008, 50, 40_010, 50));
        Assert.Equal(30, practice.Position(Equity));
    }

    [Fact]
    public void Sniper_WithAPosition_RestsAtTheTouchThenPaysTheSpread()
    {
        var practice = Sniper();
        practice.Play(1, _ => practice.Market.SetBook(Future, 40_039, 50, 40_041, 50));
        practice.Play(1);
        Assert.Equal(1, practice.OpenOrders.Length);
        var first = practice.OpenOrders[0];
        Assert.Equal((Side.Sell, 10_001L, 30L), (first.Side, first.Price.Ticks, first.Remaining.Lots));

        practice.Play(10);
        Assert.Equal(first, practice.OpenOrders[0]); // it keeps its place in the queue

        practice.Fill(first.Order, 12);
        practice.Play(1, _ => practice.Market.SetBook(Equity, 9_998, 50, 10_000, 50));
        Assert.Equal((10_000L, 18L), (practice.OpenOrders[0].Price.Ticks, practice.OpenOrders[0].Remaining.Lots));
        practice.Play(17);
        Assert.Equal(18, practice.Position(Equity));
        practice.Play(1);
        Assert.Equal(0, practice.Position(Equity));
        Assert.True(practice.OpenOrders.IsEmpty);
    }

    private static TraderPractice Sniper()
    {
        var practice = new TraderPractice(Bot.Trader("stale-quote-sniper", ("aggression", 1), ("clipLots", 30)), new PracticeMarket());
        practice.Play(5);
        Assert.Equal(0, practice.Position(Equity));
        return practice;
    }

    /// <summary>Positions by round, from the last flat one before the first trade to the first flat one after it.</summary>
    private static List<long> PathOfFirstCampaign(TraderPractice practice)
    {
        while (practice.Position(Equity) == 0) practice.Play(1);
        var path = new List<long> { 0, practice.Position(Equity) };
        while (practice.Position(Equity) != 0)
        {
            practice.Play(1);
            path.Add(practice.Position(Equity));
        }

        return path;
    }
}
