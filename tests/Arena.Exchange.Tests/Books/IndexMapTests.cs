using Arena.Sdk;

namespace Arena.Exchange.Tests;

public sealed class IndexMapTests
{
    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    public void Map_GeneratedOperations_AgreesWithDictionary(ulong seed)
    {
        // Few keys that share starting places, so that runs wrap around and removals move entries back.
        var random = RandomStream.Derive(seed, 0, "test/index-map");
        var map = new IndexMap<NeighbourHash>(4);
        var expected = new Dictionary<long, int>();
        for (var i = 1; i <= 8_000; i++)
        {
            var key = random.NextBelow(40) * (random.NextBelow(2) == 0 ? 1 : -16);
            if (expected.Remove(key))
            {
                map.Remove(key);
            }
            else
            {
                expected[key] = i;
                map.Add(key, i);
            }

            for (var probe = -640; probe <= 40; probe += 5)
                Assert.True(expected.GetValueOrDefault(probe) == map.Find(probe), $"seed {seed}, step {i}, key {probe}");
        }
    }

    [Fact]
    public void Remove_KeyThatIsNotThere_BreaksTheInvariant()
    {
        var map = new IndexMap<ScatterHash>(4);
        map.Add(1, 1);
        Assert.Throws<InvariantViolationException>(() => map.Remove(2));
    }

    [Fact]
    public void Clear_OfAFullMap_ForgetsEverything()
    {
        var map = new IndexMap<ScatterHash>(4);
        for (var key = 1; key <= 100; key++) map.Add(key, key);
        map.Clear();
        for (var key = 1; key <= 100; key++) Assert.Equal(0, map.Find(key));
    }
}
