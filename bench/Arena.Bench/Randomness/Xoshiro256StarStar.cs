namespace Arena.Bench;

/// <summary>xoshiro256** (Blackman and Vigna 2021) in a struct of its own, as the other candidates are.</summary>
internal struct Xoshiro256StarStar(ulong s0, ulong s1, ulong s2, ulong s3) : IDraw<ulong>
{
    private ulong _s0 = s0;
    private ulong _s1 = s1;
    private ulong _s2 = s2;
    private ulong _s3 = s3;

    public ulong Next()
    {
        // Wrapping arithmetic is the definition of the generator.
        unchecked
        {
            var result = ulong.RotateLeft(_s1 * 5, 7) * 9;
            var t = _s1 << 17;
            _s2 ^= _s0;
            _s3 ^= _s1;
            _s1 ^= _s2;
            _s0 ^= _s3;
            _s2 ^= t;
            _s3 = ulong.RotateLeft(_s3, 45);
            return result;
        }
    }
}
