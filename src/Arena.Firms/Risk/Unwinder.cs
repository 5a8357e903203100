namespace Arena.Firms;

/// <summary>Winds a book down: cancels what rests, then trades every position away inside the slippage, round by round until flat.</summary>
internal sealed class Unwinder(RiskGate gate, Outbox outbox, long slippageTicks)
{
    /// <summary>Cancels what rests of every book of the firm in one command.</summary>
    /// <param name="book">One of its books.</param>
    public void CancelWholeFirm(Book book) =>
        outbox.Send(new Command { Kind = CommandKind.CancelAll, Account = book.Account, CancelScope = CancelScope.WholeOwner });

    /// <summary>Does a round's part for one book: cancels what rests of it, and trades its positions away.</summary>
    public void Continue(Book book, MarketView market, CommandBudget budget)
    {
        if (HasResting(book) && budget.TryTake())
            outbox.Send(new Command { Kind = CommandKind.CancelAll, Account = book.Account });
        Flatten(book, market, budget);
    }

    /// <summary>Trades a book's positions away, as far as the market goes; outside continuous trading there is nobody to trade with.</summary>
    public void Flatten(Book book, MarketView market, CommandBudget budget)
    {
        for (var i = 0; i < book.Positions.Length; i++)
        {
            var onTheWay = book.Orders.NetOpen(i, OrderPurpose.Unwinding) + book.Orders.NetOpen(i, OrderPurpose.Hedging);
            var left = book.Positions[i] + onTheWay;
            if (left == 0 || Math.Sign(left) != Math.Sign(book.Positions[i])) continue;
            Flatten(book, market.Books[i], left, budget);
        }
    }

    /// <summary>Whether anything but an unwinding order is open: those never rest.</summary>
    public static bool HasResting(Book book)
    {
        if (book.Open.IsEmpty()) return false;
        for (var i = 0; i < book.Positions.Length; i++)
        {
            var (buys, sells) = (book.Open.Buys(i), book.Open.Sells(i));
            foreach (ref readonly var order in book.Orders.All)
            {
                if (order.Instrument.Index != i || order.Purpose != OrderPurpose.Unwinding) continue;
                if (order.Side == Side.Buy) buys -= order.Remaining;
                else sells -= order.Remaining;
            }

            if (buys != 0 || sells != 0) return true;
        }

        return false;
    }

    private void Flatten(Book book, BookView view, long position, CommandBudget budget)
    {
        var side = position > 0 ? Side.Sell : Side.Buy;
        if (!TouchPrice.TryThrough(view, side, slippageTicks, out var price) || !budget.TryTake()) return;
        var lots = Math.Min(Math.Abs(position), gate.OrderLots(view.Instrument.Id.Index));
        ImmediateOrders.Send(book, view.Instrument.Id, new ImmediateOrder(side, lots, price), OrderPurpose.Unwinding, outbox, gate);
    }
}
