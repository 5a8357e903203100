namespace Arena.Configuration;

/// <summary>The keys of business time and of random news.</summary>
internal static class ClockDescription
{
    private const double MostOfEdge = 100;

    internal static MarketOptions AddTo(MarketOptions market, ObjectNode node) => market with
    {
        Clock = node.Optional(
            "clock", "How business time runs against wall time: background traders act, and latent values move, faster and slower by it.", DescribeClock),
        RandomNews = node.Optional("news", "News at random moments: the latent value jumps, and people trade more for a while.", DescribeNews),
    };

    private static ClockOptions DescribeClock(ObjectNode node) => new()
    {
        Intraday = node.Optional("intraday", "The U of a trading day, the same every session; of mean 1.", DescribeIntraday),
        Regimes = node.Optional("regimes", "Busier and quieter times at random, a Markov-switching multifractal of mean 1.", DescribeRegimes),
    };

    private static IntradayOptions DescribeIntraday(ObjectNode node)
    {
        var edge = node.Number("edgeToMiddle", 1, MostOfEdge, "How many times as fast the open and the close are as the middle.", 1);
        return new()
        {
            OpenToMiddle = node.OptionalNumber("openToMiddle", 1, MostOfEdge, "The open alone; left out: as edgeToMiddle.") ?? edge,
            CloseToMiddle = node.OptionalNumber("closeToMiddle", 1, MostOfEdge, "The close alone; left out: as edgeToMiddle.") ?? edge,
        };
    }

    private static RegimeOptions DescribeRegimes(ObjectNode node) => new()
    {
        Components = node.Count("components", 1, 10, "How many components are multiplied; 1 is a regime of two states.", 1),
        Strength = node.Number("strength", 0.001, 0.999, "m: each component is 1 + m or 1 - m, with equal odds."),
        LongestSeconds = node.Number("longestSeconds", 1, 1_000_000, "Mean seconds between two draws of the slowest component."),
        Ratio = node.Number("ratio", 1.001, 1_000, "How many times as often each component is drawn as the one before it.", 2),
    };

    private static RandomNewsOptions DescribeNews(ObjectNode node) => new()
    {
        PerSession = node.Number("perSession", 0, 200, "Mean number in a session (a Poisson process)."),
        Deviation = node.Number("deviation", 0, 1, "Standard deviation of the log jump; 0.01 is 1 %."),
        FactorShare = node.Number("factorShare", 0, 1, "The share of news that moves the factor, and every instrument by its beta; the rest moves one equity alone.", 0.5),
        ActivityBoost = node.Number("activityBoost", 1, 1_000, "How many times as often background traders act right after it; decays exponentially.", 1),
        BoostDuration = node.Span("boostSeconds", Timestamp.NanosecondsPerSecond, 0.001m, 86_400, "The time constant of that decay, in seconds.", 60),
    };
}
