namespace Arena.Analysis;

/// <summary>Moves the price that an order asks by one step of the tick table.</summary>
internal static class TickShift
{
    /// <summary>Whether an order of a type has a price to move.</summary>
    public static bool HasPrice(OrderType type) => type != OrderType.Market;

    /// <summary>The price a step better for a side to trade with (1), higher for a buyer; a step worse (-1); the same (0).</summary>
    public static Price Of(InstrumentSpec spec, Side side, Price price, int steps) => (steps * side.Sign()) switch
    {
        > 0 => spec.RoundToTick(Side.Sell, price + 1),
        < 0 => price.Ticks > 1 ? spec.RoundToTick(Side.Buy, price - 1) : default,
        _ => price,
    };

    /// <summary>
    /// The command with the order's price moved: the limit; of a stop order the stop price, where better is reached earlier; of a pegged
    /// order the offset.
    /// </summary>
    public static Command Apply(InstrumentSpec spec, in Command command, OrderId order, OrderTerms terms, int steps)
    {
        if (steps == 0) return command;
        // A stop price is better, that is nearer, when it is lower for a buyer.
        if (terms.IsStop) return command with { StopPrice = Of(spec, terms.Side, terms.Stop, -steps) };
        if (terms.IsPegged) return command with { PegOffset = command.PegOffset + (steps * terms.Side.Sign()) };
        return command.Kind == CommandKind.Quote && order == command.SecondOrder
            ? command with { AskPrice = Of(spec, Side.Sell, command.AskPrice, steps) }
            : command with { Price = Of(spec, terms.Side, command.Price, steps) };
    }

    /// <summary>The price that a command asks for an order.</summary>
    public static Price Asked(in Command command, OrderId order, OrderTerms terms)
    {
        if (terms.IsStop) return command.StopPrice == default ? terms.Stop : command.StopPrice;
        return command.Kind == CommandKind.Quote && order == command.SecondOrder ? command.AskPrice : command.Price;
    }
}
