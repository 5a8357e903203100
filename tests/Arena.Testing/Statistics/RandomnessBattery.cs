namespace Arena.Testing;

/// <summary>
/// Tests of random bits: the ten of SmallCrush (L'Ecuyer and Simard 2007, "TestU01", section 4) and three more of Knuth (The Art of Computer
/// Programming, volume 2, section 3.3.2), with sizes for seconds. They look at a word's upper bits first; to test the lower ones, reverse it.
/// </summary>
public static class RandomnessBattery
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<RandomnessCheck> All { get; } =
    [
        new("birthday spacings", BitChecks.BirthdaySpacings),
        new("collision", SequenceChecks.Collision),
        new("gap", SequenceChecks.Gap),
        new("poker", SequenceChecks.Poker),
        new("coupon collector", SequenceChecks.CouponCollector),
        new("maximum of t", SequenceChecks.MaximumOfT),
        new("weight distribution", BitChecks.WeightDistribution),
        new("matrix rank", BitChecks.MatrixRank),
        new("Hamming independence", BitChecks.HammingIndependence),
        new("random walk", BitChecks.RandomWalk),
        new("permutation", SequenceChecks.Permutation),
        new("runs", SequenceChecks.Runs),
        new("serial pairs", SequenceChecks.SerialPairs),
        new("serial correlation", SequenceChecks.SerialCorrelation),
    ];

    /// <summary>The same source with the bits of each word in reverse.</summary>
    public static Func<ulong> Reversed(Func<ulong> source) => () =>
    {
        var word = source();
        word = ((word >> 1) & 0x5555555555555555) | ((word & 0x5555555555555555) << 1);
        word = ((word >> 2) & 0x3333333333333333) | ((word & 0x3333333333333333) << 2);
        word = ((word >> 4) & 0x0F0F0F0F0F0F0F0F) | ((word & 0x0F0F0F0F0F0F0F0F) << 4);
        return System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word);
    };

    /// <summary>The upper 53 bits as a number in [0, 1).</summary>
    internal static double Uniform(ulong word) => (word >> 11) * (1.0 / (1UL << 53));
}
