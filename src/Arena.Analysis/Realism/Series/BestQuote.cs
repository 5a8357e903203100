namespace Arena.Analysis;

/// <summary>The best bid and ask from a moment on.</summary>
/// <param name="Time">Seconds since the session opened.</param>
/// <param name="Bid">The best bid, in ticks.</param>
/// <param name="Ask">The best ask, in ticks; above the bid.</param>
internal readonly record struct BestQuote(double Time, double Bid, double Ask)
{
    /// <summary>The middle, in ticks.</summary>
    public double Mid => (Bid + Ask) / 2;
}
