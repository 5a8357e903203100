using System.Text.Json;

namespace Arena.Analysis;

/// <summary>One match inside <c>results.json</c>: what was played, what identifies it, and what became of every account.</summary>
internal static class ResultsJsonMatch
{
    public static void Write(Utf8JsonWriter json, PlayedMatch match)
    {
        var (planned, result) = match;
        json.WriteNumber("index", planned.Index);
        json.WriteString("scenario", match.Scenario.Name);
        json.WriteNumber("board", planned.Board.Index);
        json.WriteNumber("table", planned.Table);
        json.WriteNumber("seed", planned.Spec.Seed);
        json.WriteNumber("sessions", planned.Spec.Sessions);
        json.WriteString("tapeHash", result.TapeHash);
        json.WriteNumber("messages", result.Messages);
        json.WriteNumber("trades", result.Trades);
        json.WriteNumber("tradedLots", result.TradedLots);
        json.WriteNumber("transfers", result.Transfers);
        json.WriteMicros("venueFeesMicros", result.VenueFees);
        json.WriteStartObject("conservation");
        json.WriteMicros("cash", result.Conservation.Cash);
        json.WriteStartArray("positions");
        foreach (var position in result.Conservation.Positions) json.WriteNumberValue(position.Lots);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteObjects("seats", result.Seats, seat => WriteSeat(json, seat));
        json.WriteObjects("background", result.Background, group => WriteBook(json, group));
    }

    private static void WriteSeat(Utf8JsonWriter json, SeatResult seat)
    {
        json.WriteString("name", seat.Name);
        json.WriteBoolean("isFirm", seat.IsFirm);
        json.WriteMicros("netPnlMicros", seat.NetPnl);
        json.WriteStartArray("sessionPnlMicros");
        foreach (var session in seat.SessionPnl) json.WriteNumberValue(session.Micros);
        json.WriteEndArray();
        json.WriteMicros("maximumDrawdownMicros", seat.MaximumDrawdown);
        json.WriteNumber("lossStops", seat.LossStops);
        json.WriteObjects("books", seat.Books, book => WriteBook(json, book));
        json.WriteObjects("faults", seat.Faults, fault =>
        {
            json.WriteString("book", fault.Book);
            json.WriteNumber("session", fault.Session);
            json.WriteNumber("round", fault.Round);
            json.WriteString("reason", fault.Reason.ToString());
            json.WriteNumber("code", (int)fault.Reason);
        });
    }

    private static void WriteBook(Utf8JsonWriter json, BookResult book)
    {
        json.WriteString("name", book.Name);
        json.WriteString("kind", book.Kind.ToString());
        json.WriteTerms("pnl", book.Pnl);
        json.WriteNumber("volumeLots", book.Volume.Lots);
        json.WriteNumber("makerVolumeLots", book.MakerVolume.Lots);
        json.WriteNumber("transferVolumeLots", book.TransferVolume.Lots);
        json.WriteNumber("maximumInventoryLots", book.MaximumInventory.Lots);
        json.WriteNumber("meanInventoryThousandthsOfLot", book.MeanAbsoluteInventory);
        json.WriteNumber("rejections", book.Rejections);
    }
}
