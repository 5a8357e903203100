namespace Arena.Interchange;

/// <summary>
/// The matching core alone on a workload file: one untimed run checks every record against the orders that are live and hashes the trades,
/// one more warms the compiler up and makes the book grow, and five are timed: each starts with an empty book, delivers every event to a
/// consumer, and allocates nothing.
/// </summary>
public static class WorkloadReplay
{
    /// <summary>How many runs are timed.</summary>
    public const int Repetitions = 5;

    private const int Runs = Repetitions + 2;

    /// <summary>Runs a workload.</summary>
    /// <param name="name">What messages call the file.</param>
    /// <param name="file">All of the file.</param>
    /// <param name="progress">Is told after each run how much is done, 0 to 1.</param>
    /// <param name="interrupted">Asks to stop after the run that is under way.</param>
    /// <exception cref="InterchangeException">A record is malformed, or names an order that is not live.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public static WorkloadFigures Run(string name, byte[] file, Action<double>? progress = null, CancellationToken interrupted = default)
    {
        var workload = new WorkloadFile(name, file);
        var audited = Audit(workload);
        Step(1, progress, interrupted);
        var run = new WorkloadRun<EventTotals>(workload.MaximumId, default);
        Time(run, workload.Messages, out _);
        var totals = run.Consumer;
        Invariant.RequireEqual(RestingQuantity(run.Book), totals.RestingQuantity, "what rests is what the events left");
        var rates = new double[Repetitions];
        var allocated = 0L;
        for (var i = 0; i < Repetitions; i++)
        {
            Step(i + 2, progress, interrupted);
            run.Restart(default);
            rates[i] = Time(run, workload.Messages, out allocated);
            Invariant.Require(run.Consumer == totals, "every run of a workload makes the same events");
        }

        Step(Runs, progress, interrupted);
        Array.Sort(rates);
        var book = audited.Book;
        return new WorkloadFigures
        {
            Messages = workload.Messages.Length,
            Events = totals.Events,
            Trades = totals.Trades.Events,
            TradedQuantity = totals.Trades.Quantity,
            Notional = totals.Notional,
            TapeHash = audited.Consumer.Hash,
            LiveOrders = book.Count,
            BestBid = book.IsEmpty(Side.Buy) ? 0 : book.BestPrice(Side.Buy),
            BestAsk = book.IsEmpty(Side.Sell) ? 0 : book.BestPrice(Side.Sell),
            Rates = [.. rates],
            AllocatedBytes = allocated,
            BookBytes = run.Book.MemoryBytes,
        };
    }

    /// <summary>Messages per second of the thread's CPU time.</summary>
    private static double Time(WorkloadRun<EventTotals> run, ReadOnlySpan<WorkloadMessage> messages, out long allocated)
    {
        allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = ThreadClock.Seconds();
        run.Play(messages);
        var rate = messages.Length / (ThreadClock.Seconds() - start);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return rate;
    }

    private static long RestingQuantity(OrderBook book)
    {
        var resting = 0L;
        foreach (var side in Enum.GetValues<Side>())
        {
            for (var order = book.FirstOrder(side); order != 0; order = book.NextOrder(order)) resting += book.QuantityOf(order);
        }

        return resting;
    }

    private static WorkloadRun<TradeAudit> Audit(WorkloadFile workload)
    {
        var messages = workload.Messages;
        var run = new WorkloadRun<TradeAudit>(workload.MaximumId, new TradeAudit(workload.MaximumId));
        var open = run.Consumer.Open;
        for (var i = 0; i < messages.Length; i++)
        {
            Follow(workload, i, messages[i], open);
            if (run.Book.Count == OrderBook.MaximumOrders) throw workload.Malformed(i, $"more than {OrderBook.MaximumOrders} orders rest");
            run.Play(messages.Slice(i, 1));
        }

        return run;
    }

    private static void Follow(WorkloadFile workload, int record, in WorkloadMessage message, long[] open)
    {
        if (message.Operation != WorkloadOperation.Add && open[message.Id] == 0)
            throw workload.Malformed(record, $"it names order {message.Id}, which is not live: never added, filled or cancelled before");
        switch (message.Operation)
        {
            case WorkloadOperation.Add:
                RequireNew(workload, record, message.Id, open);
                open[message.Id] = message.Quantity;
                break;
            case WorkloadOperation.Reduce:
                if (message.Quantity >= open[message.Id])
                    throw workload.Malformed(record, $"it takes {message.Quantity} off order {message.Id}; less than the {open[message.Id]} that are left is allowed");
                break;
            case WorkloadOperation.Replace:
                RequireNew(workload, record, message.NewId, open);
                open[message.NewId] = message.Quantity;
                break;
        }
    }

    private static void RequireNew(WorkloadFile workload, int record, uint id, long[] open)
    {
        if (open[id] != 0) throw workload.Malformed(record, $"it adds order {id}, which is live already");
    }

    private static void Step(int run, Action<double>? progress, CancellationToken interrupted)
    {
        progress?.Invoke((double)run / Runs);
        interrupted.ThrowIfCancellationRequested();
    }
}
