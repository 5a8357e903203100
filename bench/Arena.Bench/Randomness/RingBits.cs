using Arena.Sdk;

namespace Arena.Bench;

/// <summary>The ring's stream: xoshiro256** (Blackman and Vigna 2021). Its reference output is checked by the tests of the SDK.</summary>
internal readonly struct RingBits(RandomStream stream) : IDraw<ulong>
{
    public ulong Next() => stream.NextBits();
}
