namespace Arena.Interchange;

/// <summary>Counts the events of each kind and adds their quantities up: what a timed run does.</summary>
internal record struct EventTotals : IEventConsumer
{
    private EventCount _trades;
    private EventCount _rested;
    private EventCount _cancelled;
    private EventCount _reduced;
    private EventCount _replaced;
    private long _notional;

    /// <summary>How many trades there were, and how much was traded.</summary>
    public readonly EventCount Trades => _trades;

    /// <summary>The sum of price times quantity over all trades.</summary>
    public readonly long Notional => _notional;

    /// <summary>Events of every kind.</summary>
    public readonly long Events => _trades.Events + _rested.Events + _cancelled.Events + _reduced.Events + _replaced.Events;

    /// <summary>How much must rest after these events: what came to rest and was not traded, cancelled, reduced or replaced since.</summary>
    public readonly long RestingQuantity =>
        _rested.Quantity - _trades.Quantity - _cancelled.Quantity - _reduced.Quantity - _replaced.Quantity;

    public void Traded(uint maker, uint taker, long price, long quantity)
    {
        _trades.Add(quantity);

        // As in EventCount.
        unchecked
        {
            _notional += price * quantity;
        }
    }

    public void Rested(uint order, Side side, long price, long quantity) => _rested.Add(quantity);

    public void Cancelled(uint order, long left) => _cancelled.Add(left);

    public void Reduced(uint order, long by) => _reduced.Add(by);

    public void Replaced(uint order, uint by, long left) => _replaced.Add(left);
}
