namespace Arena.Sdk;

/// <summary>
/// A named stream of random numbers: the same seed and name give the same numbers on every platform, and no stream depends on
/// another. Generator: xoshiro256** (Blackman and Vigna, 2018), seeded by splitmix64 from the seed and the name's characters.
/// </summary>
public sealed class RandomStream
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    private RandomStream(ulong key) => Seed(key);

    /// <summary>The stream of a purpose.</summary>
    /// <param name="seed">The seed, usually of the match.</param>
    /// <param name="session">The session, counted from 0.</param>
    /// <param name="name">Whose stream, and for what: such as <c>noise/17</c>.</param>
    public static RandomStream Derive(ulong seed, int session, string name) => new(Key(seed, session, name));

    /// <summary>A stream in a state given in full; for checking the generator against its authors' numbers.</summary>
    internal static RandomStream FromState(ulong s0, ulong s1, ulong s2, ulong s3) =>
        new(0) { _s0 = s0, _s1 = s1, _s2 = s2, _s3 = s3 };

    /// <summary>Makes this the stream of another purpose, from its first number on, without allocating.</summary>
    /// <inheritdoc cref="Derive"/>
    public void Reset(ulong seed, int session, string name) => Seed(Key(seed, session, name));

    /// <summary>A number that identifies (seed, session, name), for uses that need one number only.</summary>
    public static ulong Key(ulong seed, int session, string name)
    {
        // Wrapping arithmetic is the definition of these mixers.
        unchecked
        {
            var key = seed + (0x9E3779B97F4A7C15UL * (ulong)(session + 1));
            foreach (var c in name)
            {
                key = (key ^ c) * 0x100000001B3UL;
                key = Mix(key);
            }

            return Mix(key ^ (ulong)name.Length);
        }
    }

    /// <summary>64 uniform bits.</summary>
    public ulong NextBits()
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

    /// <summary>A uniform number in [0, 1), a multiple of 2^-53.</summary>
    public double NextUniform() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A uniform whole number in [0, <paramref name="bound"/>). Unbiased (Lemire, 2019).</summary>
    /// <param name="bound">Positive.</param>
    public long NextBelow(long bound)
    {
        Invariant.Require(bound > 0);
        var range = (ulong)bound;
        var high = Math.BigMul(NextBits(), range, out var low);
        if (low < range)
        {
            // 2^64 modulo the range: the wrap is the point.
            var threshold = unchecked(0UL - range) % range;
            while (low < threshold) high = Math.BigMul(NextBits(), range, out low);
        }

        return (long)high;
    }

    /// <summary>True with a probability.</summary>
    public bool NextChance(double probability) => NextUniform() < probability;

    /// <summary>An exponential deviate of mean 1.</summary>
    public double NextExponential() => -PortableMath.Log(1.0 - NextUniform());

    /// <summary>A standard normal deviate, by inversion of the normal distribution: one uniform per deviate.</summary>
    public double NextNormal() => PortableMath.NormalQuantile(((NextBits() >> 12) + 0.5) * (1.0 / (1UL << 52)));

    private void Seed(ulong key)
    {
        _s0 = SplitMix(ref key);
        _s1 = SplitMix(ref key);
        _s2 = SplitMix(ref key);
        _s3 = SplitMix(ref key);
    }

    private static ulong SplitMix(ref ulong state)
    {
        // Wrapping arithmetic is the definition of the generator.
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            return Mix(state);
        }
    }

    private static ulong Mix(ulong z)
    {
        // Wrapping arithmetic is the definition of the generator.
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
