namespace Arena.Interchange;

/// <summary>
/// The matching core alone on a workload file: one untimed run checks every record against the orders that are live and hashes the trades,
/// one more warms the compiler up, and five are timed, each on a fresh book with every trade delivered to a consumer.
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
        var totals = Play(workload, out _, out _);
        var rates = new double[Repetitions];
        var allocated = 0L;
        for (var i = 0; i < Repetitions; i++)
        {
            Step(i + 2, progress, interrupted);
            Invariant.Require(Play(workload, out rates[i], out allocated) == totals, "every run of a workload makes the same trades");
        }

        Step(Runs, progress, interrupted);
        Array.Sort(rates);
        var book = audited.Book;
        return new WorkloadFigures
        {
            Messages = workload.Messages.Length,
            Trades = totals.Trades,
            TradedQuantity = totals.Quantity,
            Notional = totals.Notional,
            TapeHash = audited.Consumer.Hash,
            LiveOrders = book.Count,
            BestBid = book.IsEmpty(Side.Buy) ? 0 : book.BestPrice(Side.Buy),
            BestAsk = book.IsEmpty(Side.Sell) ? 0 : book.BestPrice(Side.Sell),
            Rates = [.. rates],
            AllocatedBytes = allocated,
        };
    }

    private static TradeTotals Play(WorkloadFile workload, out double rate, out long allocated)
    {
        var messages = workload.Messages;
        var run = new WorkloadRun<TradeTotals>(workload.MaximumId, default);
        allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = ThreadClock.Seconds();
        run.Play(messages);
        rate = messages.Length / (ThreadClock.Seconds() - start);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        return run.Consumer;
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
            case WorkloadOperation.Cancel:
                open[message.Id] = 0;
                break;
            case WorkloadOperation.Reduce:
                if (message.Quantity >= open[message.Id])
                    throw workload.Malformed(record, $"it takes {message.Quantity} off order {message.Id}; less than the {open[message.Id]} that are left is allowed");
                open[message.Id] -= message.Quantity;
                break;
            case WorkloadOperation.Replace:
                RequireNew(workload, record, message.NewId, open);
                (open[message.Id], open[message.NewId]) = (0, message.Quantity);
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
