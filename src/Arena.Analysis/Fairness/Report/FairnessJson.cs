using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Arena.Analysis;

/// <summary>A fairness report for programs. Numbers have six significant digits; the same boards give the same bytes.</summary>
internal static class FairnessJson
{
    /// <summary>Raised when a reader of an older file would misunderstand a newer one.</summary>
    public const int FormatVersion = 1;

    /// <summary>The file's text.</summary>
    public static string Of(FairnessReport report)
    {
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, options)) Write(json, report);
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, FairnessReport report)
    {
        var tournament = report.Input.Tournament;
        json.WriteStartObject();
        json.WriteNumber("formatVersion", FormatVersion);
        json.WriteString("resultsHash", report.ResultsHash);
        json.WriteString("engineVersion", EngineVersion.Current);
        json.WriteBoolean("isFair", report.IsFair);
        json.WriteString("entrant", report.Input.Entrant);
        json.WriteNumber("seats", SquarePlanner.Entrants(tournament));
        json.WriteNumber("boards", tournament.BoardsPerScenario);
        json.WriteNumber("seed", tournament.Seed);
        json.WriteNumber("alpha", report.Input.Alpha);
        json.WriteNumber("headStartMicroseconds", report.Input.HeadStart);
        json.WriteObjects("scenarios", report.Scenarios, scenario => Write(json, scenario));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ScenarioFairness scenario)
    {
        json.WriteString("scenario", scenario.Scenario);
        json.WriteString("verdict", FairnessWords.Of(scenario.Verdict));
        json.WriteString("reason", scenario.Reason);
        json.WriteStartObject("order");
        json.WriteNumber("boards", scenario.Order.Boards);
        json.WriteNumber("identical", scenario.Order.Identical);
        json.WriteEndObject();
        json.WriteNumber("deals", scenario.Deals);
        WriteNumber(json, "criticalDistance", scenario.CriticalDistance);
        json.WriteObjects("measures", scenario.Measures, measure => Write(json, measure));
    }

    private static void Write(Utf8JsonWriter json, MeasureEffects measure)
    {
        json.WriteString("key", measure.Key);
        json.WriteString("name", measure.Name);
        json.WriteString("unit", measure.Unit);
        WriteNumber(json, "mean", measure.Mean);
        WriteNumber(json, "seatDeviation", measure.SeatDeviation);
        WriteNumber(json, "standardError", measure.Places[0].Mean.Error);
        WriteNumber(json, "smallestEffect", measure.SmallestEffect);
        WriteNumber(json, "smallestEffectShare", measure.SmallestEffectShare);
        json.WriteObjects("places", measure.Places, seat => Write(json, seat));
        json.WriteObjects("names", measure.Names, seat => Write(json, seat));
    }

    private static void Write(Utf8JsonWriter json, SeatEffect seat)
    {
        json.WriteString("seat", seat.Seat);
        WriteNumber(json, "estimate", seat.Mean.Estimate);
        WriteNumber(json, "distance", seat.Mean.Distance);
        WriteNumber(json, "p", seat.P);
        json.WriteInterval("interval", Rounded(seat.Interval));
        json.WriteInterval("interval95", Rounded(seat.Alone));
        json.WriteBoolean("isFound", seat.IsFound);
    }

    private static Interval Rounded(Interval interval) => new(ReportNumber.Rounded(interval.Low), ReportNumber.Rounded(interval.High));

    private static void WriteNumber(Utf8JsonWriter json, string name, double value) => json.WriteOptional(name, ReportNumber.Rounded(value));
}
