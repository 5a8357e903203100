namespace Arena.Exchange;

/// <summary>What the parts of one venue share.</summary>
/// <param name="Options">The rules that are not an instrument's.</param>
/// <param name="Owners">The owner of each account.</param>
/// <param name="Directory">Where each resting order is.</param>
/// <param name="UsedIds">Which ids were used.</param>
/// <param name="Events">Where facts are stated.</param>
internal sealed record VenueContext(
    VenueOptions Options, int[] Owners, OrderDirectory Directory, UsedOrderIds UsedIds, EventWriter Events);
