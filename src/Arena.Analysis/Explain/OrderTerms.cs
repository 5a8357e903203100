namespace Arena.Analysis;

/// <summary>What an order is, as far as its command says it or inherits it from the order that it replaces.</summary>
/// <param name="Instrument">Its instrument; may be none that exists, when the command was refused.</param>
/// <param name="Side">Its side.</param>
/// <param name="Type">Its type.</param>
/// <param name="Stop">Its stop price; 0 for any other kind.</param>
/// <param name="Display">How much of it shows at a time; 0: all.</param>
internal readonly record struct OrderTerms(InstrumentId Instrument, Side Side, OrderType Type, Price Stop, Quantity Display)
{
    /// <summary>Whether it waits off the book.</summary>
    public bool IsStop => Type is OrderType.Stop or OrderType.StopLimit;

    /// <summary>Whether it follows a reference.</summary>
    public bool IsPegged => Type is OrderType.PegBest or OrderType.PegMid;

    /// <summary>What a command makes of an order.</summary>
    /// <param name="command">A command that carries the order's id as a new one.</param>
    /// <param name="order">The order's id.</param>
    /// <param name="replaced">What the order that it replaces is; <c>default</c> for none.</param>
    public static OrderTerms Of(in Command command, OrderId order, OrderTerms replaced) => command.Kind switch
    {
        CommandKind.Replace => replaced with
        {
            Stop = command.StopPrice == default ? replaced.Stop : command.StopPrice,
            Display = command.DisplayQuantity == Quantity.Zero ? replaced.Display : command.DisplayQuantity,
        },
        CommandKind.Quote => new OrderTerms(
            command.Instrument, order == command.SecondOrder ? Side.Sell : Side.Buy, OrderType.Limit, default, default),
        _ => new OrderTerms(command.Instrument, command.Side, command.Type, command.StopPrice, command.DisplayQuantity),
    };

    /// <summary>Whether a command carries an id as that of a new order.</summary>
    public static bool Carries(in Command command, OrderId order) => command.Kind switch
    {
        CommandKind.Order => command.Order == order,
        CommandKind.Replace => command.SecondOrder == order,
        CommandKind.Quote => command.Order == order || command.SecondOrder == order,
        _ => false,
    };
}
