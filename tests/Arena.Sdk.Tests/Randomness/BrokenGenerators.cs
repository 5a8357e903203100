namespace Arena.Sdk.Tests;

/// <summary>Generators with known faults, which tests of randomness must find.</summary>
internal static class BrokenGenerators
{
    public static readonly (string Name, Func<Func<ulong>> Create)[] All =
    [
        ("a congruential generator of 64 bits, lower bits", () => Testing.RandomnessBattery.Reversed(Congruential(6364136223846793005, 1442695040888963407, 64))),
        ("a congruential generator of 32 bits", () => Congruential(1664525, 1013904223, 32)),
        ("a shift register of 64 bits", ShiftRegister),
        ("multiples of the golden section", Multiples),
        ("one word in fifty is the one before", Sticky),
        ("a little too many small words", Slanted),
        ("streams that are one stream, each a word later", OneStreamDelayed),
        ("streams of neighbouring keys, unmixed", UnmixedKeys),
    ];

    private static Func<ulong> Congruential(ulong factor, ulong addend, int bits)
    {
        var state = 12345UL;
        return () => unchecked(state = (state * factor) + addend) << (64 - bits);
    }

    // xorshift64 (Marsaglia 2003) as it is: linear.
    private static Func<ulong> ShiftRegister()
    {
        var state = 88172645463325252UL;
        return () =>
        {
            state ^= state << 13;
            state ^= state >> 7;
            return state ^= state << 17;
        };
    }

    private static Func<ulong> Multiples()
    {
        var state = 0UL;
        return () => unchecked(state += 0x9E3779B97F4A7C15);
    }

    private static Func<ulong> Sticky()
    {
        var stream = RandomStream.Derive(1, 0, "sticky");
        var word = 0UL;
        return () => stream.NextChance(0.02) ? word : word = stream.NextBits();
    }

    private static Func<ulong> Slanted()
    {
        var stream = RandomStream.Derive(1, 0, "slanted");
        return () => (ulong)(Math.Pow(stream.NextUniform(), 1.05) * (1UL << 53)) << 11;
    }

    private static Func<ulong> OneStreamDelayed()
    {
        const int Streams = 16;
        var streams = Enumerable.Range(0, Streams).Select(_ => RandomStream.Derive(1, 0, "same")).ToArray();
        for (var i = 0; i < Streams; i++)
            for (var skip = 0; skip < i; skip++) streams[i].NextBits();
        var turn = 0;
        return () => streams[turn++ % Streams].NextBits();
    }

    private static Func<ulong> UnmixedKeys()
    {
        var key = 1UL;
        return () => RandomStream.FromState(key, key + 1, key + 2, key++).NextBits();
    }
}
