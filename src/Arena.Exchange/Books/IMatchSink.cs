namespace Arena.Exchange;

/// <summary>
/// What <see cref="OrderBook.Take{TSink}"/> asks and tells while an order takes. A struct, so that the calls are bound when the
/// code is compiled and cost nothing where they do nothing. It must not change the book.
/// </summary>
public interface IMatchSink
{
    /// <summary>Whether the incoming order may trade with a resting one. If not, taking stops in front of it.</summary>
    /// <param name="maker">The resting order's handle.</param>
    bool MayTrade(int maker);

    /// <summary>The incoming order traded. When <paramref name="makerRemaining"/> is 0 the maker's handle is free after this call.</summary>
    /// <param name="maker">The resting order's handle.</param>
    /// <param name="price">The resting order's price, in ticks.</param>
    /// <param name="quantity">How much, in lots; positive.</param>
    /// <param name="makerRemaining">What is left of the resting order, in lots.</param>
    void OnTrade(int maker, long price, long quantity, long makerRemaining);
}
