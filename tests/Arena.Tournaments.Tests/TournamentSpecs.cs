using System.Collections.Immutable;
using Arena.Firms;
using Arena.Testing;

namespace Arena.Tournaments.Tests;

/// <summary>Tournaments to plan, never to play.</summary>
internal static class TournamentSpecs
{
    public static TournamentSpec Of(
        int firms, int perTable, int boards, int adversaries = 0, int adversariesPerTable = 0, ulong seed = 7, int scenarios = 1) => new()
    {
        Name = "planned",
        Seed = seed,
        Scenarios = [.. Enumerable.Range(0, scenarios).Select(i => TestMarket.Create($"market-{i}"))],
        Firms = Firms(firms),
        Adversaries = [.. Enumerable.Range(0, adversaries).Select(i => TestFirm.Trader($"adversary-{i}", TestFirm.Bot("steamroller")))],
        BoardsPerScenario = boards,
        FirmsPerTable = perTable,
        AdversariesPerTable = adversariesPerTable,
        ConfigurationHash = new string('0', 64),
    };

    public static ImmutableArray<FirmOptions> Firms(int count) =>
        [.. Enumerable.Range(0, count).Select(i => TestFirm.Quoting($"firm-{i:000}", TestFirm.Bot(i % 2 == 0 ? "fixed-spread" : "inventory-skew")))];
}
