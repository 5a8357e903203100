using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>What a scenario and its competitors must fulfil together.</summary>
public static class MatchCheck
{
    /// <summary>
    /// Checks that a line-up can play in a scenario: a firm that hedges finds an index future, its delta band is not finer than the
    /// future can hedge, and its limits allow it an order and a lot of something.
    /// </summary>
    /// <param name="market">The scenario.</param>
    /// <param name="lineup">The line-up.</param>
    /// <param name="file">The file to name in problems, usually the line-up's.</param>
    /// <exception cref="ConfigurationException">It cannot.</exception>
    public static void Require(MarketOptions market, Lineup lineup, string file)
    {
        var referring = new ReferringFile(file, new ProblemList());
        Check(referring, market, lineup.Firms);
        referring.Problems.ThrowIfAny();
    }

    internal static void Check(ReferringFile file, MarketOptions market, ImmutableArray<FirmOptions> firms)
    {
        var future = market.Instruments.FirstOrDefault(instrument => instrument.Kind == InstrumentKind.IndexFuture);
        var smallest = market.Instruments.Min(LotValue);
        var fewest = market.Instruments.Min(instrument => instrument.MinimumOrderQuantity.Lots);
        for (var i = 0; i < firms.Length; i++)
        {
            var firm = firms[i];
            if (firm.Hedge is not null) CheckHedge(file, market, future, firm, i);
            if (firm.Limits.OrderLots < fewest)
            {
                file.Add(
                    Places.At("firms", i), $"'{firm.Name}' with limits.orderLots {firm.Limits.OrderLots}",
                    $"at least {fewest} in scenario '{market.Name}': the smallest order of any instrument");
            }

            if (firm.Limits.GrossExposure < smallest)
            {
                file.Add(
                    Places.At("firms", i), $"'{firm.Name}' with limits.grossExposure {Numerals.Text(firm.Limits.GrossExposure)}",
                    $"at least {Numerals.Text(smallest)} in scenario '{market.Name}': the value of the cheapest lot");
            }
        }
    }

    private static void CheckHedge(ReferringFile file, MarketOptions market, InstrumentSpec? future, FirmOptions firm, int index)
    {
        if (future is null)
        {
            file.Add(
                Places.At("firms", index), $"'{firm.Name}' with hedge",
                $"no hedge, or a scenario with an index-future: '{market.Name}' has none to hedge with");
            return;
        }

        var finest = LotValue(future) / 2;
        CheckBand(file, firm, index, "hedge.centralDeltaBand", firm.Hedge!.CentralDeltaBand, future, finest);
        for (var i = 0; i < firm.PropBooks.Length; i++)
        {
            if (firm.PropBooks[i].DeltaBand is { } band)
                CheckBand(file, firm, index, Places.At("props", i, "deltaBand"), band, future, finest);
        }
    }

    private static void CheckBand(
        ReferringFile file, FirmOptions firm, int index, string key, double band, InstrumentSpec future, double finest)
    {
        if (band >= finest) return;
        file.Add(
            Places.At("firms", index), $"'{firm.Name}' with {key} {Numerals.Text(band)}",
            $"at least {Numerals.Text(finest)}: half a lot of {future.Symbol}, as finely as it can hedge");
    }

    private static double LotValue(InstrumentSpec instrument) =>
        instrument.ValueAt(instrument.ReferencePrice, new Quantity(1)).Units;
}
