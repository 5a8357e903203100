namespace Arena.Firms;

/// <summary>Shows a bot its own open orders: not those that were made for its book by rule.</summary>
internal static class OpenOrderViews
{
    public static void Fill(Buffer<OpenOrder> view, OwnOrders orders)
    {
        foreach (ref readonly var order in orders.All)
        {
            if (order.Purpose != OrderPurpose.Trading) continue;
            view.Add(new OpenOrder(order.Order, order.Instrument, order.Side, order.Price, new Quantity(order.Remaining))
            {
                Type = order.Type, StopPrice = order.StopPrice, DisplayQuantity = order.DisplayQuantity,
            });
        }
    }
}
