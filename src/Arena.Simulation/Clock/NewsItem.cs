namespace Arena.Simulation;

/// <summary>A piece of news in a session.</summary>
/// <param name="At">When, in nanoseconds of wall time.</param>
/// <param name="Instrument">Whose own value jumps; <see cref="SessionNews.OfFactor"/>: the market factor.</param>
/// <param name="LogJump">The log jump.</param>
/// <param name="Excess">How much the activity is above 1 right after it, as a multiple; not negative.</param>
/// <param name="DecayNs">The time constant with which that goes, in nanoseconds; positive.</param>
internal readonly record struct NewsItem(long At, int Instrument, double LogJump, double Excess, double DecayNs);
