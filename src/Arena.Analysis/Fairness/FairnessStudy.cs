using MathNet.Numerics.Distributions;

namespace Arena.Analysis;

/// <summary>Tests whether scenarios treat their seats alike, from boards on which the same competitor sat in every seat.</summary>
public static class FairnessStudy
{
    private const double Power = 0.9;

    /// <summary>The largest number of seats: as many as there are <see cref="Names"/>.</summary>
    public static int MostSeats => Names.Length;

    /// <summary>What the seats are called, in the order of the alphabet.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "alfa", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel",
        "india", "juliett", "kilo", "lima", "mike", "november", "oscar", "papa",
    ];

    /// <summary>Tests every scenario of a tournament.</summary>
    /// <param name="input">The tournament and its outcomes.</param>
    /// <exception cref="ArgumentException">The tournament cannot be planned in squares, or an outcome is missing or there twice.</exception>
    public static FairnessReport Measure(FairnessInput input)
    {
        var plan = SquarePlanner.Plan(input.Tournament);
        var hash = ResultsHash.Of(input.Outcomes);
        if (plan.Length != input.Outcomes.Length)
            throw new ArgumentException($"There are {input.Outcomes.Length} outcomes of {plan.Length} matches.", nameof(input));
        var matches = input.Outcomes.OrderBy(outcome => outcome.Index).Select(outcome => new PlayedMatch(plan[outcome.Index], outcome.Result)).ToList();
        return new FairnessReport(input, hash, [.. input.Tournament.Scenarios.Select(scenario => Of(input, scenario.Name, matches))]);
    }

    private static ScenarioFairness Of(FairnessInput input, string scenario, IEnumerable<PlayedMatch> all)
    {
        var matches = all.Where(match => match.Scenario.Name == scenario).ToList();
        var boards = matches.Where(match => match.Planned.Table == 0).ToList();
        var order = OrderCheck.Of(matches);
        var faults = boards.Count(board => board.Result.Seats.Any(seat => !seat.Faults.IsEmpty));
        if (faults > 0) return Untested($"a bot lost its seat on {faults} of {boards.Count} boards");
        if (boards.All(board => board.Result.Seats.All(seat => seat.Books.All(book => book.Volume == default)))) return Untested("no seat traded a lot on any board");

        var seats = SeatsOf(input.Tournament, boards);
        var test = SeatExchangeTest.Run(seats, input.Alpha, RandomStream.Derive(input.Tournament.Seed, 0, "fairness/" + scenario));
        var score = input.Tournament.Score;
        ImmutableArray<MeasureEffects> measures =
        [
            Effects(seats, test, input.Alpha, 0, "score", ScoreUnits.Name(score), ScoreUnits.Of(score)),
            Effects(seats, test, input.Alpha, 1, "volume", "lots a session traded at the venue", "lots"),
        ];
        var reason = Reason(order, measures);
        var verdict = reason.Length == 0 ? FairnessVerdict.Fair : FairnessVerdict.Unfair;
        return new ScenarioFairness(scenario, boards.Count, test.Deals, test.CriticalDistance, order, measures, verdict, reason);

        ScenarioFairness Untested(string why) => new(scenario, boards.Count, 0, 0, order, [], FairnessVerdict.Untested, why);
    }

    private static SeatBoards SeatsOf(TournamentSpec tournament, IReadOnlyCollection<PlayedMatch> boards)
    {
        var seats = boards.SelectMany(board => board.Result.Seats).ToList();
        var names = Sorted(tournament);
        return new SeatBoards(
            SquarePlanner.Entrants(tournament),
            [.. seats.Select(seat => names.IndexOf(seat.Name))],
            [.. seats.Select(seat => TableScore.Of(tournament.Score, seat.SessionPnl, tournament.RiskAversion))],
            [.. seats.Select(seat => seat.Books.Sum(book => book.Volume.Lots) / (double)seat.SessionPnl.Length)])
        {
            NameList = names,
        };
    }

    private static ImmutableArray<string> Sorted(TournamentSpec tournament) =>
        [.. tournament.Firms.Select(firm => firm.Name).Concat(tournament.Adversaries.Select(trader => trader.Name)).Order(StringComparer.Ordinal)];

    private static MeasureEffects Effects(SeatBoards seats, SeatExchangeTest test, double alpha, int measure, string key, string name, string unit)
    {
        var places = Enumerable.Range(0, seats.Seats).Select(place => Effect($"place {place + 1}", SeatFactor.Place, place)).ToImmutableArray();
        var names = Enumerable.Range(0, seats.Seats).Select(index => Effect(seats.NameList[index], SeatFactor.Name, index)).ToImmutableArray();
        // Bloom (1995): what is needed to be found, and what luck may take away.
        var smallest = seats.Error(measure) * (test.CriticalDistance + StudentT.InvCDF(0, 1, seats.Boards - 1, Power));
        return new MeasureEffects(
            key, name, unit, seats.Mean(measure), seats.SeatDeviation(measure), smallest, places, names);

        SeatEffect Effect(string seat, SeatFactor factor, int index)
        {
            var mean = test.Observed(measure, factor, index);
            var p = test.P(mean);
            return new SeatEffect(seat, mean, p, mean.Within(test.CriticalDistance), seats.Alone(measure, factor, index), p <= alpha);
        }
    }

    private static string Reason(OrderCheck order, ImmutableArray<MeasureEffects> measures)
    {
        var reasons = new List<string>();
        if (!order.Holds) reasons.Add($"the order of the line-up changes results on {order.Boards - order.Identical} of {order.Boards} boards");
        foreach (var measure in measures)
        {
            foreach (var seat in measure.Seats.Where(seat => seat.IsFound))
            {
                reasons.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{seat.Seat} has {Figures.Fixed(Math.Abs(seat.Mean.Estimate), 2)} {measure.Unit} a session {(seat.Mean.Estimate > 0 ? "more" : "less")} than the mean of its boards (p = {seat.P:0.####})"));
            }
        }

        return string.Join("; ", reasons);
    }
}
