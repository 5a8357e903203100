using Arena.Simulation;
using Arena.Testing;

namespace Arena.Tournaments.Tests;

public sealed class AllocationTests
{
    [Fact]
    public void Match_SteadyRounds_AllocateNothing()
    {
        const int warmUp = 400;
        const int measured = 600;
        var market = TestMarket.Create("allocation", equities: 3, seconds: warmUp + measured + 60, noise: 60, informed: 2);
        string[] quoters = ["fixed-spread", "inventory-skew", "microprice-skew", "signal-skew"];
        var firms = Enumerable.Range(0, 8).Select(i => i < 4
            ? TestFirm.Quoting($"firm-{i}", TestFirm.Bot(quoters[i])).WithHedge(100_000)
            : TestFirm.Quoting($"firm-{i}", TestFirm.Bot(quoters[i - 4])).WithHedge(100_000).WithProps(
                TestFirm.Prop("trend", TestFirm.Bot("momentum")), TestFirm.Prop("return", TestFirm.Bot("mean-reversion"))));
        var spec = new MatchSpec(market, new Lineup([.. firms], []), 5, 1, new string('0', 64));
        var match = new Match(spec);
        var seats = SeatFactory.Create(spec, GoldenMatches.Bots);
        var decision = new SeatDecision();
        long before = 0;
        while (match.Advance(out var round))
        {
            if (round.Number == warmUp) before = GC.GetAllocatedBytesForCurrentThread();
            if (round.Number == warmUp + measured) break;
            for (var seat = 0; seat < seats.Length; seat++)
            {
                if (round.Number == 0) seats[seat].OpenSession(round.Session);
                decision.Clear();
                seats[seat].Decide(round.Market, match.Reports(seat), decision);
                match.Apply(seat, decision);
            }
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
