namespace Arena.Analysis;

/// <summary>Moves the price that an order asks by one step of the tick table.</summary>
internal static class TickShift
{
    /// <summary>Whether an order of a type has a price to move.</summary>
    public static bool HasPrice(OrderType type) => type != OrderType.Market;

    /// <summary>The price one step better for a side to trade with, higher for a buyer; worse when <paramref name="better"/> is false.</summary>
    public static Price Of(InstrumentSpec spec, Side side, Price price, bool better) => side == Side.Buy == better
        ? spec.RoundToTick(Side.Sell, price + 1)
        : price.Ticks > 1 ? spec.RoundToTick(Side.Buy, price - 1) : new Price(0);

    /// <summary>
    /// The command with the order's price moved: the limit; of a stop order the stop price, where better is reached earlier; of a pegged
    /// order the offset.
    /// </summary>
    public static Command Apply(InstrumentSpec spec, in Command command, OrderId order, OrderTerms terms, bool better)
    {
        // A stop price is better, that is nearer, when it is lower for a buyer.
        if (terms.IsStop) return command with { StopPrice = Of(spec, terms.Side, terms.Stop, !better) };
        if (terms.IsPegged) return command with { PegOffset = command.PegOffset + (terms.Side == Side.Buy == better ? 1 : -1) };
        return command.Kind == CommandKind.Quote && order == command.SecondOrder
            ? command with { AskPrice = Of(spec, Side.Sell, command.AskPrice, better) }
            : command with { Price = Of(spec, terms.Side, command.Price, better) };
    }

    /// <summary>The price that a command asks for an order.</summary>
    public static Price Asked(in Command command, OrderId order, OrderTerms terms)
    {
        if (terms.IsStop) return command.StopPrice == default ? terms.Stop : command.StopPrice;
        return command.Kind == CommandKind.Quote && order == command.SecondOrder ? command.AskPrice : command.Price;
    }
}
