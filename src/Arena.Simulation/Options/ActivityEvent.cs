namespace Arena.Simulation;

/// <summary>A stretch of a session in which the market is busier or quieter, or its latent values move more or less, than its clock says.</summary>
/// <param name="At">From when; in the session.</param>
/// <param name="Duration">How long; positive.</param>
/// <param name="Activity">How many times as often background traders act; positive.</param>
/// <param name="Volatility">How many times as large the latent values' standard deviation is; not negative.</param>
public readonly record struct ActivityEvent(Timestamp At, Timestamp Duration, double Activity, double Volatility);
