namespace Arena.Configuration.Tests;

/// <summary>Every way in which a scenario file can be wrong beyond what firm files show, with the words that are said about it.</summary>
public sealed class ScenarioFileErrorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"small\"", "\"Small Market\"", "name: \"Small Market\": lower-case words joined by hyphens, at most 60 characters")]
    [InlineData("\"A small market.\"", "\"a\\nb\"", "description: \"a\\nb\": a text of at most 400 characters in one line")]
    [InlineData("\"sessionSeconds\": 60", "\"sessionSeconds\": 60.1", "sessionSeconds: 60.1: a whole number of rounds, two or more: roundMilliseconds is 500")]
    [InlineData("\"roundMilliseconds\": 500", "\"roundMilliseconds\": 60000", "sessionSeconds: 60: a whole number of rounds, two or more: roundMilliseconds is 60000")]
    [InlineData("\"sessionSeconds\": 60", "\"sessionSeconds\": 60.0000000001", "sessionSeconds: 60.0000000001: a number from 1 to 86400 with at most 9 decimals")]
    [InlineData("\"settlementSeconds\": 10", "\"settlementSeconds\": 61", "settlementSeconds: 61: at most sessionSeconds, 60")]
    [InlineData("\"settlementSeconds\": 10", "\"settlementSeconds\": 0.5", "settlementSeconds: 0.5: longer than a round, 500 milliseconds: the settlement price needs a round's mid")]
    [InlineData("100.25", "100.255", "instruments[0].referencePrice: 100.255: a multiple of tickSize, 0.01")]
    [InlineData("\"priceBand\": 250", "\"priceBand\": 250.1", "instruments[1].priceBand: 250.1: a multiple of tickSize, 0.25")]
    [InlineData("\"lotSize\": 2", "\"lotSize\": 0.000001", "instruments[1].tickSize: 0.25: tickSize × lotSize an even number of micro-units (0.000002, 0.000004 ...) and at most 10000000: half a tick must be exact")]
    [InlineData("\"lotSize\": 2", "\"lotSize\": 200000", "instruments[1].referencePrice: 5000: referencePrice × lotSize at most 10000000: money must fit 64 bits")]
    [InlineData("-0.02", "-0.0000001", "instruments[1].makerFeePerLot: -0.0000001: a number from -1000 to 1000 with at most 6 decimals")]
    [InlineData("\"IDX\"", "\"AXM\"", "instruments[1].symbol: \"AXM\": a symbol that no other instrument has")]
    [InlineData("\"IDX\"", "\"idx\"", "instruments[1].symbol: \"idx\": 1 to 12 capital letters and digits, a letter first")]
    [InlineData("\"equity\"", "\"bond\"", "instruments[0].kind: \"bond\": known are equity, index-future")]
    [InlineData("\"beta\": 1.2,", "", "instruments[0].beta: missing: a number from -10 to 10")]
    [InlineData("\"takerFeePerLot\": 0.08", "\"takerFeePerLot\": 0.08, \"beta\": 1", "instruments[1].beta: unknown key: known are kind, symbol, tickSize, lotSize, referencePrice, priceBand, tickTable, minimumOrderLots, maximumOrderLots, makerFeePerLot, takerFeePerLot, auctionFeePerLot, staticBand, dynamicBand, activity")]
    [InlineData("\"fastSeconds\": 30", "\"fastSeconds\": 60", "background.momentum.fastSeconds: 60: below slowSeconds, 60: the fast average must be the faster one")]
    [InlineData("\"count\": 20", "\"count\": 99999", "background: an object: at most 100000 traders together")]
    [InlineData("\"meanIntervalSeconds\": 5", "\"meanIntervalSeconds\": 0", "background.noise.meanIntervalSeconds: 0: a number from 0.001 to 86400")]
    [InlineData("\"factor\": {", "\"venue\": { \"selfTradePrevention\": \"none\" }, \"factor\": {", "venue.selfTradePrevention: \"none\": known are cancel-resting, cancel-incoming, cancel-both, decrement")]
    [InlineData("\"factor\": {", "\"venue\": { \"selfTradePrevention\": 1 }, \"factor\": {", "venue.selfTradePrevention: 1: one of cancel-resting, cancel-incoming, cancel-both, decrement")]
    public void Load_OneThingWrong_SaysFilePathValueAndWhatIsAllowed(string part, string other, string problem)
    {
        var file = _folder.Write("scenario.json", Samples.Scenario.With(part, other));
        Assert.Contains("scenario.json: " + problem, _folder.Problems(() => ScenarioFile.Load(file)));
    }

    [Theory]
    [InlineData("\"priceBand\": 5,", "\"priceBand\": 5, \"tickTable\": [ { \"from\": 50.005, \"step\": 0.05 } ],", "instruments[0].tickTable[0].from: 50.005: a multiple of tickSize, 0.01")]
    [InlineData("\"priceBand\": 5,", "\"priceBand\": 5, \"tickTable\": [ { \"from\": 50, \"step\": 0.015 } ],", "instruments[0].tickTable[0].step: 0.015: a multiple of tickSize, 0.01")]
    [InlineData("\"priceBand\": 5,", "\"priceBand\": 5, \"tickTable\": [ { \"from\": 50, \"step\": 0.05 }, { \"from\": 50, \"step\": 0.1 } ],", "instruments[0].tickTable[1].from: 50: above the row before: rows ascend")]
    [InlineData("\"priceBand\": 5,", "\"priceBand\": 5, \"tickTable\": [ { \"from\": 50.02, \"step\": 0.05 } ],", "instruments[0].tickTable[0].from: 50.02: a multiple of the row's step, 0.05, and of the step below it, 0.01")]
    [InlineData("\"priceBand\": 5,", "\"priceBand\": 5, \"tickTable\": [ { \"from\": 50, \"step\": 0.1 } ],", "instruments[0].referencePrice: 100.25: on the tickTable: a multiple of 0.1")]
    [InlineData("\"priceBand\": 5,", "\"priceBand\": 5, \"tickTable\": [ { \"from\": 200, \"step\": 10 } ],", "instruments[0].priceBand: 5: at least the largest step of tickTable, 10: an order must find a price inside")]
    [InlineData("\"priceBand\": 5,", "\"priceBand\": 5, \"minimumOrderLots\": 20, \"maximumOrderLots\": 10,", "instruments[0].minimumOrderLots: 20: at most maximumOrderLots, 10")]
    [InlineData("\"priceBand\": 5,", "\"priceBand\": 5, \"staticBand\": 2.005,", "instruments[0].staticBand: 2.005: a multiple of tickSize, 0.01")]
    [InlineData("\"priceBand\": 5,", "\"priceBand\": 5, \"dynamicBand\": 1,", "venue.phases.haltSeconds: missing: above 0: AXM has a staticBand or dynamicBand, and can halt")]
    [InlineData("\"priceBand\": 5,", "\"priceBand\": 5, \"auctionFeePerLot\": 1001,", "instruments[0].auctionFeePerLot: 1001: a number from -1000 to 1000 with at most 6 decimals")]
    public void Load_OneThingOfAnInstrumentWrong_SaysFilePathValueAndWhatIsAllowed(string part, string other, string problem) =>
        Load_OneThingWrong_SaysFilePathValueAndWhatIsAllowed(part, other, problem);

    [Theory]
    [InlineData("\"noise\": { \"count\": 400, \"marketShare\": 0 }", "background: an object: flow that trades", "act 0 times in a session on average, and 10 is the fewest")]
    [InlineData("\"noise\": { \"count\": 3, \"meanIntervalSeconds\": 60 }", "background: an object: flow that trades", "act 1.5 times")]
    [InlineData("\"noise\": { \"count\": 400 }, \"meanLatencyMilliseconds\": 10000", "background.meanLatencyMilliseconds: 10000: below half of sessionSeconds, 20", "orders arrive after the close")]
    [InlineData("\"noise\": { \"count\": 400, \"meanDepthTicks\": 900 }", "instruments[0].priceBand: 5: at least background.noise.meanDepthTicks, 900, in ticks", "outside")]
    public void Load_AMarketThatCannotTrade_IsRefusedWithTheReason(string noise, string problem, string reason)
    {
        var session = noise.Contains("10000", StringComparison.Ordinal) ? "20" : "60";
        var file = _folder.Write("scenario.json", $$"""
            {
              "name": "still", "description": "Nothing happens.", "sessionSeconds": {{session}}, "settlementSeconds": 10, "factor": { "sessionVolatility": 0.001 },
              "instruments": [
                {
                  "symbol": "AXM", "kind": "equity", "tickSize": 0.01, "lotSize": 100, "referencePrice": 100, "priceBand": 5, "makerFeePerLot": 0, "takerFeePerLot": 0,
                  "beta": 1, "fundamental": { "sessionVolatility": 0.001 }
                }
              ],
              "background": { {{noise}}, "value": { "count": 0 }, "momentum": { "count": 20 }, "informed": { "count": 0 } }
            }
            """);
        var said = Assert.Single(_folder.Problems(() => ScenarioFile.Load(file)));
        Assert.StartsWith("scenario.json: " + problem, said, StringComparison.Ordinal);
        Assert.Contains(reason, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_AnInformedTraderWithoutRoomForAnOrder_IsRefusedWithTheReason()
    {
        var file = _folder.Write("scenario.json", Samples.Scenario.With("\"priceBand\": 5,", "\"priceBand\": 5, \"minimumOrderLots\": 600,"));
        Assert.Contains(
            "scenario.json: background.informed.positionLimitLots: missing: at least minimumOrderLots of AXM, 600: no order would be small enough",
            _folder.Problems(() => ScenarioFile.Load(file)));
    }

    [Theory]
    [InlineData("\"messageRate\": { \"perSecond\": 5 }", "venue.messageRate.burst: missing: a whole number from 1 to 1000000")]
    [InlineData("\"messageRate\": { \"perSecond\": 0, \"burst\": 1 }", "venue.messageRate.perSecond: 0: a whole number from 1 to 1000000")]
    [InlineData("\"phases\": { \"openingAuctionSeconds\": 60 }", "venue.phases.openingAuctionSeconds: 60: below sessionSeconds, 60")]
    [InlineData("\"phases\": { \"openingAuctionSeconds\": 52, \"closingCallSeconds\": 8 }", "venue.phases.closingCallSeconds: 8: such that the closing call begins after the opening auction: together below sessionSeconds, 60")]
    [InlineData("\"phases\": { \"closingCallSeconds\": 10 }", "settlementSeconds: 10: longer than venue.phases.closingCallSeconds, 10: mids stand still in a call, and one alone would settle all")]
    [InlineData("\"phases\": { \"haltSeconds\": 5 }", "venue.phases.haltSeconds: 5: 0, or left out: no instrument has a staticBand or dynamicBand, so none can halt")]
    [InlineData("\"phases\": { \"reopeningSeconds\": 5 }", "venue.phases.reopeningSeconds: 5: 0, or left out: no instrument has a staticBand or dynamicBand, so none can halt")]
    public void Load_OneThingOfTheVenueWrong_SaysFilePathValueAndWhatIsAllowed(string venue, string problem) =>
        Load_OneThingWrong_SaysFilePathValueAndWhatIsAllowed("\"factor\": {", $"\"venue\": {{ {venue} }}, \"factor\": {{", problem);

    [Theory]
    [InlineData("\"venue\": null")]
    [InlineData("\"venue\": { \"phases\": null }")]
    [InlineData("\"venue\": { \"phases\": { \"haltSeconds\": 5 } }")]
    public void Load_HaltBandsWithoutDurations_AreRefused(string venue)
    {
        var file = _folder.Write("scenario.json", Samples.Scenario
            .With("\"priceBand\": 250,", "\"priceBand\": 250, \"staticBand\": 50,").With("\"factor\": {", venue + ", \"factor\": {"));
        Assert.Contains("IDX has a staticBand or dynamicBand, and can halt", Assert.Single(_folder.Problems(() => ScenarioFile.Load(file))), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_NoFlow_IsRefused()
    {
        var text = System.Text.RegularExpressions.Regex.Replace(Samples.Scenario, "\"count\": [0-9]+", "\"count\": 0");
        var file = _folder.Write("scenario.json", text);
        Assert.Equal(
            ["scenario.json: background: an object: a count above 0 in noise, value, momentum, informed, touch, bayesianValue, movingAverage, ladderMaker, contrarian, retail, institutional or arbitrage: without flow nothing trades"],
            _folder.Problems(() => ScenarioFile.Load(file)));
    }

    [Fact]
    public void Load_MoreFlowThanAnyMachineCanPlay_IsRefused()
    {
        var file = _folder.Write("scenario.json", Samples.Scenario
            .With("\"count\": 20, \"meanIntervalSeconds\": 5", "\"count\": 50000, \"meanIntervalSeconds\": 0.05"));
        Assert.Equal(
            ["scenario.json: background: an object: at most 50000000 wakes of traders in a session: fewer, or less often"],
            _folder.Problems(() => ScenarioFile.Load(file)));
    }

    [Fact]
    public void Load_TwoIndexFutures_IsRefused()
    {
        var future = """{ "symbol": "ID2", "kind": "index-future", "tickSize": 1, "referencePrice": 5, "priceBand": 2, "makerFeePerLot": 0, "takerFeePerLot": 0 },""";
        var file = _folder.Write("scenario.json", Samples.Scenario.With("\"instruments\": [", "\"instruments\": [ " + future));
        Assert.Equal(
            ["scenario.json: instruments[2].kind: \"index-future\": equity: a market has at most one index-future"],
            _folder.Problems(() => ScenarioFile.Load(file)));
    }

    [Fact]
    public void Load_NoInstrument_IsRefused()
    {
        var start = Samples.Scenario.IndexOf("\"instruments\": [", StringComparison.Ordinal) + 16;
        var end = Samples.Scenario.IndexOf("],", StringComparison.Ordinal);
        var file = _folder.Write("scenario.json", Samples.Scenario[..start] + Samples.Scenario[end..]);
        Assert.Equal(
            ["scenario.json: instruments: a list of 0: a list of 1 to 64 objects"], _folder.Problems(() => ScenarioFile.Load(file)));
    }
}
