using System.Collections.Immutable;

namespace Arena.Tournaments;

/// <summary>
/// Plans a comparison of seats: on every board all entrants sit at one table, and over as many boards as there are entrants each of them
/// has every place once (a Latin square). The square is cyclic with its names in an order drawn for each square, so that over many squares
/// everybody has everybody else as neighbours. A part of the boards is played once more with the places reversed.
/// </summary>
public static class SquarePlanner
{
    /// <summary>The most boards of a scenario that are played again with the places reversed.</summary>
    public const int MostReversed = 4;

    // One board in so many, and one at least.
    private const int BoardsPerReversed = 4;

    /// <summary>
    /// The matches, boards in order. Table 0 of a board is the board; table 1, where there is one, the same board with the places
    /// reversed. A pure function.
    /// </summary>
    /// <param name="spec">
    /// The entrants are its firms, or its adversaries when it has no firm; its number of boards per scenario is a multiple of theirs.
    /// </param>
    /// <exception cref="ArgumentException">The tournament cannot be planned so; the message says which value is wrong and what is allowed.</exception>
    public static ImmutableArray<PlannedMatch> Plan(TournamentSpec spec)
    {
        var entrants = Entrants(spec);
        TournamentRules.CheckSquares(spec, entrants);
        var plan = ImmutableArray.CreateBuilder<PlannedMatch>();
        foreach (var board in TournamentPlanner.Boards(spec))
        {
            var number = board.Index / spec.Scenarios.Length;
            var places = Places(spec, board, number, entrants);
            plan.Add(Seat(spec, board, plan.Count, table: 0, places));
            if (number >= Reversed(spec.BoardsPerScenario)) continue;
            Array.Reverse(places);
            plan.Add(Seat(spec, board, plan.Count, table: 1, places));
        }

        return plan.ToImmutable();
    }

    /// <summary>How many boards of a scenario are played again with the places reversed: one in four, 1 to <see cref="MostReversed"/>.</summary>
    /// <param name="boards">The scenario's boards; 1 or more.</param>
    public static int Reversed(int boards) => Math.Clamp(boards / BoardsPerReversed, 1, MostReversed);

    /// <summary>How many entrants a tournament of this kind has.</summary>
    public static int Entrants(TournamentSpec spec) => spec.Firms.IsEmpty ? spec.Adversaries.Length : spec.Firms.Length;

    private static int[] Places(TournamentSpec spec, Board board, int number, int entrants)
    {
        var square = number / entrants;
        var order = new int[entrants];
        for (var entrant = 0; entrant < entrants; entrant++) order[entrant] = entrant;
        Shuffle.InPlace(order, RandomStream.Derive(spec.Seed, square, "planner/square/" + spec.Scenarios[board.Scenario].Name));
        var places = new int[entrants];
        for (var place = 0; place < entrants; place++) places[place] = order[(place + number) % entrants];
        return places;
    }

    private static PlannedMatch Seat(TournamentSpec spec, Board board, int index, int table, int[] places)
    {
        var lineup = spec.Firms.IsEmpty
            ? new Lineup([], [.. places.Select(entrant => spec.Adversaries[entrant])])
            : new Lineup([.. places.Select(entrant => spec.Firms[entrant])], []);
        return new PlannedMatch(index, board, table, new MatchSpec(
            spec.Scenarios[board.Scenario], lineup, board.Seed, spec.SessionsPerMatch, spec.ConfigurationHash));
    }
}
