namespace Arena.Simulation;

/// <summary>
/// News at a stated moment: the latent value jumps, and people trade more for a while. Background traders with a lead know of the jump before.
/// </summary>
/// <param name="At">When; in the session.</param>
/// <param name="Instrument">Whose own value jumps; <c>null</c>: the market factor, with which every instrument moves by its beta.</param>
/// <param name="Move">The relative jump, above -1: -0.02 falls by 2 %.</param>
/// <param name="ActivityBoost">How many times as often background traders act right after it; 1 or more. Decays exponentially to 1.</param>
/// <param name="BoostDuration">The time constant of that decay; positive.</param>
public readonly record struct NewsEvent(Timestamp At, InstrumentId? Instrument, double Move, double ActivityBoost, Timestamp BoostDuration);
