namespace Arena.Firms;

/// <summary>
/// A transfer agreement: how transfers are priced against mid by what they do to the central book's inventory. Shares are in basis
/// points of the half-spread (10,000 = the whole half-spread), whole numbers, so that prices are exact.
/// </summary>
public sealed record TransferTerms
{
    /// <summary>
    /// What a lot that takes inventory off the central book gets, better than mid for the prop book. 0 = mid. 0 to 10,000.
    /// </summary>
    public long ReducingShare { get; init; } = 2_500;

    /// <summary>What a lot that adds inventory costs the prop book, worse than mid, before the slope. 0 to 100,000.</summary>
    public long AddingShare { get; init; } = 5_000;

    /// <summary>
    /// What the lot that would fill the capacity costs in addition: the cost of a lot rises linearly with the inventory it causes,
    /// so the cost of a transfer is convex in it. 0 to 1,000,000.
    /// </summary>
    public long AddingSlope { get; init; } = 10_000;

    /// <summary>The largest central inventory per instrument, in lots, that transfers may cause. Positive.</summary>
    public required long CapacityLots { get; init; }
}
