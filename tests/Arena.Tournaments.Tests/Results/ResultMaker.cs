using System.Collections.Immutable;
using Arena.Firms;
using Arena.Sdk;
using Arena.Simulation;

namespace Arena.Tournaments.Tests;

/// <summary>Results of matches that were never played.</summary>
internal static class ResultMaker
{
    /// <summary>A result in which anything may stand.</summary>
    public static MatchResult Random(RandomStream random) => new(
        "hash-" + random.NextBelow(1_000), Number(random), Number(random), Number(random), Number(random), new Money(Number(random)),
        new Conservation(new Money(Number(random)), Many(random, () => new Quantity(Number(random)))),
        Many(random, () => Seat(random)), Many(random, () => Book(random)));

    /// <summary>The result of a planned match in which each seat earned what is said, in units, in every session alike.</summary>
    public static MatchResult Of(PlannedMatch match, Func<string, long> units) => new(
        $"tape-{match.Index}", 1, 1, 1, 0, default, new Conservation(default, [default]),
        [
            .. match.Spec.Lineup.Firms.Select(firm => Seat(firm.Name, isFirm: true, units(firm.Name), match.Spec.Sessions)),
            .. match.Spec.Lineup.Traders.Select(trader => Seat(trader.Name, isFirm: false, units(trader.Name), match.Spec.Sessions)),
        ],
        [Book("noise", AccountKind.Background, units("noise") * match.Spec.Sessions)]);

    /// <summary>The same result with a seat that lost a bot.</summary>
    public static MatchResult WithFault(this MatchResult result, string name) => result with
    {
        Seats =
        [
            .. result.Seats.Select(seat => seat.Name == name
                ? seat with { Faults = [new SeatFault("central", 0, 3, RejectReason.BotThrew)] }
                : seat),
        ],
    };

    private static SeatResult Seat(string name, bool isFirm, long units, int sessions) => new(
        name, isFirm, [.. Enumerable.Repeat(Units(units), sessions)], Units(Math.Max(0, -units)),
        [Book("central", isFirm ? AccountKind.CentralBook : AccountKind.Trader, units * sessions)], [], 0);

    private static BookResult Book(string name, AccountKind kind, long units) =>
        new(name, kind, new PnlTerms(Units(units), default, default, default, default), default, default, default, default, 0, 0);

    private static Money Units(long units) => new(units * Money.MicrosPerUnit);

    private static SeatResult Seat(RandomStream random) => new(
        "seat-é-" + random.NextBelow(100), random.NextBelow(2) == 0, Many(random, () => Amount(random)), new Money(Number(random)),
        Many(random, () => Book(random)),
        Many(random, () => new SeatFault("book", (int)random.NextBelow(9), (int)random.NextBelow(99), RejectReason.BotAnsweredNonsense)),
        (int)random.NextBelow(5));

    private static BookResult Book(RandomStream random) => new(
        random.NextBelow(2) == 0 ? "" : "central", (AccountKind)(1 + random.NextBelow(4)),
        new PnlTerms(Amount(random), Amount(random), Amount(random), Amount(random), Amount(random)),
        new Quantity(Number(random)), new Quantity(Number(random)), new Quantity(Number(random)), new Quantity(Number(random)),
        Number(random), Number(random));

    // Amounts are summed: a sixteenth of the range leaves room for all that are.
    private static Money Amount(RandomStream random) => new(Number(random) / 16);

    private static ImmutableArray<T> Many<T>(RandomStream random, Func<T> make) =>
        [.. Enumerable.Range(0, (int)random.NextBelow(4)).Select(_ => make())];

    private static long Number(RandomStream random) => random.NextBelow(8) switch
    {
        0 => 0,
        1 => long.MaxValue,
        2 => long.MinValue,
        3 => -1,
        _ => unchecked((long)random.NextBits()) >> (int)random.NextBelow(64),
    };
}
