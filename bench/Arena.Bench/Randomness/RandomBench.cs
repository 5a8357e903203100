using System.Globalization;
using Arena.Interchange;
using Arena.Sdk;

namespace Arena.Bench;

/// <summary>
/// What a random number costs: the ring's stream against other generators, each behind the same kind of call, and its normal deviates by inversion against the
/// polar method (Marsaglia and Bray 1964). Ways in turn; thread CPU time, median.
/// </summary>
internal static class RandomBench
{
    private const int Repetitions = 7;
    private const int Numbers = 2_000_000;

    private static ulong _state = 1;
    private static ulong _high = 1;
    private static ulong _s0 = 1;
    private static ulong _s1 = 2;
    private static ulong _s2 = 3;
    private static ulong _s3 = 4;

    public static int Run(bool json)
    {
        var stream = RandomStream.Derive(1, 0, "bench");
        var system = new Random(1);
        (string Name, Func<double> Next)[] ways =
        [
            ("xoshiro256**, the ring's, 32 bytes", () => stream.NextBits()), ("xoshiro256++, 32 bytes", () => Xoshiro()), ("SplitMix64, 8 bytes", () => SplitMix()),
            ("PCG64-DXSM, 16 bytes", () => Pcg()), ("System.Random with a seed, 280 bytes", () => system.NextInt64()), ("System.Random without, 32 bytes", () => Random.Shared.NextInt64()),
            ("reset of the ring's by name", () => Reset(stream)), ("uniform", stream.NextUniform), ("exponential by inversion, the ring's", stream.NextExponential),
            ("normal by inversion, the ring's", stream.NextNormal), ("normal by the polar method", () => Polar(stream)),
        ];
        var costs = ways.Select(_ => new List<double>()).ToArray();
        for (var repetition = -1; repetition < Repetitions; repetition++)
        {
            for (var way = 0; way < ways.Length; way++)
            {
                var cost = Cost(ways[way].Next);
                if (repetition >= 0) costs[way].Add(cost);
            }
        }

        for (var way = 0; way < ways.Length; way++)
        {
            costs[way].Sort();
            FormattableString asJson = $$"""{"way":"{{ways[way].Name}}","ns":{{costs[way][Repetitions / 2]:F2}},"nsBest":{{costs[way][0]:F2}}}""";
            FormattableString asText = $"{ways[way].Name,-40} {costs[way][Repetitions / 2],7:F1} ns ({costs[way][0]:F1} to {costs[way][^1]:F1})";
            Console.WriteLine((json ? asJson : asText).ToString(CultureInfo.InvariantCulture));
        }

        return 0;
    }

    private static double Cost(Func<double> next)
    {
        var start = ThreadClock.Seconds();
        var sum = 0.0;
        for (var i = 0; i < Numbers; i++) sum += next();
        var seconds = ThreadClock.Seconds() - start;
        Invariant.Require(!double.IsNaN(sum), "the numbers are used");
        return seconds / Numbers * 1e9;
    }

    private static double Reset(RandomStream stream)
    {
        stream.Reset(1, 2, "noise/1234");
        return 0;
    }

    private static double Polar(RandomStream stream)
    {
        while (true)
        {
            var (u, v) = ((2 * stream.NextUniform()) - 1, (2 * stream.NextUniform()) - 1);
            var square = (u * u) + (v * v);
            if (square is > 0 and < 1) return u * Math.Sqrt(-2 * PortableMath.Log(square) / square);
        }
    }

    // Wrapping arithmetic is the definition of these generators.
    private static ulong SplitMix()
    {
        unchecked
        {
            var z = _state += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    private static ulong Xoshiro()
    {
        unchecked
        {
            var result = ulong.RotateLeft(_s0 + _s3, 23) + _s0;
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

    private static ulong Pcg()
    {
        unchecked
        {
            const ulong Multiplier = 0xDA942042E4DD58B5UL;
            var low = _state | 1;
            var high = _high;
            high ^= high >> 32;
            high *= Multiplier;
            high ^= high >> 48;
            high *= low;
            var carry = Math.BigMul(_state, Multiplier, out var next);
            _high = (_high * Multiplier) + carry + 1;
            _state = next + 1;
            return high;
        }
    }
}
