namespace Arena.Bench;

/// <summary>SplitMix64 (Steele, Lea and Flood 2014).</summary>
internal struct SplitMix64(ulong seed) : IDraw<ulong>
{
    private ulong _state = seed;

    public ulong Next()
    {
        // Wrapping arithmetic is the definition of the generator.
        unchecked
        {
            var z = _state += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
