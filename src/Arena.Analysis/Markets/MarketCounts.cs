namespace Arena.Analysis;

/// <summary>Counts what passes between the participants of a market and the venue.</summary>
internal sealed class MarketCounts : IMarketObserver
{
    /// <summary>Commands that arrived at the venue.</summary>
    public long Commands { get; private set; }

    /// <summary>Limit orders among them.</summary>
    public long LimitOrders { get; private set; }

    /// <summary>Orders of which something came to rest.</summary>
    public long Rested { get; private set; }

    /// <summary>Orders taken out because their owner asked for it.</summary>
    public long Cancels { get; private set; }

    /// <summary>Trades.</summary>
    public long Trades { get; private set; }

    /// <inheritdoc/>
    public void OnCommand(Timestamp now, in Command command)
    {
        Commands++;
        if (command.Kind == CommandKind.Order && command.Type == OrderType.Limit) LimitOrders++;
    }

    /// <inheritdoc/>
    public void OnEvent(in MarketEvent marketEvent)
    {
        switch (marketEvent.Kind)
        {
            case MarketEventKind.Trade:
                Trades++;
                break;
            case MarketEventKind.OrderRested or MarketEventKind.OrderRestedInPlace:
                Rested++;
                break;
            case MarketEventKind.OrderCancelled when marketEvent.Reason == RejectReason.None:
                Cancels++;
                break;
        }
    }

    /// <inheritdoc/>
    public void OnSessionOpened(int session)
    {
        // Counts are over all sessions.
    }

    /// <inheritdoc/>
    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
        // What is seen at rounds is sampled from the view.
    }

    /// <inheritdoc/>
    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands)
    {
        // Nobody competes.
    }

    /// <inheritdoc/>
    public void OnTransfer(in Transfer transfer)
    {
        // No firm, no transfer.
    }

    /// <inheritdoc/>
    public void OnNotice(in Notice notice)
    {
        // No seat, no notice.
    }

    /// <inheritdoc/>
    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
        // Counts are over all sessions.
    }
}
