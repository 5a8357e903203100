namespace Arena.Interchange;

/// <summary>The order book that matches run on, doing what a file says happened to its orders.</summary>
internal sealed class ReplayedBook
{
    /// <summary>The book.</summary>
    public OrderBook Book { get; } = new();

    /// <summary>Executions of the very order that the book's priority would have traded.</summary>
    public long InPriority { get; private set; }

    /// <summary>Executions of another order than the book's priority would have traded.</summary>
    public long OutOfPriority { get; private set; }

    /// <summary>Executes an order: by matching, if it is the one that is first; otherwise the file's order is taken off all the same.</summary>
    /// <param name="order">Its handle.</param>
    /// <param name="lots">How much: at most what rests of it.</param>
    public void Execute(int order, long lots)
    {
        var maker = new NamedMaker(order);
        if (Book.Take(Book.SideOf(order).Opposite(), Book.PriceOf(order), lots, ref maker) == 0)
        {
            InPriority++;
            return;
        }

        OutOfPriority++;
        TakeOff(order, lots);
    }

    /// <summary>Takes quantity off an order, which keeps its place, or leaves when it was all.</summary>
    /// <param name="order">Its handle.</param>
    /// <param name="lots">How much: at most what rests of it.</param>
    public void TakeOff(int order, long lots)
    {
        if (lots == Book.QuantityOf(order)) Book.Remove(order);
        else Book.Reduce(order, lots);
    }
}
