namespace Arena.Sdk.Tests;

/// <summary>Arguments that find errors: spread over a range, over magnitudes, and close around the points where a formula changes.</summary>
internal static class TestArguments
{
    /// <summary>The environment variable that says how many times as many arguments to try; 1 unless set.</summary>
    public const string DensitySwitch = "ARENA_ARGUMENT_DENSITY";

    private const int Count = 2_000;

    private static int Density =>
        int.TryParse(Environment.GetEnvironmentVariable(DensitySwitch), out var density) ? density : 1;

    /// <summary>Uniform in a range.</summary>
    public static IEnumerable<double> Uniform(string name, double low, double high)
    {
        var stream = RandomStream.Derive(2026, 0, name);
        for (var i = 0; i < Count * Density; i++) yield return low + ((high - low) * stream.NextUniform());
    }

    /// <summary>Positive numbers of every magnitude between two exponents of two, with random bits.</summary>
    public static IEnumerable<double> Magnitudes(string name, int lowest, int highest)
    {
        var stream = RandomStream.Derive(2026, 1, name);
        for (var i = 0; i < Count * Density; i++)
            yield return Math.ScaleB(1 + stream.NextUniform(), lowest + (int)stream.NextBelow(highest - lowest));
    }

    /// <summary>The doubles next to each point, some steps either way.</summary>
    public static IEnumerable<double> Around(params double[] points)
    {
        foreach (var point in points)
        {
            yield return point;
            var (above, below) = (point, point);
            for (var step = 0; step < 20; step++)
            {
                above = Math.BitIncrement(above);
                below = Math.BitDecrement(below);
                yield return above;
                yield return below;
            }
        }
    }

    public static IEnumerable<double> BothSigns(this IEnumerable<double> arguments) => arguments.SelectMany(x => new[] { x, -x });
}
