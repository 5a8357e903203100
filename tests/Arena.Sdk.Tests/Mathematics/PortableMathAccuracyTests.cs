using System.Globalization;

namespace Arena.Sdk.Tests;

/// <summary>
/// Holds every function to the error its documentation states, against values of more than 200 bits. The bounds here are those of
/// docs/mathematics.md; the maxima found go into the test's output.
/// </summary>
public sealed class PortableMathAccuracyTests
{
    [Fact]
    public void BigFunctions_AtReferencePoints_RoundToTheValuesOfAnotherLibrary()
    {
        RequireSame(ReferenceValues.Exp, BigFunctions.Exp);
        RequireSame(ReferenceValues.Log, BigFunctions.Log);
        RequireSame(ReferenceValues.Tanh, BigFunctions.Tanh);
        RequireSame(ReferenceValues.Sin, BigFunctions.Sin);
        RequireSame(ReferenceValues.Cos, BigFunctions.Cos);
        RequireSame(ReferenceValues.NormalCumulative, BigFunctions.NormalCumulative);
        foreach (var (x, y, value) in ReferenceValues.Pow)
            if (x > 0) Assert.Equal(value, BigFunctions.Pow(BigReal.Of(x), BigReal.Of(y)).Nearest());
    }

    // What the measurement would say of functions that are slightly wrong.
    [Fact]
    public void Meter_OfFunctionsThatAreSlightlyWrong_ShowsIt()
    {
        Assert.InRange(Largest(x => Math.BitIncrement(Math.BitIncrement(PortableMath.Exp(x))), BigFunctions.Exp), 1.5, 3);
        Assert.InRange(Largest(x => PortableMath.Log(x + 3) * (1 + 4e-16), x => BigFunctions.Log(x + 3)), 1.5, 5);
        Assert.InRange(Largest(x => 1 - (2 / (PortableMath.Exp(2 * x) + 1)), BigFunctions.Tanh), 2, 1e20);
        Assert.Equal(double.PositiveInfinity, UlpMeter.Error(1, double.NaN));
        Assert.Equal(0.25, UlpMeter.Error(BigReal.Of(1) + new BigReal(1, -54), 1));
    }

    // Two formulas that have nothing in common but the density.
    [Fact]
    public void NormalTail_BetweenEightAndTwelve_AgreesWithTheSeriesTo200Bits()
    {
        foreach (var x in TestArguments.Uniform("tail", 8, 12).Take(100).Select(BigReal.Of))
        {
            var series = BigFunctions.NormalSeries(-x);
            Assert.True((BigFunctions.NormalTail(x) - series).Log2 < series.Log2 - 200);
        }
    }

    [Fact]
    public void Exp_OverItsRange_IsWithinOneUlp() => Measure("Exp", 1, PortableMath.Exp, BigFunctions.Exp,
        TestArguments.Uniform("exp", -745.2, 709.79),
        TestArguments.Uniform("exp-middle", -1, 1),
        TestArguments.Magnitudes("exp", -60, 2).BothSigns(),
        TestArguments.Around(Enumerable.Range(-40, 80).Select(k => (k + 0.5) * Math.Log(2)).ToArray()),
        TestArguments.Around(0, 1, -708.3964185322641, 709.782712893384, -745.1332191019412).Where(x => x < 709.7827128933841));

    [Fact]
    public void Log_OverItsRange_IsWithinOneUlp() => Measure("Log", 1, PortableMath.Log, BigFunctions.Log,
        TestArguments.Magnitudes("log", -1074, 1023),
        TestArguments.Uniform("log-near-one", 0.7, 1.42),
        TestArguments.Magnitudes("log-beside-one", -52, -2).BothSigns().Select(x => 1 + x),
        TestArguments.Around(0.7071067811865476, 1.4142135623730951, 2, Math.E, 2.2250738585072014e-308),
        TestArguments.Around(1).Where(x => x != 1),
        [double.Epsilon, 2 * double.Epsilon, 3 * double.Epsilon, double.MaxValue]);

    [Fact]
    public void Tanh_OverItsRange_IsWithinOneUlp() => Measure("Tanh", 1, PortableMath.Tanh, BigFunctions.Tanh,
        TestArguments.Uniform("tanh", -23, 23),
        TestArguments.Uniform("tanh-middle", -1, 1),
        TestArguments.Magnitudes("tanh", -1074, 0).BothSigns(),
        TestArguments.Around(0.25, 1, 22, -0.25));

    [Fact]
    public void Sin_OverItsRange_IsWithinOneUlp() => Measure("Sin", 1, PortableMath.Sin, BigFunctions.Sin, [.. Angles(), NearHalfTurns(0)]);

