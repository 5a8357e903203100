using System.Globalization;
using Arena.Analysis;
using Arena.Bots;
using Arena.Configuration;
using Arena.Tournaments;

namespace Arena.Bench;

/// <summary>
/// What the days of a scenario without competitors are like: each seed is one day, played once. For the reference market of ABIDES also the share
/// of days inside the range that three days of the original span.
/// </summary>
internal static class DaysBench
{
    private static readonly DayFigure[] Figures =
    [
        new("median spread, ticks", figures => figures.MedianSpreadTicks ?? double.NaN, 1, 1),
        new("returns by the minute, bp", figures => figures.ReturnDeviationBasisPoints ?? double.NaN, 0.95, 1.15),
        new("volume", figures => figures.Volume, 1_015_000, 1_055_000),
        new("limit orders", figures => figures.LimitOrders, 30_500, 41_500),
        new("cancels", figures => figures.Cancels, 11_500, 21_500),
        new("trades", figures => figures.Trades, 18_550, 19_750),
    ];

    public static int Run(string scenario, ulong seeds, bool json)
    {
        var market = ScenarioFile.Load(scenario);
        var lineup = new Lineup([], []);
        var hash = ConfigurationHash.Of(market, lineup, new InProcessBotFactory());
        var days = new MarketFigures[seeds];
        for (var seed = 1UL; seed <= seeds; seed++) days[seed - 1] = MarketPlay.Once(new MatchSpec(market, lineup, seed, 1, hash));
        var hasReference = market.Name == "rmsc04";
        if (!json) Console.WriteLine($"{market.Name}, {seeds} days{"",-14}       mean         sd     lowest         5%     median        95%    highest  in reference");
        foreach (var figure in Figures)
        {
            var values = days.Select(figure.Of).Order().ToArray();
            var (mean, deviation) = Moments(values);
            var inside = values.Count(value => value >= figure.Low && value <= figure.High) / (double)values.Length;
            FormattableString asJson =
                $$"""{"scenario":"{{market.Name}}","days":{{seeds}},"figure":"{{figure.Name}}","mean":{{mean}},"sd":{{deviation}},"lowest":{{values[0]}},"median":{{At(values, 0.5)}},"highest":{{values[^1]}},"inReference":{{(hasReference ? inside : null)}}}""";
            FormattableString asText =
                $"{figure.Name,-28}  {mean,11:N3}  {deviation,9:N3}  {values[0],9:N2}  {At(values, 0.05),9:N2}  {At(values, 0.5),9:N2}  {At(values, 0.95),9:N2}  {values[^1],9:N2}  {(hasReference ? inside.ToString("P0", CultureInfo.InvariantCulture) : "-"),8}";
            Console.WriteLine((json ? asJson : asText).ToString(CultureInfo.InvariantCulture));
        }

        return 0;
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Round(share * (sorted.Length - 1))];

    private static (double Mean, double Deviation) Moments(double[] values)
    {
        var mean = values.Average();
        return (mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / Math.Max(1, values.Length - 1)));
    }

    // What is told with fewer digits than it has counts as inside up to half of the last digit.
    private sealed record DayFigure(string Name, Func<MarketFigures, double> Of, double Low, double High);
}
