namespace Arena.Firms;

/// <summary>A book's single orders as far as it knows: from sending until the venue's word that nothing of them is left.</summary>
internal sealed class OwnOrders(OpenLots open)
{
    private readonly Buffer<OwnOrder> _orders = new();

    /// <summary>The orders, oldest first.</summary>
    public ReadOnlySpan<OwnOrder> All => _orders.AsSpan();

    public void Clear() => _orders.Clear();

    /// <summary>An order leaves for the venue.</summary>
    public void Add(in OwnOrder order)
    {
        _orders.Add(order);
        open.Add(order.Instrument.Index, order.Side, order.Remaining);
    }

    public bool TryGet(OrderId id, out OwnOrder order)
    {
        var index = IndexOf(id);
        order = index < 0 ? default : _orders[index];
        return index >= 0;
    }

    /// <summary>Takes the venue's word on an order.</summary>
    public void Take(in ExecutionReport report)
    {
        var index = IndexOf(report.Order);
        switch (report.Kind)
        {
            case ExecutionReportKind.Accepted:
                Accept(index, report);
                break;
            case ExecutionReportKind.Held when index >= 0:
                _orders[index] = _orders[index] with { StopPrice = report.Price };
                SetRemaining(index, report.Remaining.Lots);
                break;
            case ExecutionReportKind.Triggered when index >= 0:
                _orders[index] = _orders[index] with { StopPrice = default };
                break;
            case ExecutionReportKind.Rested or ExecutionReportKind.Repriced when index >= 0:
                _orders[index] = _orders[index] with { Price = report.Price, StopPrice = default };
                SetRemaining(index, report.Remaining.Lots);
                break;
            case ExecutionReportKind.Filled or ExecutionReportKind.Reduced or ExecutionReportKind.Replenished when index >= 0:
                SetRemaining(index, report.Remaining.Lots);
                break;
            case ExecutionReportKind.Cancelled when index >= 0:
                SetRemaining(index, 0);
                break;
            case ExecutionReportKind.Rejected when index >= 0:
                // A refused cancel or replacement leaves its order as it was, unless there is no such order.
                if (!_orders[index].IsAccepted || report.Reason == RejectReason.UnknownOrder) SetRemaining(index, 0);
                break;
        }
    }

    /// <summary>Forgets orders that must have arrived and were never accepted: what was to be replaced was gone.</summary>
    public void ForgetLost(Timestamp now)
    {
        for (var i = _orders.Count - 1; i >= 0; i--)
            if (!_orders[i].IsAccepted && _orders[i].Arrival <= now) SetRemaining(i, 0);
    }

    /// <summary>What orders for a purpose may still add to a position: positive when they buy.</summary>
    public long NetOpen(int instrument, OrderPurpose purpose)
    {
        var net = 0L;
        foreach (ref readonly var order in _orders.AsSpan())
        {
            if (order.Instrument.Index == instrument && order.Purpose == purpose) net += order.Side.Sign() * order.Remaining;
        }

        return net;
    }

    private void Accept(int index, in ExecutionReport report)
    {
        if (index >= 0)
        {
            _orders[index] = _orders[index] with { IsAccepted = true };
            SetRemaining(index, report.Quantity.Lots);
            return;
        }

        Add(new OwnOrder(
            report.Order, report.Instrument, report.Side, report.Price, report.Quantity.Lots, report.Purpose, report.Time, true));
    }

    private void SetRemaining(int index, long remaining)
    {
        ref var order = ref _orders[index];
        open.Add(order.Instrument.Index, order.Side, remaining - order.Remaining);
        if (remaining == 0) _orders.RemoveAt(index);
        else order = order with { Remaining = remaining };
    }

    private int IndexOf(OrderId id)
    {
        var orders = _orders.AsSpan();
        for (var i = 0; i < orders.Length; i++)
            if (orders[i].Order == id) return i;
        return -1;
    }
}
