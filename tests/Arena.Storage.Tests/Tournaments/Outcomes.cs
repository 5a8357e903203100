using Arena.Sdk;
using Arena.Simulation;
using Arena.Tournaments;

namespace Arena.Storage.Tests;

/// <summary>Outcomes of matches that were never played.</summary>
internal static class Outcomes
{
    public static readonly TournamentIdentity Identity = new("spring-cup", "arena-1", "f00d", 20);

    public static MatchOutcome Of(int index, long units = 5) => new(index, new MatchResult(
        $"tape-{index}", 10, 5, 50, 1, new Money(7), new Conservation(default, [default]),
        [
            new SeatResult(
                "Alder", IsFirm: true, [new Money(units), new Money(-3)], new Money(3),
                [new BookResult("central", AccountKind.CentralBook, default, new Quantity(9), default, default, default, 2, 1)], [], 0),
        ], []));
}
