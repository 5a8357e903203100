using System.Globalization;
using System.Runtime.InteropServices;
using Arena.Sdk;

namespace Arena.Bench;

/// <summary>
/// The matching core alone on a workload file: loads it into memory, checks the trades once by their hash, warms the
/// compiler up, and times five runs of the loop over the records, each on a fresh book.
/// </summary>
internal static class ExchangeBench
{
    private const int Repetitions = 5;

    public static int Run(string path, bool json)
    {
        var bytes = File.ReadAllBytes(path);
        var messages = MemoryMarshal.Cast<byte, WorkloadMessage>(bytes);
        var maximumId = 0U;
        foreach (ref readonly var message in messages) maximumId = Math.Max(maximumId, Math.Max(message.Id, message.NewId));

        var checkedRun = new WorkloadRun<TradeHash>(maximumId, new TradeHash());
        checkedRun.Play(messages);
        new WorkloadRun<TradeTotals>(maximumId, default).Play(messages);
        var rates = new double[Repetitions];
        var totals = default(TradeTotals);
        var allocated = 0L;
        for (var i = 0; i < Repetitions; i++)
        {
            var run = new WorkloadRun<TradeTotals>(maximumId, default);
            allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = ThreadClock.Seconds();
            run.Play(messages);
            rates[i] = messages.Length / (ThreadClock.Seconds() - start);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            totals = run.Consumer;
        }

        Array.Sort(rates);
        Print(json, messages.Length, totals, checkedRun, rates, allocated);
        return 0;
    }

    private static void Print(
        bool json, int messages, TradeTotals totals, WorkloadRun<TradeHash> checkedRun, double[] rates, long allocated)
    {
        var hash = checkedRun.Consumer.Value.ToString("x16", CultureInfo.InvariantCulture);
        var median = rates[Repetitions / 2];
        FormattableString asJson =
            $$"""{"messages":{{messages}},"trades":{{totals.Trades}},"tradedQuantity":{{totals.Quantity}},"notional":{{totals.Notional}},"tapeHash":"{{hash}}","messagesPerSecond":{{median:F0}}}""";
        FormattableString asText =
            $"""
              messages {messages:N0}, trades {totals.Trades:N0}, traded quantity {totals.Quantity:N0}, notional {totals.Notional:N0}
              tape hash {hash}, best bid {checkedRun.Book.BestPrice(Side.Buy):N0}, best ask {checkedRun.Book.BestPrice(Side.Sell):N0}, live orders {checkedRun.Book.Count:N0}
              messages per second of thread CPU time: median {median / 1e6:F2} M ({1e9 / median:F1} ns each), best {rates[^1] / 1e6:F2} M, worst {rates[0] / 1e6:F2} M
              bytes allocated while the book grew: {allocated:N0}
              """;
        Console.WriteLine((json ? asJson : asText).ToString(CultureInfo.InvariantCulture));
    }
}
