namespace Arena.Analysis;

/// <summary>A fairness report as tables and facts.</summary>
internal static class FairnessTables
{
    /// <summary>A scenario's seats: by place, then by name.</summary>
    public static ReportTable Seats(FairnessReport report, ScenarioFairness scenario)
    {
        var columns = ImmutableArray.CreateBuilder<ReportColumn>();
        columns.Add(ReportColumn.Text("Seat"));
        foreach (var measure in scenario.Measures)
        {
            columns.Add(ReportColumn.Number(measure.Key == "score" ? "Score" : "Volume", measure.Unit));
            columns.Add(ReportColumn.Number("Interval", FairnessWords.Confidence(report)));
            columns.Add(ReportColumn.Number("p"));
        }

        columns.Add(ReportColumn.Text("Found"));
        var rows = scenario.Measures.IsEmpty ? [] : Enumerable.Range(0, scenario.Measures[0].Seats.Count()).Select(seat => Row(scenario, seat)).ToImmutableArray();
        return new ReportTable($"{scenario.Scenario}: {FairnessWords.Of(scenario.Verdict)}; what a seat has more than the mean of its boards, a session", columns.ToImmutable(), rows);
    }

    /// <summary>What else is to say of a scenario.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> Facts(FairnessReport report, ScenarioFairness scenario)
    {
        var facts = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        Add("Verdict", scenario.Reason.Length == 0 ? FairnessWords.Of(scenario.Verdict) : $"{FairnessWords.Of(scenario.Verdict)}: {scenario.Reason}");
        Add("Order", $"reversing the line-up changes nothing: {scenario.Order.Identical} of {scenario.Order.Boards} boards identical");
        foreach (var measure in scenario.Measures)
        {
            Add($"Found in {measure.Unit}", string.Create(
                CultureInfo.InvariantCulture,
                $"from {ReportNumber.Of(measure.SmallestEffect)} {measure.Unit} a session, {ReportNumber.Of(measure.SmallestEffectShare)} of a seat's standard deviation ({ReportNumber.Of(measure.SeatDeviation)}), nine times in ten; the mean is {ReportNumber.Of(measure.Mean)}"));
        }

        Add("Boards", string.Create(
            CultureInfo.InvariantCulture,
            $"{scenario.Boards} with {SquarePlanner.Entrants(report.Input.Tournament)} seats of {report.Input.Entrant}, seed {report.Input.Tournament.Seed}, alpha {report.Input.Alpha}"));
        return facts.ToImmutable();

        void Add(string name, string value) => facts.Add(KeyValuePair.Create(name, value));
    }

    private static ImmutableArray<string> Row(ScenarioFairness scenario, int index)
    {
        var seats = scenario.Measures.Select(measure => (Measure: measure, Seat: measure.Seats.ElementAt(index))).ToList();
        return
        [
            seats[0].Seat.Seat,
            .. seats.SelectMany(shown => new[]
            {
                Figures.Fixed(shown.Seat.Mean.Estimate, FairnessWords.Decimals(shown.Measure)),
                FairnessWords.Range(shown.Seat.Interval, FairnessWords.Decimals(shown.Measure)),
                FairnessWords.P(shown.Seat.P),
            }),
            string.Join(", ", seats.Where(shown => shown.Seat.IsFound).Select(shown => $"{(shown.Seat.Mean.Estimate > 0 ? "more" : "less")} {shown.Measure.Unit}")),
        ];
    }
}
