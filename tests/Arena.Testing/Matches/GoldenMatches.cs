using System.Collections.Immutable;
using Arena.Bots;
using Arena.Firms;
using Arena.Sdk;
using Arena.Simulation;
using Arena.Tournaments;

namespace Arena.Testing;

/// <summary>
/// Small matches that together use every part of the ring. Their tapes are kept in <c>tests/golden</c>; every host must play them to
/// the same bytes.
/// </summary>
public static class GoldenMatches
{
    private const string NoConfiguration = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The bots they need: the samples, and those that fail on purpose.</summary>
    public static InProcessBotFactory Bots { get; } = new(TestBots.Bots.AsSpan());

    /// <summary>The matches; names are unique.</summary>
    public static ImmutableArray<GoldenMatch> All { get; } =
    [
        new("quiet-market", "One firm with a fixed spread among noise, value and momentum traders.", Spec(
            101, 1, TestMarket.Create("quiet-market", noise: 20, seconds: 90), [Fixed("Alder")])),
        new("transfers", "Prop books trade with their central book, crossing, reducing and adding.", Spec(
            102, 1, TestMarket.Create("transfers", noise: 20, seconds: 90), [Desk("Birch"), Skewed("Cedar")])),
        new("hedges", "A firm keeps its delta in a band by trading the future.", Spec(
            103, 1, TestMarket.Create("hedges", equities: 2, noise: 30, seconds: 60), [Skewed("Dogwood").WithHedge(20_000), Fixed("Elm")])),
        new("loss-stop", "A firm passes its loss limit among informed traders and is wound down.", Spec(
            104, 1, TestMarket.Create("loss-stop", noise: 10, informed: 8, seconds: 90, volatility: 0.01), [Stopped("Fir"), Skewed("Ginkgo")])),
        new("faults", "A quoter, a prop strategy and a trader throw, and another quoter answers nonsense; the match goes on.", Spec(
            105, 1, TestMarket.Create("faults", noise: 10, seconds: 60),
            [
                TestFirm.Quoting("Hazel", TestFirm.Bot("throwing-quoter", ("round", 20))),
                Fixed("Ironwood").WithProps(TestFirm.Prop("doubtful", TestFirm.Bot("throwing-prop", ("round", 15)))),
                TestFirm.Quoting("Juniper", TestFirm.Bot("nonsense-quoter", ("round", 30))),
            ],
            TestFirm.Trader("Stumbler", TestFirm.Bot("throwing-trader", ("round", 10))))),
        new("steamroller", "An adversary pushes two firms in one direction.", Spec(
            106, 1, TestMarket.Create("steamroller", noise: 15, seconds: 90), [Fixed("Larch"), Desk("Maple").WithHedge(30_000)],
            TestFirm.Trader("Bulldozer", TestFirm.Bot(
                "steamroller", ("meanWaitSeconds", 10), ("pushSeconds", 20), ("clipLots", 30), ("aggression", 1))))),
        new("one-sided-book", "Nobody offers: books have bids alone, and marks stay at the reference price.", Spec(
            107, 1, TestMarket.Create("one-sided-book", noise: 0, seconds: 30), [TestFirm.Quoting("Nutmeg", TestFirm.Bot("bid-only-quoter"))],
            TestFirm.Trader("Seller", TestFirm.Bot("market-seller")))),
        new("two-sessions", "Two days, each from flat positions, with an adversary.", Spec(
            108, 2, TestMarket.Create("two-sessions", noise: 15, informed: 2, seconds: 45), [Skewed("Olive"), Desk("Poplar")],
            TestFirm.Trader("Marksman", TestFirm.Bot("stale-quote-sniper")))),
        new("auctions", "Every phase: auctions at the open and the close, halts with reopening auctions, and orders that arrive as phases change.", Spec(
            109, 1, TestMarket.Create("auctions", noise: 20, informed: 4, seconds: 75, volatility: 0.004).WithPhases(),
            [Skewed("Quince"), Desk("Rowan").WithHedge(30_000)],
            TestFirm.Trader("Bulldozer", TestFirm.Bot(
                "steamroller", ("meanWaitSeconds", 10), ("pushSeconds", 20), ("clipLots", 30), ("aggression", 1))),
            TestFirm.Trader("Everyman", TestFirm.Bot("every-order-trader")) with { Latency = Timestamp.FromMilliseconds(500) })),
        new("every-order", "Icebergs, stops, pegs and re-priced orders on a tick table, smallest orders, and a limit of messages.", Spec(
            110, 1, TestMarket.Create("every-order", noise: 30, seconds: 60).WithOrderRules(), [Skewed("Spruce"), Fixed("Tupelo")],
            TestFirm.Trader("Everyman", TestFirm.Bot("every-order-trader")))),
        new("events", "A scheduled halt with its reopening auction, and fees that change, back in the middle of the call.", Spec(
            111, 1, TestMarket.Create("events", noise: 30, seconds: 60).WithTimetable(), [Skewed("Umbrella"), Desk("Viburnum").WithHedge(30_000)],
            TestFirm.Trader("Everyman", TestFirm.Bot("every-order-trader")) with { Latency = Timestamp.FromMilliseconds(500) })),
        new("business-time", "Two days on a clock of its own: a U, regimes, a wild stretch, scheduled and random news, an equity behind the future.", Spec(
            112, 2, TestMarket.Create("business-time", equities: 2, noise: 15, informed: 4, seconds: 40).WithClock(), [Skewed("Willow")])),
    ];

    /// <summary>A golden match by its name.</summary>
    public static GoldenMatch Of(string name) => All.Single(match => match.Name == name);

    private static FirmOptions Fixed(string name) => TestFirm.Quoting(name, TestFirm.Bot("fixed-spread"));

    private static FirmOptions Skewed(string name) => TestFirm.Quoting(name, TestFirm.Bot("inventory-skew"));

    private static FirmOptions Desk(string name) => Skewed(name).WithProps(
        TestFirm.Prop("trend", TestFirm.Bot("momentum", ("fastSeconds", 2), ("slowSeconds", 10), ("marginTicks", 0.5), ("exitTicks", 0.25))),
        TestFirm.Prop("return", TestFirm.Bot("mean-reversion")));

    private static FirmOptions Stopped(string name)
    {
        var firm = Fixed(name);
        return firm with { Limits = firm.Limits with { SessionLoss = 500 } };
    }

    private static MatchSpec Spec(
        ulong seed, int sessions, MarketOptions market, ImmutableArray<FirmOptions> firms, params ImmutableArray<TraderOptions> traders) =>
        new(market, new Lineup(firms, traders), seed, sessions, NoConfiguration);
}
