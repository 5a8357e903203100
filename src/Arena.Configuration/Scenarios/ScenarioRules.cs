namespace Arena.Configuration;

/// <summary>The rules that join several keys of a scenario.</summary>
internal static class ScenarioRules
{
    private const int MaximumTraders = 100_000;
    private const double MaximumWakes = 50_000_000;
    private const long MaximumRounds = 10_000_000;
    private const double MaximumValuesAhead = 2_000_000;

    internal static void Check(ObjectNode node, MarketOptions market)
    {
        CheckTimes(node, market);
        CheckInstruments(node, market);
        CheckPhases(node, market);
        CheckFlow(node, market);
        ClockRules.Check(node, market);
        TradingRules.Check(node, market);
        MoneyRules.Check(node, market);
    }

    private static void CheckTimes(ObjectNode node, MarketOptions market)
    {
        var session = market.SessionLength.Nanoseconds;
        var round = market.RoundInterval.Nanoseconds;
        node.Require(
            session % round == 0 && session / round >= 2, "sessionSeconds",
            $"a whole number of rounds, two or more: roundMilliseconds is {Numerals.Text(round / 1_000_000m)}");
        node.Require(
            session / round <= MaximumRounds, "roundMilliseconds", $"at most {MaximumRounds} rounds in a session");
        node.Require(
            market.SettlementWindow <= market.SessionLength, "settlementSeconds",
            $"at most sessionSeconds, {Numerals.Text(market.SessionLength.Nanoseconds / 1_000_000_000m)}");
        node.Require(
            market.SettlementWindow > market.RoundInterval, "settlementSeconds",
            $"longer than a round, {Numerals.Text(round / 1_000_000m)} milliseconds: the settlement price needs a round's mid");
    }

    private static void CheckInstruments(ObjectNode node, MarketOptions market)
    {
        var symbols = new HashSet<string>(StringComparer.Ordinal);
        var futures = 0;
        for (var i = 0; i < market.Instruments.Length; i++)
        {
            node.Require(symbols.Add(market.Instruments[i].Symbol), Places.At("instruments", i, "symbol"), "a symbol that no other instrument has");
            if (market.Instruments[i].Kind == InstrumentKind.IndexFuture) futures++;
            node.Require(futures <= 1, Places.At("instruments", i, "kind"), "equity: a market has at most one index-future");
        }
    }

    private static void CheckPhases(ObjectNode node, MarketOptions market)
    {
        var phases = market.Venue.Phases;
        if (phases.ClosingCall != default)
        {
            var call = market.SessionLength - phases.ClosingCall;
            node.Require(
                market.SettlementWindow > call, "settlementSeconds",
                $"longer than venue.phases.closingCallSeconds, {Numerals.Text(call.Nanoseconds / 1_000_000_000m)}: mids stand still in a call, and one alone would settle all");
        }

        var halting = market.Instruments.FirstOrDefault(instrument => instrument.HasHaltBands);
        CheckHalt(node, halting, phases.HaltDuration, "venue.phases.haltSeconds");
        CheckHalt(node, halting, phases.ReopeningDuration, "venue.phases.reopeningSeconds");
    }

    private static void CheckHalt(ObjectNode node, InstrumentSpec? halting, Timestamp duration, string path)
    {
        node.Require(
            halting is null || duration != default, path, $"above 0: {halting?.Symbol} has a staticBand or dynamicBand, and can halt");
        node.Require(
            halting is not null || duration == default, path, "0, or left out: no instrument has a staticBand or dynamicBand, so none can halt");
    }

