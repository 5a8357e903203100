namespace Arena.Configuration.Tests;

/// <summary>Small files that are right, for tests to make wrong.</summary>
internal static class Samples
{
    public const string Firm = """
        {
          "name": "Test & Sons",
          "quoter": { "bot": "quiet-quoter", "parameters": { "widthTicks": 4 } },
          "props": [ { "name": "trend", "strategy": { "bot": "follower" }, "positionLimitLots": 100 } ],
          "transferAgreement": { "capacityLots": 300 },
          "hedge": { "centralDeltaBand": 100000 },
          "limits": { "centralPositionLots": 400, "orderLots": 50, "priceDistanceTicks": 200, "grossExposure": 2e7, "sessionLoss": 40000 }
        }
        """;

    public const string Scenario = """
        {
          "name": "small", "description": "A small market.",
          "sessionSeconds": 60, "roundMilliseconds": 500, "settlementSeconds": 10,
          "instruments": [
            { "symbol": "AXM", "kind": "equity", "tickSize": 0.01, "lotSize": 100, "referencePrice": 100.25, "priceBand": 5,
              "makerFeePerLot": -0.05, "takerFeePerLot": 0.15, "beta": 1.2, "fundamental": { "sessionVolatility": 0.01 } },
            { "symbol": "IDX", "kind": "index-future", "tickSize": 0.25, "lotSize": 2, "referencePrice": 5000, "priceBand": 250,
              "makerFeePerLot": -0.02, "takerFeePerLot": 0.08 }
          ],
          "factor": { "sessionVolatility": 0.01 },
          "background": {
            "noise": { "count": 20, "meanIntervalSeconds": 5 }, "value": { "count": 3 },
            "momentum": { "count": 2, "fastSeconds": 30, "slowSeconds": 60 }, "informed": { "count": 1 }
          }
        }
        """;

    /// <summary>The scenario with phases, halts, a message rate and a tick table.</summary>
    public static string Exchange { get; } = Scenario
        .With("\"factor\": {", """
            "venue": { "messageRate": { "perSecond": 20, "burst": 50 },
              "phases": { "openingAuctionSeconds": 5, "closingCallSeconds": 7.5, "haltSeconds": 2, "reopeningSeconds": 1.25 } }, "factor": {
            """)
        .With("\"priceBand\": 5,", """
            "priceBand": 5, "staticBand": 2, "dynamicBand": 0.75, "auctionFeePerLot": 0.1, "minimumOrderLots": 2, "maximumOrderLots": 500,
            "tickTable": [ { "from": 50, "step": 0.05 }, { "from": 200, "step": 0.1 } ],
            """);

    /// <summary>The scenario with traders who ask before they act, and a value on demand.</summary>
    public static string Asking { get; } = Scenario
        .With("\"fundamental\": { \"sessionVolatility\": 0.01 }", "\"fundamental\": { \"beta\": 0, \"sessionVolatility\": 0.01, \"sampling\": \"on-demand\" }")
        .With("\"informed\": { \"count\": 1 }", """
            "informed": { "count": 0 }, "latencyLineKilometres": 100,
            "touch": { "count": 7, "earlySeconds": 30 },
            "bayesianValue": { "count": 6, "meanIntervalSeconds": 9, "touchShare": 0.2 },
            "movingAverage": { "count": 5, "fastMids": 3, "slowMids": 9 },
            "ladderMaker": { "count": 4, "levels": 5, "quitsWithoutMarket": true },
            "sizes": [ { "weight": 1, "law": "log-normal", "mean": 2, "deviation": 1 }, { "weight": 2.5, "mean": 10 } ]
            """);

    /// <summary>The scenario with noise that excites itself, heavy tails, contrarian and retail traders.</summary>
    public static string Crowd { get; } = Scenario
        .With("\"noise\": { \"count\": 20, \"meanIntervalSeconds\": 5 }", """
            "noise": { "count": 20, "meanIntervalSeconds": 5, "sizeTailIndex": 1.5, "lifeTailIndex": 2, "depthTailIndex": 1.6,
              "excitation": { "branchingRatio": 0.7, "meanDelaySeconds": 2.5, "tailIndex": 1.4, "sameSideShare": 0.25 } }
            """)
        .With("\"value\": { \"count\": 3 }", """
            "value": { "count": 3, "sizeTailIndex": 1.7 },
            "contrarian": { "count": 4, "fastSeconds": 12, "slowSeconds": 34, "marketShare": 0.1 },
            "retail": { "count": 9, "calmShare": 0.4, "attentionBasisPoints": 15, "extraLatencyMilliseconds": 80, "stopShare": 0.5, "meanLots": 3 }
            """);

    /// <summary>The scenario on business time, with news and stretches, and an equity behind the factor.</summary>
    public static string Clock { get; } = Scenario
        .With("\"factor\": {", """
            "clock": {
              "intraday": { "edgeToMiddle": 3, "closeToMiddle": 2 },
              "regimes": { "components": 3, "strength": 0.4, "longestSeconds": 40, "ratio": 4 }
            },
            "news": { "perSession": 2.5, "deviation": 0.003, "factorShare": 0.25, "activityBoost": 3, "boostSeconds": 7.5 },
            "events": [
              { "kind": "activity", "atSeconds": 10, "seconds": 20, "activity": 2, "volatility": 3 },
              { "kind": "news", "atSeconds": 30, "instrument": "AXM", "move": -0.02, "activityBoost": 4, "boostSeconds": 15 }
            ],
            "factor": {
            """)
        .With("\"fundamental\": {", "\"fundamental\": { \"factorLagSeconds\": 1.5,")
        .With("\"informed\": {", "\"informed\": { \"knows\": \"news\", \"afterNewsSeconds\": 12,");

    public const string Tournament = """
        {
          "name": "small-cup", "seed": 7,
          "scenarios": [ { "file": "scenario.json" } ],
          "firms": [ { "file": "firm.json" }, { "file": "firm.json", "name": "Test Twin", "latencyMicroseconds": 12.5 } ],
          "adversaries": [ { "name": "Pusher Pat", "strategy": { "bot": "pusher" }, "positionLimitLots": 100 } ],
          "boardsPerScenario": 2, "sessionsPerMatch": 2, "firmsPerTable": 2, "adversariesPerTable": 1, "score": "sharpe"
        }
        """;

    public const string Lineup = """
        {
          "firms": [ { "file": "firm.json" } ],
          "traders": [ { "name": "Pusher Pat", "strategy": { "bot": "pusher", "parameters": { "clipLots": 12 } }, "positionLimitLots": 100 } ]
        }
        """;

    /// <summary>Replaces a part that must be there.</summary>
    public static string With(this string text, string part, string other)
    {
        Assert.Contains(part, text, StringComparison.Ordinal);
        return text.Replace(part, other, StringComparison.Ordinal);
    }
}
