namespace Arena.Sdk.Tests;

/// <summary>
/// Prices, money and time against whole numbers of 128 bits: a result that 64 bits can hold is exact, any other one stops. Operands are of all
/// magnitudes, from 0 to both ends.
/// </summary>
public sealed class NumberBoundsTests
{
    private const int Pairs = 20_000;

    private static readonly (string Name, Func<long, long, long> Actual, Func<Int128, Int128, Int128> Exact)[] Operations =
    [
        ("price plus ticks", (a, b) => (new Price(a) + b).Ticks, (a, b) => a + b),
        ("price minus ticks", (a, b) => (new Price(a) - b).Ticks, (a, b) => a - b),
        ("price minus price", (a, b) => new Price(a) - new Price(b), (a, b) => a - b),
        ("price to half ticks", (a, _) => new Price(a).ToHalfTicks().Value, (a, _) => 2 * a),
        ("mid", (a, b) => HalfTicks.Mid(new Price(a), new Price(b)).Value, (a, b) => a + b),
        ("half ticks minus half ticks", (a, b) => new HalfTicks(a) - new HalfTicks(b), (a, b) => a - b),
        ("half ticks down", (a, _) => new HalfTicks(a).Floor().Ticks, (a, _) => a >> 1),
        ("money plus money", (a, b) => (new Money(a) + new Money(b)).Micros, (a, b) => a + b),
        ("money minus money", (a, b) => (new Money(a) - new Money(b)).Micros, (a, b) => a - b),
        ("minus money", (a, _) => (-new Money(a)).Micros, (a, _) => -a),
        ("money times", (a, b) => (new Money(a) * b).Micros, (a, b) => a * b),
        ("moment plus span", (a, b) => (new Timestamp(a) + new Timestamp(b)).Nanoseconds, (a, b) => a + b),
        ("moment minus moment", (a, b) => (new Timestamp(a) - new Timestamp(b)).Nanoseconds, (a, b) => a - b),
        ("seconds", (a, _) => Timestamp.FromSeconds(a).Nanoseconds, (a, _) => a * 1_000_000_000),
        ("milliseconds", (a, _) => Timestamp.FromMilliseconds(a).Nanoseconds, (a, _) => a * 1_000_000),
    ];

    public static TheoryData<string> Names => [.. Operations.Select(operation => operation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Operation_OfAnyNumbers_IsExactOrStops(string name)
    {
        var (_, actual, exact) = Operations.Single(operation => operation.Name == name);
        var stream = RandomStream.Derive(51, 0, name);
        var (kept, stopped) = (0, 0);
        for (var i = 0; i < Pairs; i++)
        {
            var (a, b) = (AnyNumber(stream), AnyNumber(stream));
            var expected = exact(a, b);
            if (expected >= long.MinValue && expected <= long.MaxValue)
            {
                kept++;
                Assert.True(expected == actual(a, b), $"{name} of {a} and {b}");
            }
            else
            {
                stopped++;
                Assert.Throws<OverflowException>(() => actual(a, b));
            }
        }

        Assert.True(kept > 0 && (stopped > 0 || name is "half ticks down"), $"{kept} kept, {stopped} stopped");
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(9_223_372_036_854_775_808.0)]
    [InlineData(-9_223_372_036_854_777_856.0)]
    public void Price_OfNoNumberOfTicks_Stops(double ticks)
    {
        Assert.Throws<OverflowException>(() => Price.Floor(ticks));
        Assert.Throws<OverflowException>(() => Price.Ceiling(ticks));
    }

    [Fact]
    public void Price_OfADouble_IsTheNeighbourOnTheSideThatIsNamed()
    {
        foreach (var ticks in TestArguments.Magnitudes("ticks", -60, 62).BothSigns())
        {
            var (floor, ceiling) = (Price.Floor(ticks).Ticks, Price.Ceiling(ticks).Ticks);
            Assert.True(floor <= ticks && ticks <= ceiling && ceiling - floor <= 1, ticks.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    // A number of any length in bits, or one next to an end or to 0. Shifting cannot overflow, and adding to an end is meant to wrap.
    private static long AnyNumber(RandomStream stream) => stream.NextBelow(8) switch
    {
        0 => unchecked(long.MaxValue + stream.NextBelow(4)),
        1 => stream.NextBelow(5) - 2,
        _ => unchecked((long)stream.NextBits()) >> (int)stream.NextBelow(64),
    };
}
