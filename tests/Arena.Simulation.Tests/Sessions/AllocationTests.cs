namespace Arena.Simulation.Tests;

public sealed class AllocationTests
{
    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(true, true, false)]
    [InlineData(false, false, true)]
    [InlineData(true, true, true)]
    public void Advance_InSteadyState_AllocatesNothing(bool hasPhases, bool isCrowded, bool hasClock)
    {
        var options = isCrowded
            ? CrowdMarket.Options(60, 30, 10, 10, seconds: 300, instruments: 4)
            : SmallMarket.Options(60, 30, 10, 10, seconds: 300, instruments: 4);
        if (hasPhases) options = options.WithPhases();
        if (hasClock)
        {
            options = options with
            {
                Clock = new ClockOptions { Regimes = new RegimeOptions { Components = 4, Strength = 0.5, LongestSeconds = 100 } },
                RandomNews = new RandomNewsOptions { PerSession = 20, Deviation = 0.001, ActivityBoost = 3 },
            };
        }

        AssertAllocatesNothing(options);
    }

    [Fact]
    public void Advance_WithTenThousandTradersAndTwentyInstruments_AllocatesNothing()
    {
        var options = SmallMarket.Options(6_000, 3_700, 200, 100, seconds: 60, instruments: 20);
        var flow = options.Background;
        AssertAllocatesNothing(options with
        {
            Background = flow with
            {
                Noise = flow.Noise with { MeanIntervalSeconds = 60 },
                Value = flow.Value with { MeanIntervalSeconds = 60 },
                Momentum = flow.Momentum with { MeanIntervalSeconds = 60 },
                Informed = flow.Informed with { MeanIntervalSeconds = 60 },
            },
        });
    }

    private static void AssertAllocatesNothing(MarketOptions options)
    {
        var participants = options.Participants(SmallMarket.Firm("Aldgate", "alpha"), SmallMarket.Trader("Bishop"));
        var writer = new TapeWriter();
        writer.WriteHeader(TapeHeader.Of(options, participants, 1, 1, ""));
        var market = new MarketSession(options, participants, 1, writer);
        var decision = new SeatDecision();
        Play(market, decision);

        // The same session again: whatever had to grow has grown.
        Assert.Equal(0, Play(market, decision));
    }

    private static long Play(MarketSession market, SeatDecision decision)
    {
        market.Open(0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        while (market.Advance(out var round))
        {
            var sequence = 1 + (round.Number * 4L);
            var mid = round.Market.Books[1].Mid.Floor().Ticks;
            decision.Clear();
            decision.Add(Orders.Quote(0, sequence, mid - 2, mid + 2, 10, 1));
            decision.Add(Orders.Market(1, sequence, Side.Buy, 3, 1));
            decision.Add(new Transfer(round.Time, default, new AccountId(0), new AccountId(1), new Quantity(1), default, round.Market.Books[0].Mid));
            market.Apply(0, decision);
            decision.Clear();
            decision.Add(Orders.Limit(2, sequence, Side.Sell, mid + 1, 5, 1));
            market.Apply(1, decision);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