    [Fact]
    public void Cos_OverItsRange_IsWithinOneUlp() => Measure("Cos", 1, PortableMath.Cos, BigFunctions.Cos, [.. Angles(), NearHalfTurns(1)]);

    [Fact]
    public void Pow_OverItsRange_IsWithinOneUlp()
    {
        var meter = new UlpMeter("Pow");
        var bases = TestArguments.Magnitudes("pow-base", -1074, 1023).Concat(TestArguments.Uniform("pow-near-one", 0.5, 2));
        var stream = RandomStream.Derive(2026, 2, "pow");
        foreach (var x in bases)
        {
            // An exponent that brings the result anywhere between the smallest and the largest double.
            var y = ((stream.NextUniform() * 1450) - 740) / Math.Log(x);
            if (!double.IsFinite(y)) continue;
            var exact = BigFunctions.Pow(BigReal.Of(x), BigReal.Of(y));
            if (exact.Log2 is < 1024 and >= -1075) meter.Add(FormattableString.Invariant($"({x:R}, {y:R})"), exact, PortableMath.Pow(x, y));
        }

        meter.RequireWithin(1);
    }

    [Fact]
    public void NormalCumulative_OverItsRange_IsWithinEightUlp() => Measure("NormalCumulative", 8, PortableMath.NormalCumulative, BigFunctions.NormalCumulative,
        TestArguments.Uniform("normal", -37.5, 8.5),
        TestArguments.Uniform("normal-middle", -3, 3),
        TestArguments.Magnitudes("normal", -300, 0).BothSigns(),
        TestArguments.Around(-0.67448975, 0.67448975, -5.656854249492381, 5.656854249492381));

    // The exact quantile is one Newton step from the double: y - (Φ(y) - p) / φ(y), the next term being 2^-100 of it.
    [Fact]
    public void NormalQuantile_OverItsRange_IsWithinEightUlp()
    {
        var meter = new UlpMeter("NormalQuantile");
        var shares = TestArguments.Uniform("share", 0, 1)
            .Concat(TestArguments.Magnitudes("share", -1074, -1))
            .Concat(TestArguments.Magnitudes("share-above", -53, -1).Select(x => 1 - x))
            .Concat(TestArguments.Around(0.075, 0.925, Math.Exp(-25), 0.25));
        foreach (var p in shares)
        {
            if (p is <= 0 or >= 1 or 0.5) continue;
            var actual = PortableMath.NormalQuantile(p);
            var y = BigReal.Of(actual);
            var exact = y - ((BigFunctions.NormalCumulative(y) - BigReal.Of(p)) / BigFunctions.NormalDensity(y));
            meter.Add(p.ToString("R", CultureInfo.InvariantCulture), exact, actual);
        }

        meter.RequireWithin(8);
    }

    private static IEnumerable<double>[] Angles() =>
    [
        TestArguments.Uniform("angle", -1e6, 1e6),
        TestArguments.Uniform("angle-middle", -7, 7),
        TestArguments.Magnitudes("angle", -1022, 0).BothSigns(),
        TestArguments.Around(Enumerable.Range(1, 20).Select(k => k * Math.PI / 4).ToArray()),
        [1e6, -1e6],
    ];

    // Where a reduction fails first: the doubles closest to zeros. All 636,619 zeros below a million are looked at; the nearest are measured.
    private static IEnumerable<double> NearHalfTurns(int quadrants) => Enumerable.Range(1, 318_309)
        .Select(k => ((2 * k) - quadrants) * (Math.PI / 2))
        .OrderBy(x => Math.Abs(quadrants == 0 ? PortableMath.Sin(x) : PortableMath.Cos(x)) / x)
        .Take(500);

    private static void Measure(
        string name, double bound, Func<double, double> function, Func<BigReal, BigReal> reference, params IEnumerable<double>[] arguments)
    {
        var meter = new UlpMeter(name);
        foreach (var x in arguments.SelectMany(set => set)) meter.Add(x.ToString("R", CultureInfo.InvariantCulture), reference(BigReal.Of(x)), function(x));
        meter.RequireWithin(bound);
    }

    private static double Largest(Func<double, double> function, Func<BigReal, BigReal> reference) => TestArguments.Uniform("wrong", -2, 2)
        .Max(x => UlpMeter.Error(reference(BigReal.Of(x)), function(x)));

    private static void RequireSame((double X, double Value)[] reference, Func<BigReal, BigReal> function)
    {
        foreach (var (x, value) in reference) Assert.Equal(value, function(BigReal.Of(x)).Nearest());
    }
}
