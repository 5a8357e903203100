using System.Collections.Immutable;

namespace Arena.Tournaments;

/// <summary>
/// Plans a tournament of duplicate tables. Every firm plays every board exactly once; tables of a board differ by one firm at most;
/// the numbers of meetings of any two firms, and of a firm with an adversary, are kept close together (with as many
/// boards as firms the numbers have a standard deviation below one); every adversary sits at the same number of tables, give or
/// take one; the order of places at a table is drawn for each table.
/// </summary>
public static class TournamentPlanner
{
    /// <summary>The matches of a tournament in the format that it is played in. A pure function.</summary>
    /// <exception cref="ArgumentException">The tournament cannot be planned; the message says which value is wrong and what is allowed.</exception>
    public static ImmutableArray<PlannedMatch> PlanFor(TournamentSpec spec, TournamentFormat format) => format switch
    {
        TournamentFormat.Tables => Plan(spec),
        TournamentFormat.Squares => SquarePlanner.Plan(spec),
        _ => throw new ArgumentException($"There is no tournament format {format}.", nameof(format)),
    };

    /// <summary>The matches of a tournament, boards in order, and a board's tables in order. A pure function.</summary>
    /// <exception cref="ArgumentException">The tournament cannot be planned; the message says which value is wrong and what is allowed.</exception>
    public static ImmutableArray<PlannedMatch> Plan(TournamentSpec spec)
    {
        TournamentRules.Check(spec);
        var tables = TableCount(spec);
        var boards = Boards(spec);
        var deal = new TableDeal(spec.Firms.Length, spec.Adversaries.Length, tables, spec.AdversariesPerTable);
        var dealt = deal.Deal(boards.Length, RandomStream.Derive(spec.Seed, 0, "planner/tables"));
        var plan = ImmutableArray.CreateBuilder<PlannedMatch>(boards.Length * tables);
        foreach (var board in boards)
        {
            for (var table = 0; table < tables; table++)
            {
                var places = RandomStream.Derive(spec.Seed, board.Index, string.Create(
                    System.Globalization.CultureInfo.InvariantCulture, $"planner/places/{table}"));
                var lineup = new Lineup(
                    Seat(spec.Firms, dealt[board.Index][table].Firms, places), Seat(spec.Adversaries, dealt[board.Index][table].Adversaries, places));
                plan.Add(new PlannedMatch(plan.Count, board, table, new MatchSpec(
                    spec.Scenarios[board.Scenario], lineup, board.Seed, spec.SessionsPerMatch, spec.ConfigurationHash)));
            }
        }

        return plan.MoveToImmutable();
    }

    /// <summary>
    /// The boards of a tournament: scenarios alternate, so that a part of a tournament has seen all of them. A board's seed depends
    /// on the tournament's seed, the scenario's name and the board's number in its scenario alone.
    /// </summary>
    public static ImmutableArray<Board> Boards(TournamentSpec spec)
    {
        var boards = ImmutableArray.CreateBuilder<Board>();
        for (var number = 0; number < spec.BoardsPerScenario; number++)
        {
            for (var scenario = 0; scenario < spec.Scenarios.Length; scenario++)
            {
                boards.Add(new Board(
                    boards.Count, scenario, RandomStream.Key(spec.Seed, number, "board/" + spec.Scenarios[scenario].Name)));
            }
        }

        return boards.ToImmutable();
    }

    /// <summary>How many tables each board is dealt to: as few as seat every firm.</summary>
    public static int TableCount(TournamentSpec spec) => (spec.Firms.Length + spec.FirmsPerTable - 1) / spec.FirmsPerTable;

    private static ImmutableArray<T> Seat<T>(ImmutableArray<T> entrants, ReadOnlySpan<int> chosen, RandomStream places)
    {
        var order = chosen.ToArray();
        Shuffle.InPlace(order, places);
        var seated = ImmutableArray.CreateBuilder<T>(order.Length);
        foreach (var index in order) seated.Add(entrants[index]);
        return seated.MoveToImmutable();
    }
}
