namespace Arena.Configuration;

/// <summary>The rules that join a scenario's halts and fee changes to each other and to its phases. A fee that a file may state fits any order.</summary>
internal static class EventRules
{
    internal static void Check(ObjectNode node, ScenarioEvents events, MarketOptions market)
    {
        var halts = new Dictionary<InstrumentId, List<(int Event, ScheduledHalt Halt)>>();
        var fees = new Dictionary<(InstrumentId Instrument, Timestamp At), int>();
        for (var i = 0; i < events.Events.Length; i++)
        {
            foreach (var halt in events.Events[i].Halts)
            {
                if (!halts.TryGetValue(halt.Instrument, out var own)) halts[halt.Instrument] = own = [];
                own.Add((i, halt));
            }

            foreach (var change in events.Events[i].Fees)
            {
                if (fees.TryAdd((change.Instrument, change.At), i)) continue;
                var other = Places.At("events", fees[(change.Instrument, change.At)]);
                node.Require(false, Places.At("events", i, "atSeconds"), $"another moment than in {other}, which changes the fees of {Symbol(market, change.Instrument)} too");
            }

            if (!events.Events[i].Halts.IsEmpty) CheckTimes(node, i, events.Events[i].Halts[0], market);
        }

        foreach (var instrument in market.Instruments)
            if (halts.TryGetValue(instrument.Id, out var own)) CheckApart(node, [.. own.OrderBy(one => one.Halt.At)], instrument.Symbol);
    }

    private static void CheckTimes(ObjectNode node, int index, in ScheduledHalt halt, MarketOptions market)
    {
        var phases = market.Venue.Phases;
        node.Require(
            phases.OpeningAuction == default || halt.At > phases.OpeningAuction, Places.At("events", index, "atSeconds"),
            $"after the opening auction, at {Seconds(phases.OpeningAuction)} seconds: before it nothing trades");
        var (last, what) = phases.ClosingCall == default ? (market.SessionLength, "the session's end") : (phases.ClosingCall, "the closing call");
        node.Require(
            End(halt) < last, Places.At("events", index, "seconds"),
            $"such that the halt, and the call of {Seconds(halt.Reopening)} seconds after it, end before {what}, at {Seconds(last)} seconds; they end at {Seconds(End(halt))}");
    }

    private static void CheckApart(ObjectNode node, (int Event, ScheduledHalt Halt)[] halts, string symbol)
    {
        for (var i = 1; i < halts.Length; i++)
        {
            var (before, halt) = (halts[i - 1], halts[i]);
            node.Require(
                halt.Halt.At > End(before.Halt), Places.At("events", halt.Event, "atSeconds"),
                $"above {Seconds(End(before.Halt))}, when the halt of {symbol} in {Places.At("events", before.Event)} and the call after it have ended");
        }
    }

    private static Timestamp End(in ScheduledHalt halt) => halt.At + halt.Duration + halt.Reopening;

    private static string Seconds(Timestamp span) => Numerals.Text(span.Nanoseconds / 1_000_000_000m);

    private static string Symbol(MarketOptions market, InstrumentId instrument) => market.Instruments[instrument.Index].Symbol;
}
