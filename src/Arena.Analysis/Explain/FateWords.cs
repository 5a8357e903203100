namespace Arena.Analysis;

/// <summary>What ended an order, in words: clauses that go on after a colon.</summary>
internal static class FateWords
{
    /// <summary>Why an order was cancelled.</summary>
    /// <param name="reason">The venue's reason.</param>
    /// <param name="order">The order.</param>
    /// <param name="terms">What it is.</param>
    /// <param name="command">The latest command.</param>
    public static string CauseOf(RejectReason reason, OrderId order, OrderTerms terms, in Command command) => reason switch
    {
        RejectReason.None => ByOwner(terms.Side, command),
        RejectReason.SelfTradePrevented when OrderTerms.Carries(command, order) => "it met an order of its own owner (self-trade prevention)",
        RejectReason.SelfTradePrevented => $"order {OtherOrder(order, reason, terms.Side, command)} of its own owner would have traded with it (self-trade prevention)",
        RejectReason.NoLiquidity => "nothing was left to trade with inside its limit, and it may not rest",
        RejectReason.SessionClosed => "the session closed",
        RejectReason.TradingHalted => "trading halted before it could go on",
        RejectReason.OutsidePriceBand => "its limit was outside the price band when its stop price was reached",
        _ => $"the venue took it out ({reason})",
    };

    /// <summary>The order on whose behalf the latest command acted, where it is another one than the order that ended.</summary>
    public static OrderId OtherOrder(OrderId order, RejectReason reason, Side side, in Command command)
    {
        if (reason is not (RejectReason.None or RejectReason.SelfTradePrevented)) return OrderId.None;
        var isIncoming = reason == RejectReason.SelfTradePrevented;
        var other = command.Kind switch
        {
            CommandKind.Order => command.Order,
            CommandKind.Replace => command.SecondOrder,

            // What meets a resting order comes from the other side; what takes its place, from its own.
            CommandKind.Quote => side == Side.Buy != isIncoming ? command.Order : command.SecondOrder,
            _ => OrderId.None,
        };
        return other == order ? OrderId.None : other;
    }

    /// <summary>Why a quote did not use the id that it carried for a side.</summary>
    public static string WhyNotUsed(Side side, in Command command)
    {
        var lots = side == Side.Buy ? command.Quantity : command.AskQuantity;
        var name = NameOf(side);
        return lots == Quantity.Zero
            ? $"its quote had no {name}"
            : $"its quote left the {name} that rested in place, under that order's id";
    }

    /// <summary>What a side of a quote is called.</summary>
    public static string NameOf(Side side) => side == Side.Buy ? "bid" : "ask";

    private static string ByOwner(Side side, in Command command)
    {
        var (price, lots) = side == Side.Buy ? (command.Price, command.Quantity) : (command.AskPrice, command.AskQuantity);
        return command.Kind switch
        {
            CommandKind.Cancel => "its owner cancelled it",
            CommandKind.CancelAll => "its owner cancelled all that its mass cancel names",
            CommandKind.Replace => $"its owner replaced it by {command.SecondOrder}, {Figures.Whole(command.Quantity.Lots)} lots at {Figures.Whole(command.Price.Ticks)}",
            CommandKind.Quote when lots == Quantity.Zero => $"its owner's next quote had no {NameOf(side)}",
            CommandKind.Quote => $"its owner's next quote set the {NameOf(side)} to {Figures.Whole(lots.Lots)} lots at {Figures.Whole(price.Ticks)}",
            _ => "its owner took it out",
        };
    }
}
