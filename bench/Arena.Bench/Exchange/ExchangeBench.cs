using System.Globalization;
using Arena.Interchange;

namespace Arena.Bench;

/// <summary>The matching core alone on a workload file, as <see cref="WorkloadReplay"/> measures it.</summary>
internal static class ExchangeBench
{
    public static int Run(string path, bool json)
    {
        var figures = WorkloadReplay.Run(path, File.ReadAllBytes(path));
        var hash = figures.TapeHash.ToString("x16", CultureInfo.InvariantCulture);
        var median = figures.MessagesPerSecond;
        FormattableString asJson =
            $$"""{"messages":{{figures.Messages}},"events":{{figures.Events}},"trades":{{figures.Trades}},"tradedQuantity":{{figures.TradedQuantity}},"notional":{{figures.Notional}},"tapeHash":"{{hash}}","messagesPerSecond":{{median:F0}},"allocatedBytes":{{figures.AllocatedBytes}},"bookBytes":{{figures.BookBytes}}}""";
        FormattableString asText =
            $"""
              messages {figures.Messages:N0}, trades {figures.Trades:N0}, traded quantity {figures.TradedQuantity:N0}, notional {figures.Notional:N0}
              tape hash {hash}, best bid {figures.BestBid:N0}, best ask {figures.BestAsk:N0}, live orders {figures.LiveOrders:N0}
              messages per second of thread CPU time: median {median / 1e6:F2} M ({1e9 / median:F1} ns each), best {figures.Rates[^1] / 1e6:F2} M, worst {figures.Rates[0] / 1e6:F2} M
              events delivered {figures.Events:N0}, bytes allocated {figures.AllocatedBytes:N0}, bytes of the book {figures.BookBytes:N0}
              """;
        Console.WriteLine((json ? asJson : asText).ToString(CultureInfo.InvariantCulture));
        return 0;
    }
}
