using System.Text.Json;

namespace Arena.Analysis;

/// <summary>Writes the values that several parts of <c>results.json</c> share.</summary>
internal static class JsonWriting
{
    /// <summary>Money in whole micro-units.</summary>
    public static void WriteMicros(this Utf8JsonWriter json, string name, Money amount) => json.WriteNumber(name, amount.Micros);

    /// <summary>A number that may be missing, or not finite, which JSON cannot say: <c>null</c>.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number)) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    /// <summary>An interval as its two ends, or <c>null</c>.</summary>
    public static void WriteInterval(this Utf8JsonWriter json, string name, Interval? interval)
    {
        if (interval is not { } range)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteOptional("low", range.Low);
        json.WriteOptional("high", range.High);
        json.WriteEndObject();
    }

    /// <summary>The terms of a profit, with their sum, in whole micro-units.</summary>
    public static void WriteTerms(this Utf8JsonWriter json, string name, PnlTerms pnl)
    {
        json.WriteStartObject(name);
        json.WriteMicros("spread", pnl.Spread);
        json.WriteMicros("inventory", pnl.Inventory);
        json.WriteMicros("transfers", pnl.Transfers);
        json.WriteMicros("hedging", pnl.Hedging);
        json.WriteMicros("fees", pnl.Fees);
        json.WriteMicros("total", pnl.Total);
        json.WriteEndObject();
    }

    /// <summary>An array of objects.</summary>
    public static void WriteObjects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
