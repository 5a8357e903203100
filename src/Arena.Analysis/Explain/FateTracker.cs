namespace Arena.Analysis;

/// <summary>Follows an order from the command that brought it to its end, in the session that was or in one that might have been.</summary>
/// <param name="order">The order.</param>
/// <param name="terms">What it is.</param>
internal sealed class FateTracker(OrderId order, OrderTerms terms)
{
    private Quantity _filled;
    private Timestamp _time;

    /// <summary>Whether it was accepted and has not ended.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>What is left of it.</summary>
    public Quantity Left { get; private set; }

    /// <summary>How it ended; <c>null</c> before.</summary>
    public OrderFate? Fate { get; private set; }

    /// <summary>Follows an event.</summary>
    /// <param name="e">The event.</param>
    /// <param name="command">The latest command.</param>
    /// <param name="isOwn">Whether that is the command that brought the order.</param>
    public void Follow(in MarketEvent e, in Command command, bool isOwn)
    {
        if (Fate is not null) return;
        _time = e.Time;
        switch (e.Kind)
        {
            case MarketEventKind.OrderRejected when isOwn && !IsOpen:
                End(OrderOutcome.Refused, e.Reason, "the venue refused it", command);
                break;
            case MarketEventKind.OrderAccepted when e.Order == order:
                IsOpen = true;
                Left = e.Quantity;
                break;
            case MarketEventKind.OrderReduced when e.Order == order:
                Left = e.Remaining;
                break;
            case MarketEventKind.Trade when e.Order == order:
                Fill(e.Quantity, e.Remaining, command);
                break;
            case MarketEventKind.Trade when e.TakerOrder == order:
                Fill(e.Quantity, e.TakerRemaining, command);
                break;
            case MarketEventKind.OrderCancelled when e.Order == order:
                Left = e.Quantity;
                End(OrderOutcome.Cancelled, e.Reason, FateWords.CauseOf(e.Reason, order, terms, command), command);
                break;
        }
    }

    /// <summary>Begins with an order that rests already.</summary>
    public void Adopt(Quantity left)
    {
        IsOpen = true;
        Left = left;
    }

    /// <summary>Notes that the command that brought the order is over.</summary>
    public void EndOfOwnCommand(Timestamp now, in Command command)
    {
        _time = now;
        if (!IsOpen && Fate is null) End(OrderOutcome.NotUsed, RejectReason.None, FateWords.WhyNotUsed(terms.Side, command), command);
    }

    /// <summary>Ends it because its owner took it out in the session that was.</summary>
    public void EndWith(OrderFate original)
    {
        if (!IsOpen) return;
        IsOpen = false;
        Fate = original with { Filled = _filled, Left = Left };
    }

    /// <summary>How it ended; open when it has not.</summary>
    public OrderFate Complete(Timestamp now) =>
        Fate ?? new OrderFate(OrderOutcome.Open, RejectReason.None, now, _filled, Left, "the tape ends here", OrderId.None);

    private void Fill(Quantity lots, Quantity left, in Command command)
    {
        _filled += lots;
        Left = left;
        if (left == Quantity.Zero) End(OrderOutcome.Filled, RejectReason.None, "it was filled whole", command);
    }

    private void End(OrderOutcome outcome, RejectReason reason, string cause, in Command command)
    {
        IsOpen = false;
        var by = outcome == OrderOutcome.Cancelled ? FateWords.OtherOrder(order, reason, terms.Side, command) : OrderId.None;
        Fate = new OrderFate(outcome, reason, _time, _filled, Left, cause, by);
    }
}
