namespace Arena.Simulation.Tests;

/// <summary>What the background flow does where trading is not continuous.</summary>
public sealed class FlowPhaseTests
{
    private static readonly MarketOptions Phased = SmallMarket.Options(40, 20, 10, 10, seconds: 300).WithPhases();

    // A command may have been sent before the change that it meets: no latency is above twice the mean.
    [Fact]
    public void Session_OutsideContinuousTrading_IsSentWhatIsTakenThere()
    {
        var played = Play(Phased, 1);
        var latest = 2 * Phased.Background.MeanLatency.Nanoseconds;
        var phases = Phased.Instruments.Select(_ => (Phase: TradingPhase.PreOpen, Began: default(Timestamp))).ToArray();
        var (inCalls, inHalts) = (0, 0);
        foreach (var record in played.All)
        {
            if (record is MarketEvent { Kind: MarketEventKind.PhaseChanged } e) phases[e.Instrument.Index] = (e.Phase, e.Time);
            if (record is not (Timestamp, Command)) continue;
            var (now, command) = ((Timestamp, Command))record;
            var (phase, began) = phases[command.Instrument.Index];
            if (command.Kind == CommandKind.Cancel || now - began <= new Timestamp(latest)) continue;
            if (phase == TradingPhase.Halted) inHalts++;
            if (!phase.IsCall()) continue;
            inCalls++;
            Assert.Equal((OrderType.Limit, TimeInForce.Day), (command.Type, command.TimeInForce));
        }

        Assert.Equal(0, inHalts);
        Assert.True(inCalls > 200, $"{inCalls}");
    }

    [Fact]
    public void Session_WithPhases_TradesInEveryAuctionAndInBetween()
    {
        var played = Play(Phased, 2);
        var auctions = played.Events.Where(e => e.Kind == MarketEventKind.AuctionUncrossed).ToList();

        Assert.True(auctions.Count >= 6, $"{auctions.Count} auctions");
        Assert.True(auctions.Count(e => e.Quantity.Lots > 0) > auctions.Count / 2, "most auctions trade");
        Assert.True(played.Events.Count(e => e.Kind == MarketEventKind.Trade && !e.IsAuction) > 500);
        Assert.Contains(played.Events, e => e.Phase == TradingPhase.Halted);
    }

    // A halt must not be the end: what halts often also reopens, and is in continuous trading for the larger part.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Session_WithNarrowBands_IsNotStarved(ulong seed)
    {
        var played = Play(SmallMarket.Options(40, 20, 10, 10, seconds: 300).WithPhases(dynamicBand: 4), seed);
        var halts = played.Events.Count(e => e.Phase == TradingPhase.Halted);
        var resumed = played.Events.Count(e => e.Phase == TradingPhase.Continuous);

        Assert.True(halts > 5, $"seed {seed}: {halts} halts");
        Assert.InRange(resumed - Phased.Instruments.Length, halts - Phased.Instruments.Length, halts);
    }

    [Fact]
    public void Session_OnATickTable_IsSentNoPriceOffIt()
    {
        var options = SmallMarket.Options(40, 20, 10, 10, seconds: 300);
        options = options with
        {
            Instruments = [.. options.Instruments.Select(instrument => instrument with
            {
                MinimumOrderQuantity = new Quantity(3), TickTable = [new TickStep(new Price(5), 5), new TickStep(new Price(1_000), 10)],
            })],
        };
        var played = Play(options, 1);

        Assert.DoesNotContain(played.Events, e => e.Reason is RejectReason.InvalidTick or RejectReason.InvalidQuantity);
        Assert.True(played.Events.Count(e => e.Kind == MarketEventKind.Trade) > 200);
        Assert.All(played.Commands.Where(c => c.Command.Kind == CommandKind.Order), c => Assert.True(c.Command.Quantity.Lots >= 3));
    }

    private static Recording Play(MarketOptions options, ulong seed)
    {
        var recording = new Recording();
        var participants = options.Participants();
        Played.Play(new MarketSession(options, participants, seed, recording), participants, seed, 0);
        return recording;
    }
}
