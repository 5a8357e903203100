using System.Text;
using System.Text.Json;

namespace Arena.Analysis;

/// <summary>The figures of a market without competitors as JSON.</summary>
public static class MarketJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes the figures, indented.</summary>
    public static string Write(MarketFigures figures)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            WriteCost(json, figures);
            WriteMarket(json, figures);
            WriteMessages(json, figures);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteCost(Utf8JsonWriter json, MarketFigures figures)
    {
        json.WriteString("scenario", figures.Spec.Market.Name);
        json.WriteNumber("seed", figures.Spec.Seed);
        json.WriteNumber("sessions", figures.Spec.Sessions);
        json.WriteString("tapeHash", figures.TapeHash);
        json.WriteNumber("cpuSeconds", Math.Round(figures.CpuSeconds, 6));
        json.WriteNumber("coldCpuSeconds", Math.Round(figures.ColdCpuSeconds, 6));
        json.WriteNumber("plays", figures.Plays);
        json.WriteNumber("warmUps", figures.WarmUps);
        json.WriteNumber("allocatedBytes", figures.AllocatedBytes);
    }

    private static void WriteMarket(Utf8JsonWriter json, MarketFigures figures)
    {
        json.WriteNumber("deliveredMessages", figures.DeliveredMessages);
        json.WriteNumber("limitOrders", figures.LimitOrders);
        json.WriteNumber("cancels", figures.Cancels);
        json.WriteNumber("trades", figures.Trades);
        json.WriteNumber("volume", figures.Volume);
        json.WriteOptional("medianSpreadTicks", figures.MedianSpreadTicks);
        json.WriteOptional("minuteReturnDeviationBasisPoints", figures.ReturnDeviationBasisPoints);
    }

    private static void WriteMessages(Utf8JsonWriter json, MarketFigures figures)
    {
        json.WriteStartObject("messages");
        json.WriteNumber("wakes", figures.Activity.Wakes);
        json.WriteNumber("questions", figures.Activity.Questions);
        json.WriteNumber("answers", figures.Activity.Answers);
        json.WriteNumber("signals", figures.Activity.Signals);
        json.WriteNumber("commands", figures.Commands);
        json.WriteNumber("rested", figures.Rested);
        json.WriteNumber("cancelled", figures.Cancels);
        json.WriteNumber("executed", 2 * figures.Trades);
        json.WriteEndObject();
    }
}
