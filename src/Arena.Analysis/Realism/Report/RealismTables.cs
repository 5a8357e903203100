namespace Arena.Analysis;

/// <summary>The report as tables.</summary>
internal static class RealismTables
{
    /// <summary>The facts with their figures; with a reference, the distances to it.</summary>
    public static ImmutableArray<ReportTable> Of(RealismReport report) => report.Comparison is { } comparison
        ? [Facts(report), Exponents(comparison), Distributions(comparison)] : [Facts(report)];

    private static ReportTable Facts(RealismReport report)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var fact in report.Facts)
        {
            var verdict = VerdictWords.Of(fact.Verdict);
            if (fact.Figures.IsEmpty) rows.Add([fact.Definition.Name, verdict, fact.Reason, "", "", "", ""]);
            for (var i = 0; i < fact.Figures.Length; i++) rows.Add(Figure(fact, fact.Figures[i], i == 0));
        }

        return new ReportTable(
            $"Stylised facts of {report.Source.Scenario}: {report.Passed} pass, {report.Failed} fail, {report.NotApplicable} do not apply",
            [
                ReportColumn.Text("Fact"), ReportColumn.Text("Verdict"), ReportColumn.Text("Figure"), ReportColumn.Number("Value"),
                ReportColumn.Number("95 % interval"), ReportColumn.Text("Unit"), ReportColumn.Text("Rule"),
            ],
            rows.ToImmutable());
    }

    private static ImmutableArray<string> Figure(FactResult fact, FactFigure figure, bool isFirst) =>
    [
        isFirst ? fact.Definition.Name : "", isFirst ? VerdictWords.Of(fact.Verdict) : "", figure.Name, ReportNumber.Of(figure.Estimate.Value),
        Range(figure.Estimate.Interval), figure.Unit, figure.Criterion is { } criterion ? (figure.IsMet ? $"{criterion}" : $"{criterion}: not met") : "",
    ];

    /// <summary>An interval in words; a dash for none.</summary>
    public static string Range(Interval? interval) =>
        interval is { } range ? $"{ReportNumber.Of(range.Low)} to {ReportNumber.Of(range.High)}" : "–";

    private static ReportTable Exponents(ReferenceComparison comparison) => new(
        $"Figures against {comparison.Reference}",
        [
            ReportColumn.Text("Figure"), ReportColumn.Number("Market"), ReportColumn.Number("Reference"), ReportColumn.Number("Distance"),
            ReportColumn.Number("Noise floor"), ReportColumn.Text("Within the floor"), ReportColumn.Text("Fact in the reference"),
        ],
        [.. comparison.Figures.Select(Row)]);

    private static ReportTable Distributions(ReferenceComparison comparison) => new(
        $"Distributions against {comparison.Reference}, each divided by its own scale",
        [
            ReportColumn.Text("Distribution"), ReportColumn.Text("Distance of"), ReportColumn.Number("Distance"),
            ReportColumn.Number("Noise floor"), ReportColumn.Text("Within the floor"),
        ],
        [
            .. comparison.Distributions.SelectMany(row => new[]
            {
                Row(row.Name, "Kolmogorov-Smirnov", row.KolmogorovSmirnov), Row("", "Wasserstein", row.Wasserstein),
            }),
        ]);

    private static ImmutableArray<string> Row(FigureDistance row) =>
    [
        $"{row.Fact}: {row.Figure}", ReportNumber.Of(row.Market), ReportNumber.Of(row.Reference), ReportNumber.Of(row.Distance.Value),
        ReportNumber.Of(row.Distance.Floor), Within(row.Distance), VerdictWords.Of(row.ReferenceVerdict),
    ];

    private static ImmutableArray<string> Row(string name, string what, FlooredDistance distance) =>
        [name, what, ReportNumber.Of(distance.Value), ReportNumber.Of(distance.Floor), Within(distance)];

    private static string Within(FlooredDistance distance) => distance.IsWithinFloor switch { true => "yes", false => "no", null => "–" };
}
