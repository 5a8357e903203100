namespace Arena.Simulation;

/// <summary>A decision point of a session: every competitor sees the same moment and may answer once.</summary>
/// <param name="Session">The session, as it was opened.</param>
/// <param name="Number">The round's number in its session, counted from 0; round k is at (k + 1) × the round interval.</param>
/// <param name="Time">The round's moment.</param>
/// <param name="Market">The market at that moment; refilled at the next round, so do not keep it.</param>
public readonly record struct Round(int Session, int Number, Timestamp Time, MarketView Market);
