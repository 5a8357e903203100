namespace Arena.Firms.Tests;

public sealed class TransferDeskTests
{
    private const long Mid = 10_000_000;
    private static readonly TransferTerms Terms = new() { CapacityLots = 100 };

    [Fact]
    public void Settle_OppositeRequests_CrossAtMidAndNetWithCentral()
    {
        var (legs, left) = Settle(inventory: 0, 30, -20);

        Assert.Equal(new TransferLeg(0, 1, 20, 20 * Mid), legs[0]);
        Assert.Equal(new TransferLeg(0, TransferLeg.Central, 10, (10 * Mid) + Premium(0, -10)), legs[1]);
        Assert.Equal(2, legs.Length);
        Assert.Equal([0, 0], left);
    }

    [Fact]
    public void Settle_CrossedSideLarger_IsFilledBySize()
    {
        var (legs, left) = Settle(inventory: -100, 40, 20, -30);

        // The central book is as short as it may get: only the cross is made, 20 and 10 of 40 and 20.
        Assert.Equal([new TransferLeg(0, 2, 20, 20 * Mid), new TransferLeg(1, 2, 10, 10 * Mid)], legs);
        Assert.Equal([20, 10, 0], left);
    }

    [Fact]
    public void Settle_RequestCrossesZero_IsSplitThere()
    {
        var (legs, _) = Settle(inventory: 4, 10);

        var expected = (10 * Mid) - (4 * 2_500) + (6 * 5_000) + (100 * (1 + 2 + 3 + 4 + 5 + 6));
        Assert.Equal([new TransferLeg(0, TransferLeg.Central, 10, expected)], legs);
    }

    [Fact]
    public void Settle_PropSells_ReceivesLessThanMidWhenItAdds()
    {
        var (legs, _) = Settle(inventory: 0, -2);

        Assert.Equal([new TransferLeg(TransferLeg.Central, 0, 2, (2 * Mid) - 5_100 - 5_200)], legs);
    }

    [Fact]
    public void Settle_AboveCapacity_IsFilledInPartBySize()
    {
        var (legs, left) = Settle(inventory: -94, 9, 3);

        Assert.Equal([(0, 5L), (1, 1L)], legs.ToArray().Select(leg => (leg.Buyer, leg.Lots)));
        Assert.Equal([4, 2], left);
    }

    [Fact]
    public void Settle_InventoryPastCapacity_StillReduces()
    {
        var (legs, left) = Settle(inventory: 150, 20);
        Assert.Equal([new TransferLeg(0, TransferLeg.Central, 20, (20 * Mid) - (20 * 2_500))], legs);
        Assert.Equal([0], left);

        (legs, left) = Settle(inventory: 150, -20);
        Assert.Empty(legs);
        Assert.Equal([-20], left);
    }

    [Fact]
    public void Settle_AnyRequests_PreservesLotsAndMoneyWhateverTheirOrder()
    {
        for (var seed = 0UL; seed < 3_000; seed++)
        {
            var random = RandomStream.Derive(seed, 0, "desk");
            var inventory = random.NextBelow(241) - 120;
            var requests = Enumerable.Range(0, 1 + (int)random.NextBelow(6)).Select(_ => random.NextBelow(121) - 60).ToArray();
            var (legs, left) = Settle(inventory, requests);
            Verify(seed, inventory, requests, legs, left);

            // The other way round, totals are the same: who comes first is of no advantage.
            var (other, otherLeft) = Settle(inventory, [.. requests.Reverse()]);
            Assert.True(CentralMove(legs) == CentralMove(other), $"seed {seed}: lots depend on order");
            Assert.True(Money(legs) == Money(other), $"seed {seed}: money depends on order");
            Assert.Equal(left.Sum(), otherLeft.Sum());
        }
    }

    [Fact]
    public void Settle_SplitOverRounds_CostsTheSame()
    {
        for (var seed = 0UL; seed < 1_000; seed++)
        {
            var random = RandomStream.Derive(seed, 0, "rounds");
            var inventory = random.NextBelow(101) - 50;
            var lots = 1 + random.NextBelow(50);
            var whole = Money(Settle(inventory, lots).Legs);
            var (pieces, at) = (0L, inventory);
            while (lots > 0)
            {
                var piece = 1 + random.NextBelow(lots);
                pieces += Money(Settle(at, piece).Legs);
                (at, lots) = (at - piece, lots - piece);
            }

            Assert.True(whole == pieces, $"seed {seed}: {whole} at once, {pieces} in pieces");
        }
    }

    private static void Verify(ulong seed, long inventory, long[] requests, TransferLeg[] legs, long[] left)
    {
        var traded = new long[requests.Length];
        foreach (var leg in legs)
        {
            Assert.True(leg.Lots > 0, $"seed {seed}: an empty leg");
            if (leg.Buyer != TransferLeg.Central) traded[leg.Buyer] += leg.Lots;
            if (leg.Seller != TransferLeg.Central) traded[leg.Seller] -= leg.Lots;
            if (leg.Buyer != TransferLeg.Central && leg.Seller != TransferLeg.Central)
                Assert.True(leg.Consideration == leg.Lots * Mid, $"seed {seed}: a cross off mid");
        }

        for (var i = 0; i < requests.Length; i++)
        {
            Assert.True(requests[i] == traded[i] + left[i], $"seed {seed}: lots of request {i}");
            Assert.True(traded[i] * requests[i] >= 0 && left[i] * requests[i] >= 0, $"seed {seed}: request {i} on the wrong side");
        }

        var move = CentralMove(legs);
        Assert.True(Money(legs) == (-move * Mid) + Premium(inventory, move), $"seed {seed}: the premium is not shared exactly");
        Assert.True(Math.Abs(inventory + move) <= Math.Max(100, Math.Abs(inventory)), $"seed {seed}: past capacity");
        if (left.Any(l => l != 0))
            Assert.True(Math.Abs(inventory + move) >= 100, $"seed {seed}: refused below capacity");
    }

    private static long CentralMove(IEnumerable<TransferLeg> legs) =>
        legs.Sum(leg => leg.Buyer == TransferLeg.Central ? leg.Lots : leg.Seller == TransferLeg.Central ? -leg.Lots : 0);

    /// <summary>What the central book receives.</summary>
    private static long Money(IEnumerable<TransferLeg> legs) => legs.Sum(
        leg => leg.Seller == TransferLeg.Central ? leg.Consideration : leg.Buyer == TransferLeg.Central ? -leg.Consideration : 0);

    private static long Premium(long inventory, long move) => new TransferPricing(Terms, 10_000).Premium(inventory, move);

    private static (TransferLeg[] Legs, long[] Left) Settle(long inventory, params long[] requests)
    {
        var desk = new TransferDesk(Terms, requests.Length);
        var left = (long[])requests.Clone();
        desk.Settle(new TransferQuote(Mid, 10_000, inventory, 100, -100, 0), left);
        return (desk.Legs.ToArray(), left);
    }
}
