using System.Collections.Immutable;
using Arena.Sdk;

namespace Arena.Bots.Quoters;

/// <summary>The quoters of this assembly, in the order in which they are best read.</summary>
public static class QuoterCatalogue
{
    /// <summary>One description per quoter; names are unique.</summary>
    public static ImmutableArray<BotDescription> Bots { get; } =
    [
        FixedSpreadQuoter.Description,
        InventorySkewQuoter.Description,
        MicropriceSkewQuoter.Description,
        SignalSkewQuoter.Description,
    ];
}
