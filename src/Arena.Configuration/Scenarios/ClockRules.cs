namespace Arena.Configuration;

/// <summary>The rules that join business time and news to the rest of a scenario.</summary>
internal static class ClockRules
{
    // Beyond these a session would stand still, or be one moment.
    private const double Slowest = 0.001;
    private const double Fastest = 1_000;

    internal static void Check(ObjectNode node, MarketOptions market)
    {
        CheckRegimes(node, market);
        CheckSpeed(node, market);
        CheckNews(node, market);
        CheckLags(node, market);
    }

    /// <summary>How many times as often background traders act over a session as they would on wall time, on average over its randomness.</summary>
    internal static double MeanSpeed(MarketOptions market)
    {
        var length = market.SessionLength.Seconds;
        var boosts = market.News.Sum(news => (news.ActivityBoost - 1) * Math.Min(news.BoostDuration.Seconds, length - news.At.Seconds)) / length;
        if (market.RandomNews is { } random)
            boosts += random.PerSession * (random.ActivityBoost - 1) * Math.Min(1, random.BoostDuration.Seconds / length);
        var moments = Moments(market).Append(length).ToArray();
        var speed = 0.0;
        for (var i = 0; i < moments.Length - 1; i++) speed += ActivityAt(market, moments[i]) * (moments[i + 1] - moments[i]) / length;
        return speed * (1 + boosts);
    }

    private static void CheckRegimes(ObjectNode node, MarketOptions market)
    {
        if (market.Clock?.Regimes is not { } regimes) return;
        var fastest = regimes.MeanSeconds(regimes.Components - 1);
        node.Require(
            fastest >= 1, "clock.regimes.components",
            $"fewer, or a smaller ratio, or longer longestSeconds: the fastest component is drawn every {Numerals.Text(fastest)} seconds, and 1 is the least");
    }

    private static void CheckSpeed(ObjectNode node, MarketOptions market)
    {
        var (low, high) = Range(market);
        var path = market.Clock is null ? "events" : "clock";
        foreach (var moment in Moments(market))
        {
            var (activity, variance) = (ActivityAt(market, moment), VarianceAt(market, moment));
            node.Require(
                low * activity >= Slowest && high * activity <= Fastest && high * variance <= Fastest, path,
                $"speeds from {Numerals.Text(Slowest)} to {Numerals.Text(Fastest)}: intraday, regimes and what happens at {Numerals.Text(moment)} seconds multiply to "
                + $"{Numerals.Text(low * activity)} to {Numerals.Text(high * Math.Max(activity, variance))}");
        }
    }

    private static void CheckNews(ObjectNode node, MarketOptions market)
    {
        var hasNews = !market.News.IsEmpty || market.RandomNews is { PerSession: > 0 };
        node.Require(
            hasNews || market.Background.Informed is { Count: 0 } or { Knows: InformedKnowledge.Value }, "background.informed.knows",
            "value, where a scenario has no news: who waits for it would never act");
        for (var i = 0; i < market.Fundamentals.Length; i++)
        {
            node.Require(
                !hasNews || market.Fundamentals[i].Sampling == FundamentalSampling.Grid, Places.At("instruments", i, "fundamental.sampling"),
                "grid, where a scenario has news: a value on demand does not jump at a stated moment");
        }
    }

    private static void CheckLags(ObjectNode node, MarketOptions market)
    {
        for (var i = 0; i < market.Fundamentals.Length; i++)
        {
            var fundamental = market.Fundamentals[i];
            node.Require(
                fundamental.FactorLagSeconds == 0 || fundamental.Sampling == FundamentalSampling.Grid, Places.At("instruments", i, "fundamental.factorLagSeconds"),
                "0 with sampling on-demand: such a value has no part in the factor");
            node.Require(
                fundamental.FactorLagSeconds < market.SessionLength.Seconds, Places.At("instruments", i, "fundamental.factorLagSeconds"),
                $"below sessionSeconds, {Numerals.Text(market.SessionLength.Seconds)}");
        }
    }

    // The slowest and the fastest that intraday and regimes can be.
    private static (double Low, double High) Range(MarketOptions market)
    {
        var (low, high) = (1.0, 1.0);
        if (market.Clock?.Intraday is { } day)
        {
            low = 6 / (4 + day.OpenToMiddle + day.CloseToMiddle);
            high = low * Math.Max(day.OpenToMiddle, day.CloseToMiddle);
        }

        if (market.Clock?.Regimes is { } regimes)
        {
            for (var k = 0; k < regimes.Components; k++)
            {
                low *= 1 - regimes.Strength;
                high *= 1 + regimes.Strength;
            }
        }

        return (low, high);
    }

    // Between two of these nothing begins or ends; in seconds, ascending, from the open.
    private static IEnumerable<double> Moments(MarketOptions market) => market.Activities
        .SelectMany(activity => new[] { activity.At.Seconds, (activity.At + activity.Duration).Seconds })
        .Where(moment => moment < market.SessionLength.Seconds).Append(0).Distinct().Order();

    private static double ActivityAt(MarketOptions market, double moment) => At(market, moment, activity => activity.Activity);

    private static double VarianceAt(MarketOptions market, double moment) => At(market, moment, activity => activity.Volatility * activity.Volatility);

    private static double At(MarketOptions market, double moment, Func<ActivityEvent, double> factor)
    {
        var product = 1.0;
        foreach (var activity in market.Activities)
            if (activity.At.Seconds <= moment && moment < (activity.At + activity.Duration).Seconds) product *= factor(activity);
        return product;
    }
}
