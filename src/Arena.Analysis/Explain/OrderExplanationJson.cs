using System.Text.Json;

namespace Arena.Analysis;

/// <summary>Writes explanations and lists as JSON. Units are in the names; prices are in ticks, times in nanoseconds since the session opened.</summary>
public static class OrderExplanationJson
{
    /// <summary>Writes an explanation as one object.</summary>
    public static void Write(Utf8JsonWriter json, OrderExplanation order)
    {
        json.WriteStartObject();
        json.WriteString("order", order.Order.ToString());
        json.WriteString("account", order.Account);
        json.WriteString("accountKind", order.AccountKind.ToString());
        json.WriteNumber("session", order.Session);
        json.WriteString("instrument", order.Instrument?.Symbol);
        json.WriteNumber("tickValueMicros", order.Instrument?.TickValue.Micros ?? 0);
        WriteEntry(json, order.Entry);
        WriteFate(json, order.Fate);
        json.WriteObjects("facts", order.Facts, fact =>
        {
            json.WriteString("name", fact.Name);
            json.WriteNumber("value", fact.Value);
            json.WriteString("unit", fact.Unit);
        });
        json.WriteObjects("moments", order.Moments, moment => WriteMoment(json, moment));
        json.WriteObjects("stays", order.Stays, stay => WriteStay(json, stay));
        WriteFills(json, order.Fills);
        WriteOthers(json, order.Others);
        json.WriteObjects("whatIfs", order.WhatIfs, whatIf => WriteWhatIf(json, whatIf));
        if (order.WhyNoWhatIf.Length > 0) json.WriteString("whyNoWhatIf", order.WhyNoWhatIf);
        else json.WriteNull("whyNoWhatIf");
        json.WriteEndObject();
    }

