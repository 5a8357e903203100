namespace Arena.Configuration;

/// <summary>The rules that keep the cash of a background trader within 64 bits: what it may turn over in a session, at reference prices.</summary>
internal static class MoneyRules
{
    // A tenth of what 64 bits hold in micro-units; the rest is for prices that rise and for sessions busier than the mean.
    private const double MostTurnover = 9e11;

    internal static void Check(ObjectNode node, MarketOptions market)
    {
        var flow = market.Background;
        var seconds = market.SessionLength.Seconds * ClockRules.MeanSpeed(market);
        var lotValue = market.Instruments.Select(instrument => instrument.ReferencePrice.Ticks * instrument.TickValue.Units).DefaultIfEmpty().Max();
        var largest = market.Instruments.Select(instrument => instrument.MaximumOrderQuantity.Lots).DefaultIfEmpty().Max();
        CheckKind("noise", flow.Noise.Count, flow.Noise.MeanIntervalSeconds, flow.Noise.MeanLots);
        CheckKind("value", flow.Value.Count, flow.Value.MeanIntervalSeconds, flow.Value.MeanLots);
        CheckKind("momentum", flow.Momentum.Count, flow.Momentum.MeanIntervalSeconds, flow.Momentum.MeanLots);
        if (flow.Contrarian is { } contrarian) CheckKind("contrarian", contrarian.Count, contrarian.MeanIntervalSeconds, contrarian.MeanLots);
        if (flow.Retail is { } retail) CheckKind("retail", retail.Count, retail.MeanIntervalSeconds, retail.MeanLots);
        if (flow.Arbitrage is { } arbitrage) CheckKind("arbitrage", arbitrage.Count, arbitrage.MeanIntervalSeconds, arbitrage.MeanLots);
        if (flow.Institutional is { Count: > 0 } institutional)
        {
            var orders = 1 + (seconds / (institutional.MeanIntervalSeconds + institutional.SliceSeconds));
            Require(orders * institutional.MaximumLots, "background.institutional.maximumLots");
        }

        foreach (var shock in flow.Shocks) Require(shock.Lots, "events");

        void CheckKind(string kind, int count, double interval, double lots)
        {
            if (count > 0) Require(((seconds / interval) + 1) * Math.Min(lots, largest), $"background.{kind}.meanLots");
        }

        void Require(double lots, string path) => node.Require(
            lots * lotValue <= MostTurnover, path,
            $"fewer lots, less often: money must fit 64 bits, and a trader with these orders turns over {Numerals.Text(Math.Round(lots * lotValue))} in currency in a session; "
            + $"at most {Numerals.Text(MostTurnover)}");
    }
}
