namespace Arena.Sdk.Tests;

/// <summary>
/// Fixed seeds, so each statistic is one number: the bounds are those that a good generator passes at odds of about 1 : 10,000.
/// </summary>
public sealed class RandomStreamTests
{
    private const int Draws = 200_000;

    [Fact]
    public void NextBits_FromTheAuthorsState_GivesTheAuthorsNumbers()
    {
        // The first outputs of xoshiro256** from the state (1, 2, 3, 4).
        ulong[] expected =
        [
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600, 16172922978634559625,
            8476171486693032832, 10595114339597558777, 2904607092377533576,
        ];
        var stream = RandomStream.FromState(1, 2, 3, 4);

        foreach (var value in expected) Assert.Equal(value, stream.NextBits());
    }

    // Computed by an implementation of the derivation in another language. These numbers are in every tape: they may never change.
    [Theory]
    [InlineData(0UL, 0, "", 18110106563157542208UL, 8650457082529208451UL, 3032169436225125478UL)]
    [InlineData(1UL, 0, "noise/0", 9119623936771632583UL, 15717360424423769864UL, 11405405126729057189UL)]
    [InlineData(1UL, 1, "noise/0", 5252987004534034787UL, 1260191427805684974UL, 12061105833659276852UL)]
    [InlineData(2026UL, 7, "tie-break/Aldgate", 1628386975439818798UL, 15449046580039591761UL, 2043406929350759095UL)]
    [InlineData(ulong.MaxValue, 0, "factor", 2515969347665819131UL, 5107879591422795099UL, 3565265329589915279UL)]
    public void Derive_FromSeedSessionAndName_IsFrozen(ulong seed, int session, string name, ulong first, ulong second, ulong third)
    {
        var stream = RandomStream.Derive(seed, session, name);

        Assert.Equal([first, second, third], [stream.NextBits(), stream.NextBits(), stream.NextBits()]);
    }

    [Fact]
    public void Reset_OfAUsedStream_EqualsADerivedOne()
    {
        var used = RandomStream.Derive(1, 2, "a");
        used.NextBits();
        used.Reset(5, 6, "b");

        var fresh = RandomStream.Derive(5, 6, "b");
        for (var i = 0; i < 10; i++) Assert.Equal(fresh.NextBits(), used.NextBits());
    }

    [Fact]
    public void NextUniform_OverManyDraws_HasTheMomentsOfTheUniform()
    {
        var stream = RandomStream.Derive(11, 0, "uniform");
        var (mean, variance, _) = Moments(stream.NextUniform);

        Assert.Equal(0.5, mean, 4 * Math.Sqrt(1.0 / 12 / Draws));
        Assert.Equal(1.0 / 12, variance, 4 * Math.Sqrt(1.0 / 180 / Draws));
    }

    [Fact]
    public void NextNormal_OverManyDraws_HasTheMomentsOfTheNormal()
    {
        var stream = RandomStream.Derive(12, 0, "normal");
        var (mean, variance, kurtosis) = Moments(stream.NextNormal);

        Assert.Equal(0, mean, 4 / Math.Sqrt(Draws));
        Assert.Equal(1, variance, 4 * Math.Sqrt(2.0 / Draws));
        Assert.Equal(3, kurtosis, 4 * Math.Sqrt(24.0 / Draws));
    }

    [Fact]
    public void NextExponential_OverManyDraws_HasTheMomentsOfTheExponential()
    {
        var stream = RandomStream.Derive(13, 0, "exponential");
        var (mean, variance, _) = Moments(stream.NextExponential);

        Assert.Equal(1, mean, 4 / Math.Sqrt(Draws));
        Assert.Equal(1, variance, 4 * Math.Sqrt(8.0 / Draws));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(97)]
    [InlineData(1_000)]
    public void NextBelow_OverManyDraws_IsUniform(int bound)
    {
        var stream = RandomStream.Derive(14, bound, "below");
        var counts = new long[bound];
        for (var i = 0; i < Draws; i++) counts[stream.NextBelow(bound)]++;

        RequireUniform(counts);
    }

    // Two thirds of 2^64: rejection is needed for every third draw, and a biased reduction shows at once.
    [Fact]
    public void NextBelow_OfAHugeBound_IsUnbiased()
    {
        const long Bound = 6_148_914_691_236_517_205;
        var stream = RandomStream.Derive(15, 0, "huge");
        var counts = new long[16];
        for (var i = 0; i < Draws; i++) counts[(int)(stream.NextBelow(Bound) / ((Bound / 16) + 1))]++;

        RequireUniform(counts);
    }

    [Fact]
    public void NextBelow_OfNothing_StopsTheMatch() =>
        Assert.Throws<InvariantViolationException>(() => RandomStream.Derive(1, 0, "none").NextBelow(0));

    [Fact]
    public void NextChance_OverManyDraws_HasItsProbability()
    {
        var stream = RandomStream.Derive(16, 0, "chance");
        var hits = 0;
        for (var i = 0; i < Draws; i++)
            if (stream.NextChance(0.3)) hits++;

        Assert.Equal(0.3, hits / (double)Draws, 4 * Math.Sqrt(0.3 * 0.7 / Draws));
    }

    [Theory]
    [InlineData(1UL, 0, "noise/1", 1UL, 0, "noise/2")]
    [InlineData(1UL, 0, "noise/1", 1UL, 1, "noise/1")]
    [InlineData(1UL, 0, "noise/1", 2UL, 0, "noise/1")]
    [InlineData(1UL, 0, "ab", 1UL, 0, "ba")]
    [InlineData(1UL, 0, "noise/1", 1UL, 0, "noise/11")]
    public void Derive_OfNeighbouringNames_GivesUnrelatedStreams(
        ulong seed, int session, string name, ulong otherSeed, int otherSession, string otherName)
    {
        var one = RandomStream.Derive(seed, session, name);
        var other = RandomStream.Derive(otherSeed, otherSession, otherName);
        var pairs = new long[64];
        for (var i = 0; i < Draws; i++) pairs[(one.NextBelow(8) * 8) + other.NextBelow(8)]++;

        RequireUniform(pairs);
    }

    [Fact]
    public void Key_OfManyNames_DoesNotCollide()
    {
        var keys = new HashSet<ulong>();
        for (var i = 0; i < 100_000; i++) Assert.True(keys.Add(RandomStream.Key(1, i % 10, "noise/" + (i / 10))));
    }

    private static (double Mean, double Variance, double Kurtosis) Moments(Func<double> draw)
    {
        var values = new double[Draws];
        for (var i = 0; i < Draws; i++) values[i] = draw();
        var mean = values.Average();
        var variance = values.Average(v => (v - mean) * (v - mean));
        return (mean, variance, values.Average(v => Math.Pow(v - mean, 4)) / (variance * variance));
    }

    // Pearson's chi-square, whose own mean is the degrees of freedom k and variance 2k: four deviations around it, both ways.
    private static void RequireUniform(long[] counts)
    {
        var expected = counts.Sum() / (double)counts.Length;
        var chiSquare = counts.Sum(count => (count - expected) * (count - expected) / expected);
        var freedom = counts.Length - 1;
        Assert.InRange(chiSquare, freedom - (4 * Math.Sqrt(2.0 * freedom)), freedom + (4 * Math.Sqrt(2.0 * freedom)) + 4);
    }
}