    /// <summary>Writes a list of orders as one array.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<OrderLine> orders)
    {
        json.WriteStartArray();
        foreach (var order in orders)
        {
            json.WriteStartObject();
            json.WriteString("order", order.Order.ToString());
            json.WriteString("account", order.Account);
            json.WriteNumber("session", order.Session);
            json.WriteString("instrument", order.Instrument);
            json.WriteNumber("timeNs", order.Time.Nanoseconds);
            json.WriteString("command", order.Command.ToString());
            json.WriteString("type", order.Type.ToString());
            json.WriteString("side", order.Side.ToString());
            json.WriteNumber("priceTicks", order.Price.Ticks);
            json.WriteNumber("lots", order.Quantity.Lots);
            json.WriteNumber("filledLots", order.Filled.Lots);
            json.WriteString("outcome", order.Outcome.ToString());
            json.WriteString("reason", order.Reason.ToString());
            json.WriteNumber("endedNs", order.Ended.Nanoseconds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a list of accounts as one array.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<AccountLine> accounts)
    {
        json.WriteStartArray();
        foreach (var account in accounts)
        {
            json.WriteStartObject();
            json.WriteNumber("account", account.Account.Index);
            json.WriteString("name", account.Name);
            json.WriteString("kind", account.Kind.ToString());
            json.WriteNumber("orders", account.Orders);
            json.WriteNumber("refused", account.Refused);
            json.WriteNumber("fills", account.Fills);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEntry(Utf8JsonWriter json, OrderEntry entry)
    {
        json.WriteStartObject("entry");
        json.WriteString("command", entry.Command.ToString());
        json.WriteNumber("timeNs", entry.Time.Nanoseconds);
        json.WriteString("side", entry.Side.ToString());
        json.WriteString("type", entry.Type.ToString());
        json.WriteString("timeInForce", entry.TimeInForce.ToString());
        json.WriteString("postOnly", entry.PostOnly.ToString());
        json.WriteString("purpose", entry.Purpose.ToString());
        json.WriteNumber("limitTicks", entry.Limit.Ticks);
        json.WriteNumber("lots", entry.Quantity.Lots);
        json.WriteNumber("displayLots", entry.Display.Lots);
        json.WriteNumber("stopTicks", entry.Stop.Ticks);
        json.WriteNumber("pegOffsetTicks", entry.PegOffset);
        json.WriteString("replaces", entry.Replaces.IsNone ? null : entry.Replaces.ToString());
        json.WriteString("phase", entry.Market.Phase.ToString());
        WriteTicks(json, "bidTicks", entry.Market.Bid?.Price);
        WriteLots(json, "bidLots", entry.Market.Bid?.Quantity);
        WriteTicks(json, "askTicks", entry.Market.Ask?.Price);
        WriteLots(json, "askLots", entry.Market.Ask?.Quantity);
        json.WriteNumber("midTicks", entry.Market.Mid.Ticks);
        WriteTicks(json, "lastTradeTicks", entry.Market.LastTrade);
        json.WriteEndObject();
    }

    private static void WriteFate(Utf8JsonWriter json, OrderFate fate)
    {
        json.WriteStartObject("fate");
        json.WriteString("outcome", fate.Outcome.ToString());
        json.WriteString("reason", fate.Reason.ToString());
        json.WriteNumber("timeNs", fate.Time.Nanoseconds);
        json.WriteNumber("filledLots", fate.Filled.Lots);
        json.WriteNumber("leftLots", fate.Left.Lots);
        json.WriteString("cause", fate.Cause);
        json.WriteString("causedBy", fate.CausedBy.IsNone ? null : fate.CausedBy.ToString());
        json.WriteEndObject();
    }

    private static void WriteMoment(Utf8JsonWriter json, OrderMoment moment)
    {
        json.WriteNumber("timeNs", moment.Time.Nanoseconds);
        json.WriteString("what", moment.What);
        WriteTicks(json, "priceTicks", moment.Price);
        WriteLots(json, "lots", moment.Quantity);
        json.WriteNumber("leftLots", moment.Left.Lots);
        WriteLots(json, "aheadLots", moment.Ahead);
        WriteTicks(json, "bidTicks", moment.Bid);
        WriteTicks(json, "askTicks", moment.Ask);
    }

    private static void WriteStay(Utf8JsonWriter json, OrderStay stay)
    {
        json.WriteString("began", stay.Began.ToString());
        json.WriteNumber("fromNs", stay.From.Nanoseconds);
        json.WriteNumber("untilNs", stay.Until.Nanoseconds);
        json.WriteNumber("priceTicks", stay.Price.Ticks);
        json.WriteNumber("shownLots", stay.Shown.Lots);
        json.WriteNumber("aheadAtStartLots", stay.AheadAtStart.Lots);
        json.WriteNumber("tradedAheadLots", stay.TradedAhead.Lots);
        json.WriteNumber("leftAheadLots", stay.LeftAhead.Lots);
        json.WriteNumber("aheadAtEndLots", stay.AheadAtEnd.Lots);
        json.WriteNumber("cameBetterLots", stay.CameBetter.Lots);
        json.WriteNumber("tradedBetterLots", stay.TradedBetter.Lots);
        json.WriteNumber("atBestNs", stay.AtBest.Nanoseconds);
    }

    private static void WriteFills(Utf8JsonWriter json, ImmutableArray<OrderFill> fills) => json.WriteObjects("fills", fills, fill =>
    {
        json.WriteNumber("timeNs", fill.Time.Nanoseconds);
        json.WriteNumber("priceTicks", fill.Price.Ticks);
        json.WriteNumber("lots", fill.Quantity.Lots);
        json.WriteString("role", fill.Role.ToString());
        json.WriteString("counterparty", fill.Counterparty);
        json.WriteString("counterpartyOrder", fill.CounterpartyOrder.ToString());
        json.WriteNumber("midBeforeTicks", fill.MidBefore.Ticks);
        json.WriteNumber("edgeMicros", fill.Edge.Micros);
        json.WriteNumber("feeMicros", fill.Fee.Micros);
        json.WriteObjects("markouts", fill.Markouts, markout =>
        {
            json.WriteNumber("afterNs", markout.After.Nanoseconds);
            json.WriteOptional("midTicks", markout.Mid?.Ticks);
            json.WriteOptional("valueMicros", markout.Value?.Micros);
        });
    });

    private static void WriteOthers(Utf8JsonWriter json, MarketWhileOpen others)
    {
        json.WriteStartObject("others");
        WriteTicks(json, "lowestTicks", others.Lowest);
        WriteTicks(json, "highestTicks", others.Highest);
        json.WriteNumber("lots", others.Lots.Lots);
        json.WriteNumber("lotsReached", others.LotsReached.Lots);
        json.WriteEndObject();
    }

    private static void WriteWhatIf(Utf8JsonWriter json, OrderWhatIf whatIf)
    {
        json.WriteNumber("ticks", whatIf.Ticks);
        json.WriteNumber("priceTicks", whatIf.Price.Ticks);
        json.WriteString("kept", whatIf.Kept.IsNone ? null : whatIf.Kept.ToString());
        WriteFate(json, whatIf.Fate);
        WriteFills(json, whatIf.Fills);
    }

    private static void WriteTicks(Utf8JsonWriter json, string name, Price? price)
    {
        if (price is { } there) json.WriteNumber(name, there.Ticks);
        else json.WriteNull(name);
    }

    private static void WriteLots(Utf8JsonWriter json, string name, Quantity? lots)
    {
        if (lots is { } there) json.WriteNumber(name, there.Lots);
        else json.WriteNull(name);
    }
}
