namespace Arena.Firms.Tests;

/// <summary>The price of transfers against a loop over single lots, and the properties that bots may rely on.</summary>
public sealed class TransferPricingTests
{
    private const int Cases = 2_000;

    [Fact]
    public void Premium_WorkedNumbers_AreAsTheRulesSay()
    {
        // Half-spread 10,000; reducing gains 2,500; the n-th added lot costs 5,000 + 10,000 × n / 100.
        var pricing = new TransferPricing(new TransferTerms { CapacityLots = 100 }, 10_000);

        Assert.Equal(-3 * 2_500, pricing.Premium(10, -3));
        Assert.Equal(5_100 + 5_200 + 5_300, pricing.Premium(0, 3));
        Assert.Equal((-2 * 2_500) + 5_100, pricing.Premium(-2, 3));
        Assert.Equal(5_100, pricing.NextLot(0, -1));
        Assert.Equal(-2_500, pricing.NextLot(5, -1));
        Assert.Equal(5_600, pricing.NextLot(5, 1));
    }

    [Fact]
    public void Premium_AnyMove_EqualsTheSumOfItsLots() => ForAll((random, pricing) =>
    {
        var (inventory, move) = (RandomInventory(random), RandomInventory(random));
        var sum = 0L;
        for (var n = 0; n < Math.Abs(move); n++) sum += pricing.NextLot(inventory + (n * Math.Sign(move)), Math.Sign(move));
        return pricing.Premium(inventory, move) == sum;
    });

    [Fact]
    public void Premium_SplitAnywhere_CostsTheSame() => ForAll((random, pricing) =>
    {
        var (inventory, move) = (RandomInventory(random), RandomInventory(random));
        var first = Math.Sign(move) * random.NextBelow(Math.Abs(move) + 1);
        return pricing.Premium(inventory, move) == pricing.Premium(inventory, first) + pricing.Premium(inventory + first, move - first);
    });

    [Fact]
    public void Premium_ThereAndBack_NeverPays() => ForAll((random, pricing) =>
    {
        // Lots put on and taken off again: the desk pays less for taking off than it charged, unless the agreement says otherwise.
        var move = RandomInventory(random);
        return pricing.Premium(0, move) >= 0 && pricing.NextLot(0, 1) >= pricing.NextLot(-1, 1);
    });

    [Fact]
    public void NextLot_InventoryGrows_NeverGetsCheaper() => ForAll((random, pricing) =>
    {
        var inventory = RandomInventory(random);
        return pricing.NextLot(inventory, 1) <= pricing.NextLot(inventory + 1, 1)
            && pricing.NextLot(inventory, -1) >= pricing.NextLot(inventory + 1, -1);
    });

    [Fact]
    public void NextLot_Reducing_IsNeverDearerThanMid() => ForAll((random, pricing) =>
    {
        var size = 1 + random.NextBelow(300);
        return pricing.NextLot(size, -1) <= 0 && pricing.NextLot(-size, 1) <= 0;
    });

    [Fact]
    public void Premium_Mirrored_IsTheSame() => ForAll((random, pricing) =>
    {
        var (inventory, move) = (RandomInventory(random), RandomInventory(random));
        return pricing.Premium(inventory, move) == pricing.Premium(-inventory, -move);
    });

    [Fact]
    public void NextLot_ShareOfAMicroUnit_IsRoundedAgainstTheProp()
    {
        // Half-spread 1: a quarter of a micro-unit gained is none, half a one charged is one.
        var pricing = new TransferPricing(new TransferTerms { CapacityLots = 100, AddingSlope = 0 }, 1);

        Assert.Equal(0, pricing.NextLot(5, -1));
        Assert.Equal(1, pricing.NextLot(0, 1));
    }

    [Fact]
    public void Premium_LargestTerms_StaysExact()
    {
        var terms = new TransferTerms { CapacityLots = 1_000_000, AddingShare = 100_000, AddingSlope = 1_000_000, ReducingShare = 10_000 };
        var pricing = new TransferPricing(terms, 1_000_000);

        // 10 half-spreads a lot and, for the n-th, 100 × n / 1,000,000 of them more: 100 × n micro-units.
        Assert.Equal((10_000_000L * 1_000_000) + (100L * 1_000_000 * 1_000_001 / 2), pricing.Premium(0, 1_000_000));
    }

    private static long RandomInventory(RandomStream random) => random.NextBelow(401) - 200;

    private static void ForAll(Func<RandomStream, TransferPricing, bool> holds)
    {
        for (var seed = 0UL; seed < Cases; seed++)
        {
            var random = RandomStream.Derive(seed, 0, "pricing");
            var terms = new TransferTerms
            {
                ReducingShare = random.NextBelow(10_001), AddingShare = random.NextBelow(100_001),
                AddingSlope = random.NextBelow(1_000_001), CapacityLots = 1 + random.NextBelow(500),
            };
            Assert.True(holds(random, new TransferPricing(terms, 1 + random.NextBelow(1_000_000))), $"seed {seed}: {terms}");
        }
    }
}
