using System.Collections.Immutable;
using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// The simulated exchange: one order book per instrument, and the rules around them. It answers every command, whatever its
/// bits, with events; it never throws on one.
/// </summary>
public sealed class Venue
{
    /// <summary>A venue before its first session's first command.</summary>
    /// <param name="options">The rules that are not an instrument's.</param>
    /// <param name="instruments">The instruments, each at the index its id says.</param>
    /// <param name="ownerOfAccount">The owner of each account, at the account's index: orders of one owner never trade with each other.</param>
    public Venue(VenueOptions options, ImmutableArray<InstrumentSpec> instruments, ImmutableArray<int> ownerOfAccount) =>
        throw new NotSupportedException("The venue follows.");

    /// <summary>Answers a command.</summary>
    /// <param name="command">What is asked; anything may be in it.</param>
    /// <param name="now">The moment of its arrival.</param>
    /// <param name="events">Where the events are added; not cleared.</param>
    public void Execute(in Command command, Timestamp now, EventBuffer events) => throw new NotSupportedException("The venue follows.");

    /// <summary>
    /// Closes the session: cancels all that rests (ascending instrument, bids before asks, best first, oldest first) with
    /// <see cref="RejectReason.SessionClosed"/>, and refuses everything after with the same reason.
    /// </summary>
    public void Close(Timestamp now, EventBuffer events) => throw new NotSupportedException("The venue follows.");

    /// <summary>Opens the next session: empty books, reference prices for mids, every order id unused.</summary>
    public void Reset() => throw new NotSupportedException("The venue follows.");

    /// <summary>The last mid while both sides had an order; the reference price before the first.</summary>
    public HalfTicks Mid(InstrumentId instrument) => throw new NotSupportedException("The venue follows.");

    /// <summary>A side's levels.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="side"><see cref="Side.Buy"/> for bids, <see cref="Side.Sell"/> for asks.</param>
    /// <param name="levels">Filled from the best price (index 0), as far as it or the side goes.</param>
    /// <returns>How many levels were filled.</returns>
    public int Depth(InstrumentId instrument, Side side, Span<Level> levels) => throw new NotSupportedException("The venue follows.");

    /// <summary>The best level of a side; <c>default</c> when it is empty.</summary>
    /// <returns>Whether the side has an order.</returns>
    public bool TryGetBest(InstrumentId instrument, Side side, out Level best) => throw new NotSupportedException("The venue follows.");

    /// <summary>A resting order, if it rests.</summary>
    public bool TryGetOrder(OrderId order, out OpenOrder open) => throw new NotSupportedException("The venue follows.");

    /// <summary>How many lots rest at the order's price and came before it; -1 when the order does not rest.</summary>
    public long QuantityAhead(OrderId order) => throw new NotSupportedException("The venue follows.");
}
