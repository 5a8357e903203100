using System.Collections.Immutable;

namespace Arena.Tournaments;

/// <summary>What became of one competitor in a match.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsFirm">Whether it is a firm; otherwise a trader.</param>
/// <param name="SessionPnl">Its net profit in each session, in order.</param>
/// <param name="MaximumDrawdown">The largest fall of its profit from an earlier peak, marked at mid at each round, over the whole match; not negative.</param>
/// <param name="Books">Its accounts in order; their profits add up to its own.</param>
/// <param name="Faults">Bots that lost their seat.</param>
/// <param name="LossStops">In how many sessions it was wound down after its loss limit.</param>
public sealed record SeatResult(
    string Name, bool IsFirm, ImmutableArray<Money> SessionPnl, Money MaximumDrawdown,
    ImmutableArray<BookResult> Books, ImmutableArray<SeatFault> Faults, int LossStops)
{
    /// <summary>Its profit over all sessions after fees.</summary>
    public Money NetPnl
    {
        get
        {
            var sum = Money.Zero;
            foreach (var session in SessionPnl) sum += session;
            return sum;
        }
    }
}
