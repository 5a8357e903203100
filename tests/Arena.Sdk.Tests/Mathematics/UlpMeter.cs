using System.Globalization;

namespace Arena.Sdk.Tests;

/// <summary>
/// The largest error of a function over the arguments it was shown, in units in the last place (ULP) of the exact value: 0.5 is the
/// error of a correctly rounded function. The unit of a subnormal number is 2^-1074.
/// </summary>
internal sealed class UlpMeter(string function)
{
    private string _where = "";

    public double Largest { get; private set; }

    public long Arguments { get; private set; }

    /// <summary>How many units one value is off.</summary>
    public static double Error(BigReal exact, double actual)
    {
        if (exact.IsZero) return actual == 0 ? 0 : double.PositiveInfinity;
        if (!double.IsFinite(actual)) return exact.Nearest() == actual ? 0 : double.PositiveInfinity;
        var difference = BigReal.Of(actual) - exact;
        return Math.Abs(difference.Scaled(52 - Math.Max(exact.Log2, -1022)).Nearest());
    }

    public void Add(string where, BigReal exact, double actual) => Add(where, Error(exact, actual));

    public void Add(string where, double error)
    {
        Arguments++;
        if (error <= Largest) return;
        Largest = error;
        _where = where;
    }

    /// <summary>Writes the maximum into the test's output and requires that it is within what the documentation states.</summary>
    public void RequireWithin(double bound)
    {
        var report = string.Create(CultureInfo.InvariantCulture, $"{function}: {Largest:F4} ULP at {_where}, of {Arguments} arguments; stated {bound}");
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        Assert.True(Largest <= bound, report);
    }
}
