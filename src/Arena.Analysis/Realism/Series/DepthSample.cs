namespace Arena.Analysis;

/// <summary>What rests at the best levels at a moment.</summary>
/// <param name="Time">Seconds since the session opened.</param>
/// <param name="Lots">The mean of bid and ask, in lots; index 0 = best; 0 where there is no such level. <see cref="Levels"/> long.</param>
internal readonly record struct DepthSample(double Time, ImmutableArray<double> Lots)
{
    /// <summary>How many levels of a side are looked at.</summary>
    public const int Levels = 10;
}
