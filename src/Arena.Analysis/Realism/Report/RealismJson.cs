using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Arena.Analysis;

/// <summary>A report for programs. Numbers have six significant digits; the same study gives the same bytes.</summary>
internal sealed class RealismJson
{
    /// <summary>Raised when a reader of an older file would misunderstand a newer one.</summary>
    public const int FormatVersion = 1;

    private readonly RealismReport _report;
    private readonly Utf8JsonWriter _json;

    private RealismJson(RealismReport report, Utf8JsonWriter json)
    {
        _report = report;
        _json = json;
    }

    /// <summary>The file's text.</summary>
    public static string Of(RealismReport report)
    {
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, options)) new RealismJson(report, json).Write();
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private void Write()
    {
        var (source, sample) = (_report.Source, _report.Sample);
        _json.WriteStartObject();
        _json.WriteNumber("formatVersion", FormatVersion);
        _json.WriteString("scenario", source.Scenario);
        _json.WriteNumber("seed", source.Seed);
        _json.WriteNumber("sessions", source.Sessions);
        _json.WriteString("tapeHash", source.TapeHash);
        _json.WriteNumber("sessionSeconds", sample.SessionLength);
        _json.WriteNumber("baseIntervalSeconds", sample.Interval);
        _json.WriteNumber("blocks", sample.Blocks);
        _json.WriteNumber("passed", _report.Passed);
        _json.WriteNumber("failed", _report.Failed);
        _json.WriteNumber("notApplicable", _report.NotApplicable);
        _json.WriteObjects("facts", _report.Facts, WriteFact);
        if (_report.Comparison is { } comparison) WriteComparison(comparison);
        else _json.WriteNull("reference");
        _json.WriteEndObject();
    }

    private void WriteFact(FactResult fact)
    {
        _json.WriteString("id", fact.Definition.Id);
        _json.WriteString("name", fact.Definition.Name);
        _json.WriteString("verdict", VerdictWords.Of(fact.Verdict));
        _json.WriteString("reason", fact.Reason);
        _json.WriteString("source", fact.Definition.Source);
        _json.WriteString("formula", fact.Definition.Formula);
        _json.WriteObjects("figures", fact.Figures, WriteFigure);
        if (fact.Chart is { } chart) WriteChart(chart);
        else _json.WriteNull("curve");
    }

    private void WriteFigure(FactFigure figure)
    {
        _json.WriteString("key", figure.Key);
        _json.WriteString("name", figure.Name);
        _json.WriteString("unit", figure.Unit);
        WriteNumber("value", figure.Estimate.Value);
        _json.WriteInterval("interval", figure.Estimate.Interval is { } range
            ? new Interval(ReportNumber.Rounded(range.Low), ReportNumber.Rounded(range.High)) : null);
        _json.WriteString("rule", figure.Criterion?.ToString());
        if (figure.Criterion is null) _json.WriteNull("isMet");
        else _json.WriteBoolean("isMet", figure.IsMet);
        _json.WriteStartObject("instruments");
        for (var i = 0; i < figure.Estimate.Instruments.Length; i++) WriteNumber(_report.Sample.Instruments[i], figure.Estimate.Instruments[i]);
        _json.WriteEndObject();
    }

    private void WriteChart(FactChart chart)
    {
        _json.WriteStartObject("curve");
        _json.WriteString("x", chart.X);
        _json.WriteString("y", chart.Y);
        _json.WriteStartArray("points");
        foreach (var point in chart.Points)
        {
            _json.WriteStartArray();
            _json.WriteNumberValue(ReportNumber.Rounded(point.X));
            _json.WriteNumberValue(ReportNumber.Rounded(point.Y));
            _json.WriteEndArray();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteComparison(ReferenceComparison comparison)
    {
        _json.WriteStartObject("reference");
        _json.WriteString("name", comparison.Reference);
        _json.WriteNumber("seconds", ReportNumber.Rounded(comparison.Seconds));
        _json.WriteObjects("figures", comparison.Figures, row =>
        {
            _json.WriteString("fact", row.FactId);
            _json.WriteString("key", row.Key);
            WriteNumber("market", row.Market);
            WriteNumber("reference", row.Reference);
            _json.WriteString("referenceVerdict", VerdictWords.Of(row.ReferenceVerdict));
            WriteDistance("distance", row.Distance);
        });
        _json.WriteObjects("distributions", comparison.Distributions, row =>
        {
            _json.WriteString("name", row.Name);
            WriteDistance("kolmogorovSmirnov", row.KolmogorovSmirnov);
            WriteDistance("wasserstein", row.Wasserstein);
        });
        _json.WriteEndObject();
    }

    private void WriteDistance(string name, FlooredDistance distance)
    {
        _json.WriteStartObject(name);
        WriteNumber("value", distance.Value);
        WriteNumber("noiseFloor", distance.Floor);
        if (distance.IsWithinFloor is { } isWithin) _json.WriteBoolean("isWithinFloor", isWithin);
        else _json.WriteNull("isWithinFloor");
        _json.WriteEndObject();
    }

    private void WriteNumber(string name, double value) => _json.WriteOptional(name, ReportNumber.Rounded(value));
}
