using System.Globalization;
using Arena.Analysis;
using Arena.Bots;
using Arena.Configuration;
using Arena.Tournaments;

namespace Arena.Bench;

/// <summary>A scenario without competitors, on several seeds, as <see cref="MarketPlay"/> measures it.</summary>
internal static class MarketBench
{
    public static int Run(string scenario, ulong seeds, bool json)
    {
        var market = ScenarioFile.Load(scenario);
        var lineup = new Lineup([], []);
        var hash = ConfigurationHash.Of(market, lineup, new InProcessBotFactory());
        if (!json) Console.WriteLine("seed  cpu s   cold s  messages  ns each  limit orders  cancels  trades     volume  spread  return sd bp  allocated KiB");
        for (var seed = 1UL; seed <= seeds; seed++)
        {
            var figures = MarketPlay.Run(new MatchSpec(market, lineup, seed, 1, hash));
            FormattableString row =
                $"{seed,4}  {figures.CpuSeconds:F4}  {figures.ColdCpuSeconds:F4}  {figures.DeliveredMessages,8:N0}  {figures.CpuSeconds / figures.DeliveredMessages * 1e9,7:F0}  {figures.LimitOrders,12:N0}  {figures.Cancels,7:N0}  {figures.Trades,6:N0}  {figures.Volume,9:N0}  {figures.MedianSpreadTicks,6:F1}  {figures.ReturnDeviationBasisPoints,12:F3}  {figures.AllocatedBytes / 1024,13:N0}";
            Console.WriteLine(json ? MarketJson.Write(figures) : row.ToString(CultureInfo.InvariantCulture));
        }

        return 0;
    }
}
