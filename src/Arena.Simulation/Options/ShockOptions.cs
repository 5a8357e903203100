namespace Arena.Simulation;

/// <summary>
/// One large order that somebody outside the firms works at a stated moment, without regard to price: what sets off a flash crash
/// (Kirilenko, Kyle, Samadi and Tuzun 2017, section 1: a sell program at 9 % of the volume of the minute before, without price or time limit).
/// Once a second it sends market orders for what its schedule wants by then, as far as the venue's collar lets them go.
/// </summary>
/// <param name="At">When it begins; in the session.</param>
/// <param name="Instrument">What is traded.</param>
/// <param name="Side">Which way.</param>
/// <param name="Lots">The whole order, in lots; positive.</param>
/// <param name="Duration">In what time it is traded evenly, and after which what the book did not take is tried again until the session's end; with a participation: after
/// what time the rest is given up. Positive.</param>
/// <param name="Participation">Its share of the volume traded since it began, its own included, above 0 and below 1; <c>null</c>: evenly over <see cref="Duration"/>.</param>
public sealed record ShockOptions(
    Timestamp At, InstrumentId Instrument, Side Side, long Lots, Timestamp Duration, double? Participation)
{
    /// <summary>How much later than <see cref="At"/> it may begin: uniform, drawn each session. Not negative; <see cref="At"/> and this end before the session.</summary>
    public Timestamp Within { get; init; }

    /// <summary>Whether it goes the other way in half of all sessions, drawn each session: nobody then knows from the scenario whether to buy or to sell.</summary>
    public bool IsEitherSide { get; init; }
}
