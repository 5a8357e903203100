namespace Arena.Simulation;

/// <summary>
/// A large order that is worked in slices after a schedule: how much of it is done, how much is on its way or rests, and what the next slice may send. It knows
/// neither time nor market: whoever works it says how much its schedule wants by now, and what came of what was sent. Done and under way are never more
/// than the whole.
/// </summary>
internal sealed class ParentOrder
{
    private long _wanted;

    /// <summary>The whole order, in lots; 0 before the first.</summary>
    public long Lots { get; private set; }

    /// <summary>How much is done.</summary>
    public long Filled { get; private set; }

    /// <summary>How much has been sent and may yet be filled.</summary>
    public long UnderWay { get; private set; }

    /// <summary>How much has been neither done nor sent.</summary>
    public long Left => Lots - Filled - UnderWay;

    /// <summary>Starts an order. What is known of the one before is forgotten: nothing of it may be under way.</summary>
    /// <param name="lots">The whole, in lots; positive.</param>
    public void Begin(long lots)
    {
        Invariant.Require(lots > 0 && UnderWay == 0, "an order begins when nothing of the one before is under way");
        (Lots, Filled, _wanted) = (lots, 0, 0);
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => (Lots, Filled, UnderWay, _wanted) = (0, 0, 0, 0);

    /// <summary>
    /// What the next slice sends to be where the schedule wants it. What earlier slices wanted and did not get is late, and taken; the share
    /// <paramref name="patience"/> of the rest is posted.
    /// </summary>
    /// <param name="wanted">How much of the whole the schedule wants done by the end of this slice; below an earlier wish or above the whole: that one.</param>
    /// <param name="patience">The share of what has newly become due that is posted, 0 to 1.</param>
    /// <param name="draw">A uniform number in [0, 1) that decides about a lot's fraction.</param>
    /// <param name="least">The smallest order, in lots; what is less waits, or is taken in place of posted.</param>
    /// <param name="most">The largest order, in lots.</param>
    public Slice Next(long wanted, double patience, double draw, long least, long most)
    {
        wanted = Math.Min(Math.Max(wanted, _wanted), Lots);
        var sent = Filled + UnderWay;
        var late = Math.Max(0, _wanted - sent);
        var due = Math.Max(0, wanted - sent);
        var fresh = due - late;
        _wanted = wanted;
        var post = Math.Min(Math.Min(fresh, most), (long)((patience * fresh) + draw));
        if (post < least) post = 0;
        var take = Math.Min(due - post, most);
        if (take < least) take = 0;
        return new Slice(take, post, late > fresh);
    }

    /// <summary>A part of it is sent.</summary>
    /// <param name="lots">How much; positive, and not more than is left.</param>
    public void Send(long lots)
    {
        Invariant.Require(lots > 0 && lots <= Left, "no more is sent than is left");
        UnderWay += lots;
    }

    /// <summary>It is known what came of a part that was sent.</summary>
    /// <param name="lots">How much was sent.</param>
    /// <param name="filled">How much of it was filled; the rest can be sent again.</param>
    public void Settle(long lots, long filled)
    {
        Invariant.Require(filled >= 0 && filled <= lots && lots <= UnderWay, "no more comes back than was sent");
        UnderWay -= lots;
        Filled += filled;
    }
}
