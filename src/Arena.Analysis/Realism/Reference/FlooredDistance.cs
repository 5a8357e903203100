namespace Arena.Analysis;

/// <summary>A distance between a market and a reference, with what the reference's own halves are apart.</summary>
/// <param name="Value">The distance; not a number when one of the two does not have the figure.</param>
/// <param name="Floor">
/// The 95th percentile of the distance between two halves of the reference, over random splits; not a number when its halves do not have
/// the figure. Half the data is noisier than all of it, so the floor is a generous one.
/// </param>
internal readonly record struct FlooredDistance(double Value, double Floor)
{
    /// <summary>Whether the market is no further from the reference than its halves from each other; <c>null</c> when that cannot be said.</summary>
    public bool? IsWithinFloor => double.IsFinite(Value) && double.IsFinite(Floor) ? Value <= Floor : null;
}
