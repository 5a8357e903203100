using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Cli.Tests;

/// <summary>Each shipped scenario does what its first line says. Bounds are far from what the seeds at hand give, and farther from what another scenario would.</summary>
public sealed class ShippedMarketTests
{
    private static readonly ulong[] Seeds = [1, 2, 3, 4];

    [Fact]
    public void FlashCrash_InMostSessions_LeavesTheValueByFarAndComesBackInMinutes()
    {
        var crashes = 0;
        foreach (var seed in Seeds)
        {
            var day = MarketDay.Play("flash-crash", seed);
            var gaps = day.Gaps(day.IndexOf("IDX"));
            var usual = Median(gaps.Select(Math.Abs));
            var worst = Enumerable.Range(600, gaps.Length - 600).MaxBy(round => Math.Abs(gaps[round]));
            var later = gaps[Math.Min(worst + 300, gaps.Length - 1)];
            if (Math.Abs(gaps[worst]) > 6 * usual && Math.Abs(later) < Math.Abs(gaps[worst]) / 2) crashes++;
        }

        Assert.InRange(crashes, 3, Seeds.Length);
    }

    [Fact]
    public void Trending_AgainstCalm_EndsFarFromWhereItBegan() => Assert.True(MeanTravel("trending") > 2 * MeanTravel("calm"));

    [Fact]
    public void NewsDay_AtItsAnnouncement_JumpsMoreThanCalmInAnySecond()
    {
        static double LargestStep(string scenario, ulong seed)
        {
            var values = MarketDay.Play(scenario, seed).Values;
            return Enumerable.Range(1, values.Count - 1).Max(round => Math.Abs((values[round][^1] / values[round - 1][^1]) - 1) * 10_000);
        }

        Assert.True(Median(Seeds.Select(seed => LargestStep("news-day", seed))) > 10 * Median(Seeds.Select(seed => LargestStep("calm", seed))));
    }

    [Fact]
    public void Thin_AgainstCalm_TradesATenthAsOften()
    {
        var (thin, calm) = (MarketDay.Play("thin", 1).Trades.Count(), MarketDay.Play("calm", 1).Trades.Count());
        Assert.InRange(thin, 100, calm / 5);
    }

    [Fact]
    public void InformedHeavy_AfterATrade_MovesMoreTheTakersWayThanCalm()
    {
        var (informed, calm) = (MeanMarkout("informed-heavy"), MeanMarkout("calm"));
        Assert.True(informed > 1.5 * calm, $"{informed} against {calm} basis points");
    }

    [Fact]
    public void FeeWar_OverItsHour_ChargesMakersFourDifferentFees()
    {
        var day = MarketDay.Play("fee-war", 1);
        var share = day.IndexOf("AXM");
        var fees = day.Trades.Where(trade => trade.Instrument.Index == share)
            .GroupBy(trade => (int)(trade.Time.Seconds / 900)).OrderBy(quarter => quarter.Key)
            .Select(quarter => Assert.Single(quarter.Select(trade => trade.MakerFee.Micros / trade.Quantity.Lots).Distinct()));

        Assert.Equal([-50_000, 0, 100_000, -150_000], fees);
    }

    [Fact]
    public void FullDay_AtItsEnds_IsBusierThanAtNoonAndHasBothAuctions()
    {
        var day = MarketDay.Play("full-day", 1);
        var hours = day.Trades.GroupBy(trade => (int)(trade.Time.Seconds / 3_900)).ToDictionary(part => part.Key, part => part.Count());
        Assert.True(hours[0] > 1.3 * hours[2], $"{hours[0]} and {hours[2]}");
        Assert.True(hours[5] > 1.2 * hours[2], $"{hours[5]} and {hours[2]}");

        var auctions = day.Events.Where(e => e.Kind == MarketEventKind.Trade && e.IsAuction).Select(e => e.Time.Seconds).ToList();
        Assert.Contains(120, auctions);
        Assert.Contains(23_400, auctions);
    }

    // How far the future ends from where it began, in basis points, on average.
    private static double MeanTravel(string scenario) => Seeds.Average(seed =>
    {
        var day = MarketDay.Play(scenario, seed);
        var future = day.IndexOf("IDX");
        return Math.Abs((day.Mids[^1][future] / day.Mids[0][future]) - 1) * 10_000;
    });

    // How far the value lies on the taker's side of the mid a minute after a trade, in basis points.
    private static double MeanMarkout(string scenario) => Seeds[..2].Average(seed =>
    {
        var day = MarketDay.Play(scenario, seed);
        return day.Trades.Where(trade => trade.Time.Seconds is > 60 and < 3_500).Average(trade =>
        {
            var later = day.Mids[(int)trade.Time.Seconds + 60][trade.Instrument.Index];
            return -trade.Side.Sign() * ((later / trade.MidBefore.Value) - 1) * 10_000;
        });
    });

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
