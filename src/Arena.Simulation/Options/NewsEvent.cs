namespace Arena.Simulation;

/// <summary>
/// News at a stated moment: the latent value jumps, and people trade more for a while. Background traders with a lead know of the jump before.
/// </summary>
/// <param name="At">When; in the session.</param>
/// <param name="Instrument">Whose own value jumps; <c>null</c>: the market factor, with which every instrument moves by its beta.</param>
/// <param name="Move">The relative jump, above -1: -0.02 falls by 2 %.</param>
/// <param name="ActivityBoost">How many times as often background traders act right after it; 1 or more. Decays exponentially to 1.</param>
/// <param name="BoostDuration">The time constant of that decay; positive.</param>
public readonly record struct NewsEvent(Timestamp At, InstrumentId? Instrument, double Move, double ActivityBoost, Timestamp BoostDuration)
{
    /// <summary>Standard deviation of a random log jump that is added, drawn each session, so that nobody knows it from the file; 0.01 is one percent. Not negative.</summary>
    public double Deviation { get; init; }

    /// <summary>How much later than <see cref="At"/> it may come: uniform, drawn each session. Not negative; <see cref="At"/> and this end before the session.</summary>
    public Timestamp Within { get; init; }
}
