namespace Arena.Firms.Tests;

public sealed class ProRataTests
{
    [Fact]
    public void Share_UnequalRemainders_GoToTheLargest()
    {
        var shares = new long[3];
        ProRata.Share(10, [5, 3, 3], shares, 0);

        // 4.55, 2.73 and 2.73: what is left after rounding down goes to the last two.
        Assert.Equal([4, 3, 3], shares);
    }

    [Fact]
    public void Share_EqualRemaindersOfUnequalSizes_GoToTheLarger()
    {
        var shares = new long[2];

        // 1.5 and 4.5.
        ProRata.Share(6, [2, 6], shares, 0);
        Assert.Equal([1, 5], shares);
    }

    [Theory]
    [InlineData(0, 2, 1, 1)]
    [InlineData(1, 1, 2, 1)]
    [InlineData(5, 1, 1, 2)]
    public void Share_EqualSizes_TieMovesWithTheRotation(int rotation, long first, long second, long third)
    {
        var shares = new long[3];
        ProRata.Share(4, [7, 7, 7], shares, rotation);
        Assert.Equal([first, second, third], shares);
    }

    [Fact]
    public void Share_AnySizes_SumsToTheTotalWithinOneOfTheExactShare()
    {
        for (var seed = 0UL; seed < 2_000; seed++)
        {
            var random = RandomStream.Derive(seed, 0, "shares");
            var sizes = Enumerable.Range(0, 1 + (int)random.NextBelow(8)).Select(_ => random.NextBelow(1_000)).ToArray();
            if (sizes.Sum() == 0) sizes[0] = 1;
            var total = random.NextBelow(2 * sizes.Sum());
            var shares = new long[sizes.Length];
            ProRata.Share(total, sizes, shares, (int)random.NextBelow(100));
            Assert.True(shares.Sum() == total, $"seed {seed}: the shares sum to {shares.Sum()}, not {total}");
            for (var i = 0; i < sizes.Length; i++)
            {
                var exact = (double)total * sizes[i] / sizes.Sum();
                Assert.True(Math.Abs(shares[i] - exact) < 1, $"seed {seed}: share {i} is {shares[i]}, exactly {exact}");
            }
        }
    }

    [Fact]
    public void Share_OrderOfSizesChanged_EachKeepsItsShareButForTies()
    {
        for (var seed = 0UL; seed < 1_000; seed++)
        {
            var random = RandomStream.Derive(seed, 0, "order");
            var sizes = Enumerable.Range(0, 6).Select(i => (random.NextBelow(100) * 6) + i).ToArray();
            var reversed = sizes.Reverse().ToArray();
            var total = random.NextBelow(sizes.Sum() + 1);
            var (shares, other) = (new long[6], new long[6]);
            ProRata.Share(total, sizes, shares, 3);
            ProRata.Share(total, reversed, other, 3);

            // Sizes differ by construction, so there is nothing to break but by size.
            Assert.True(shares.SequenceEqual(other.Reverse()), $"seed {seed}");
        }
    }
}
