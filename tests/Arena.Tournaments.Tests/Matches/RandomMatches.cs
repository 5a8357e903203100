using System.Collections.Immutable;
using Arena.Firms;
using Arena.Sdk;
using Arena.Testing;

namespace Arena.Tournaments.Tests;

/// <summary>Small matches with line-ups drawn from a seed; half of them with auctions and halts.</summary>
internal static class RandomMatches
{
    private static readonly string[] Quoters =
        ["fixed-spread", "inventory-skew", "microprice-skew", "signal-skew", "throwing-quoter", "nonsense-quoter", "bid-only-quoter"];

    private static readonly string[] Props = ["momentum", "mean-reversion", "fundamental-value", "throwing-prop"];

    private static readonly string[] Traders = ["steamroller", "ramp-and-dump", "stale-quote-sniper", "throwing-trader", "market-seller", "every-order-trader"];

    public static MatchSpec Draw(ulong seed)
    {
        var random = RandomStream.Derive(seed, 0, "random-matches");
        var market = TestMarket.Create(
            "random", equities: 1 + Below(random, 3), seconds: 20 + Below(random, 30), noise: Below(random, 30), informed: Below(random, 4),
            volatility: 0.001 * Below(random, 10));
        if (Below(random, 2) == 0) market = market.WithPhases();
        if (Below(random, 3) == 0) market = market.WithOrderRules();
        return new MatchSpec(
            market, new Lineup(Many(1 + Below(random, 4), i => Firm(random, i)), Many(Below(random, 3), i => Trader(random, i))),
            random.NextBits(), 1 + Below(random, 2), new string('0', 64));
    }

    private static FirmOptions Firm(RandomStream random, int index)
    {
        var firm = TestFirm.Quoting($"firm-{index}", TestFirm.Bot(Quoters[Below(random, Quoters.Length)]));
        if (random.NextBelow(2) == 0)
        {
            firm = firm.WithProps([.. Many(1 + Below(random, 3), i => TestFirm.Prop(
                $"prop-{i}", TestFirm.Bot(Props[Below(random, Props.Length)]), outsideOrders: random.NextBelow(2) == 0))]);
        }

        if (random.NextBelow(2) == 0) firm = firm.WithHedge(5_000 * (1 + random.NextBelow(10)));
        return firm with
        {
            Latency = Timestamp.FromMilliseconds(random.NextBelow(1_500)),
            Limits = firm.Limits with { SessionLoss = random.NextBelow(3) == 0 ? 200 : 1e6 },
        };
    }

    private static TraderOptions Trader(RandomStream random, int index) =>
        TestFirm.Trader($"trader-{index}", TestFirm.Bot(Traders[Below(random, Traders.Length)]));

    private static ImmutableArray<T> Many<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make)];

    private static int Below(RandomStream random, int bound) => (int)random.NextBelow(bound);
}
