using System.Collections.Immutable;
using Arena.Sdk;

namespace Arena.Bots.Props;

/// <summary>The prop strategies of this assembly, in the order in which they are best read.</summary>
public static class PropCatalogue
{
    /// <summary>One description per strategy; names are unique.</summary>
    public static ImmutableArray<BotDescription> Bots { get; } =
    [
        MomentumStrategy.Description,
        MeanReversionStrategy.Description,
        FundamentalValueStrategy.Description,
    ];
}
