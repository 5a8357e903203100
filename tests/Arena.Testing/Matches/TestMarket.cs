using System.Collections.Immutable;
using Arena.Exchange;
using Arena.Sdk;
using Arena.Simulation;

namespace Arena.Testing;

/// <summary>A small market for tests: a few equities and an index future, a session of minutes, a thin background flow.</summary>
public static class TestMarket
{
    /// <summary>A market.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="equities">How many equities; the index future comes last.</param>
    /// <param name="seconds">The session's length.</param>
    /// <param name="noise">How many noise traders; a fifth as many value and a tenth as many momentum traders come with them.</param>
    /// <param name="informed">How many informed traders.</param>
    /// <param name="volatility">Standard deviation of the factor's log return over the session.</param>
    public static MarketOptions Create(
        string name = "test-market", int equities = 1, long seconds = 120, int noise = 20, int informed = 0, double volatility = 0.002) => new()
    {
        Name = name,
        Description = "A small market for tests.",
        SessionLength = Timestamp.FromSeconds(seconds),
        RoundInterval = Timestamp.FromSeconds(1),
        SettlementWindow = Timestamp.FromSeconds(Math.Max(1, seconds / 10)),
        Instruments = [.. Enumerable.Range(0, equities).Select(Equity), Future(equities)],
        Fundamentals =
        [
            .. Enumerable.Range(0, equities).Select(i => new FundamentalOptions { Beta = Beta(i), SessionVolatility = volatility }),
            new FundamentalOptions { Beta = 1, SessionVolatility = 0 },
        ],
        Factor = new FactorOptions { SessionVolatility = volatility },
        Venue = new VenueOptions(),
        Background = Flow(noise, informed),
    };

    /// <summary>
    /// The same market with an opening auction at 8.5 s, between two rounds, a closing call of 10 s that begins at a round, and narrow
    /// halt bands on the equities. The settlement window is twice as long as the call.
    /// </summary>
    public static MarketOptions WithPhases(this MarketOptions market) => market with
    {
        SettlementWindow = Timestamp.FromSeconds(20),
        Instruments =
        [
            .. market.Instruments.Select(instrument => instrument.Kind == InstrumentKind.IndexFuture
                ? instrument
                : instrument with { DynamicBandTicks = 9, StaticBandTicks = 40, AuctionFeePerLot = new Money(20_000) }),
        ],
        Venue = market.Venue with
        {
            Phases = new PhaseOptions
            {
                OpeningAuction = Timestamp.FromMilliseconds(8_500),
                ClosingCall = market.SessionLength - Timestamp.FromSeconds(10),
                ClosingAuction = market.SessionLength,
                HaltDuration = Timestamp.FromMilliseconds(2_250),
                ReopeningDuration = Timestamp.FromSeconds(3),
            },
        },
    };

    /// <summary>
    /// The same market with a halt of 6 s of the first instrument a quarter after 30 s, its call of 4 s, and fees that change for all at 20 s, for
    /// the first instrument back at 38.5 s, while it is in that call.
    /// </summary>
    public static MarketOptions WithTimetable(this MarketOptions market)
    {
        var raised = new InstrumentFees(new Money(100_000), new Money(400_000), new Money(30_000));
        return market with
        {
            Venue = market.Venue with
            {
                Halts = [new ScheduledHalt(default, Timestamp.FromMilliseconds(30_250), Timestamp.FromSeconds(6), Timestamp.FromSeconds(4))],
                FeeChanges =
                [
                    .. market.Instruments.Select(instrument => new FeeChange(instrument.Id, Timestamp.FromSeconds(20), raised)),
                    new FeeChange(default, Timestamp.FromMilliseconds(38_500), market.Instruments[0].OpeningFees with { AuctionPerLot = new Money(-10_000) }),
                ],
            },
        };
    }

    /// <summary>
    /// The same market with a U, regimes, a wild stretch from 12 s to 20 s, scheduled news of everything at 25 s to 30 s and random news; the second instrument follows the factor
    /// two seconds late, and informed traders wait for news.
    /// </summary>
    public static MarketOptions WithClock(this MarketOptions market) => market with
    {
        Clock = new ClockOptions
        {
            Intraday = new IntradayOptions { OpenToMiddle = 3, CloseToMiddle = 2 },
            Regimes = new RegimeOptions { Components = 3, Strength = 0.5, LongestSeconds = 30 },
        },
        RandomNews = new RandomNewsOptions
        {
            PerSession = 4, Deviation = 0.002, FactorShare = 0.25, ActivityBoost = 4, BoostDuration = Timestamp.FromSeconds(5),
        },
        News = [new NewsEvent(Timestamp.FromSeconds(25), null, -0.004, 3, Timestamp.FromSeconds(4)) { Deviation = 0.001, Within = Timestamp.FromSeconds(5) }],
        Activities = [new ActivityEvent(Timestamp.FromSeconds(12), Timestamp.FromSeconds(8), 2, 3)],
        Fundamentals = market.Fundamentals.SetItem(1, market.Fundamentals[1] with { FactorLagSeconds = 2 }),
        Background = market.Background with { Informed = market.Background.Informed with { Knows = InformedKnowledge.News, AfterNewsSeconds = 3 } },
    };

    /// <summary>The same market with a tick table of two ticks, orders of at least two lots, and few messages a second.</summary>
    public static MarketOptions WithOrderRules(this MarketOptions market) => market with
    {
        Instruments =
        [
            .. market.Instruments.Select(instrument => instrument with
            {
                MinimumOrderQuantity = new Quantity(2), TickTable = [new TickStep(new Price(2), 2)],
            }),
        ],
        Venue = market.Venue with { MessageRate = new MessageRate(6, 8) },
    };

    private static BackgroundOptions Flow(int noise, int informed) => new()
    {
        Noise = new NoiseOptions { Count = noise, MeanIntervalSeconds = 10, MeanLifeSeconds = 20 },
        Value = new ValueOptions { Count = noise / 5, MeanIntervalSeconds = 10 },
        Momentum = new MomentumOptions { Count = noise / 10, MeanIntervalSeconds = 10, FastSeconds = 5, SlowSeconds = 20 },
        Informed = new InformedOptions { Count = informed, MeanIntervalSeconds = 4 },
    };

    private static double Beta(int equity) => 1 + (0.2 * equity);

    private static InstrumentSpec Equity(int index) => new()
    {
        Id = new InstrumentId(index),
        Symbol = "EQ" + (char)('A' + index),
        Kind = InstrumentKind.Equity,
        TickValue = new Money(1_000_000),
        ReferencePrice = new Price(10_000 + (1_000 * index)),
        MakerFeePerLot = new Money(-50_000),
        TakerFeePerLot = new Money(150_000),
        PriceBandTicks = 500,
        MaximumOrderQuantity = new Quantity(1_000),
        Beta = Beta(index),
    };

    private static InstrumentSpec Future(int index) => new()
    {
        Id = new InstrumentId(index),
        Symbol = "FUT",
        Kind = InstrumentKind.IndexFuture,
        TickValue = new Money(2_000_000),
        ReferencePrice = new Price(20_000),
        MakerFeePerLot = new Money(0),
        TakerFeePerLot = new Money(200_000),
        PriceBandTicks = 1_000,
        MaximumOrderQuantity = new Quantity(1_000),
        Beta = 1,
    };
}