    private static void CheckFlow(ObjectNode node, MarketOptions market)
    {
        var flow = market.Background;
        var traders = Enumerable.Range(0, BackgroundRoster.Groups.Length).Sum(group => (long)BackgroundRoster.Count(flow, group)) - flow.Shocks.Length;
        node.Require(
            traders > 0, "background",
            "a count above 0 in noise, value, momentum, informed, touch, bayesianValue, movingAverage, ladderMaker, contrarian, retail, institutional or arbitrage: without flow nothing trades");
        node.Require(traders <= MaximumTraders, "background", $"at most {MaximumTraders} traders together");
        var wakes = market.SessionLength.Seconds * ClockRules.MeanSpeed(market) * (Rate(flow.Noise.Count, flow.Noise.MeanIntervalSeconds)
            + Rate(flow.Value.Count, flow.Value.MeanIntervalSeconds)
            + Rate(flow.Momentum.Count, flow.Momentum.MeanIntervalSeconds)
            + Rate(flow.Informed.Count, flow.Informed.MeanIntervalSeconds)
            + Rate(flow.BayesianValue?.Count, flow.BayesianValue?.MeanIntervalSeconds)
            + Rate(flow.MovingAverage?.Count, flow.MovingAverage?.MeanIntervalSeconds)
            + Rate(flow.Contrarian?.Count, flow.Contrarian?.MeanIntervalSeconds)
            + Rate(flow.Retail?.Count, flow.Retail?.MeanIntervalSeconds)
            + Rate(flow.LadderMaker?.Count * flow.LadderMaker?.Levels, flow.LadderMaker?.MeanIntervalSeconds)
            + Rate(flow.Arbitrage?.Count, flow.Arbitrage?.MeanIntervalSeconds));

        // Slices of large orders come in wall time.
        wakes += market.SessionLength.Seconds * (Rate(2 * flow.Institutional?.Count, flow.Institutional?.SliceSeconds) + Rate(flow.Shocks.Length, 1));
        node.Require(
            wakes <= MaximumWakes, "background", $"at most {Numerals.Text(MaximumWakes)} wakes of traders in a session: fewer, or less often");
        var drawsSizes = flow.Touch is { Count: > 0 } || flow.BayesianValue is { Count: > 0 } || flow.MovingAverage is { Count: > 0 };
        node.Require(
            !drawsSizes || !flow.Sizes.IsEmpty, "background.sizes", "at least one component: touch, bayesianValue and movingAverage traders draw their order sizes from it");
        TailRules.Check(node, market);
        CheckLead(node, market);
        CheckArbitrage(node, market);
        CheckSampling(node, market);
    }

    // Latent values are made ahead as far as informed traders see, once a second and at each round.
    private static void CheckLead(ObjectNode node, MarketOptions market)
    {
        var lead = Math.Min(market.Background.Informed.LeadSeconds, market.SessionLength.Seconds);
        var perSecond = Math.Max(1, 1 / market.RoundInterval.Seconds) * market.Instruments.Length;
        node.Require(
            lead * perSecond <= MaximumValuesAhead, "background.informed.leadSeconds",
            $"at most {Numerals.Text(Math.Floor(MaximumValuesAhead / perSecond))}: at most {Numerals.Text(MaximumValuesAhead)} latent values are known ahead, "
            + $"and these instruments and rounds have {Numerals.Text(Math.Ceiling(perSecond))} a second");
    }

    private static void CheckArbitrage(ObjectNode node, MarketOptions market)
    {
        var futures = market.Instruments.Count(instrument => instrument.Kind == InstrumentKind.IndexFuture);
        node.Require(
            market.Background.Arbitrage is not { Count: > 0 } || (futures > 0 && futures < market.Instruments.Length), "background.arbitrage.count",
            "0 without an index-future or without an equity among the instruments: arbitrage is between the two");
    }

    private static void CheckSampling(ObjectNode node, MarketOptions market)
    {
        for (var i = 0; i < market.Fundamentals.Length; i++)
        {
            var fundamental = market.Fundamentals[i];
            if (fundamental.Sampling != FundamentalSampling.OnDemand) continue;
            var informed = market.Background.Informed;
            node.Require(
                fundamental.Beta == 0, Places.At("instruments", i, "fundamental.beta"),
                "0 with sampling on-demand: such a value has no part in the factor");
            node.Require(
                informed.Count == 0 || informed.LeadSeconds == 0, Places.At("instruments", i, "fundamental.sampling"),
                "grid, where informed traders have a lead: a value on demand is not known ahead of time");
        }
    }

    private static double Rate(int? count, double? interval) => count is { } traders && interval is { } seconds ? traders / seconds : 0;
}
