using System.Collections.Immutable;
using Arena.Sdk;

namespace Arena.Bots.Adversaries;

/// <summary>The adversaries of this assembly, in the order in which they are best read.</summary>
public static class AdversaryCatalogue
{
    /// <summary>One description per adversary; names are unique.</summary>
    public static ImmutableArray<BotDescription> Bots { get; } =
    [
        SteamrollerTrader.Description,
        RampAndDumpTrader.Description,
        StaleQuoteSniperTrader.Description,
        MetaorderTrader.Description,
    ];
}
