using Arena.Sdk;

namespace Arena.Bench;

/// <summary>
/// Whether deviates are of their distribution: a million in a hundred equal cells and two more in each tail. The bound on chi-squared with 103 degrees of freedom is
/// passed by a right one at odds of about 1 : 100,000; the seed is fixed.
/// </summary>
internal static class DeviateCheck
{
    private const int Draws = 1_000_000;
    private const double Bound = 174;

    private static readonly double[] Cuts = [0.0001, 0.001, .. Enumerable.Range(1, 99).Select(cell => cell / 100.0), 0.999, 0.9999];

    public static void Run()
    {
        var stream = RandomStream.Derive(3, 0, "bench/deviates");
        double[] exponential = [.. Cuts.Select(p => -PortableMath.Log(1 - p))];
        double[] normal = [.. Cuts.Select(PortableMath.NormalQuantile)];
        Require("exponential by inversion", new RingExponential(stream), exponential);
        Require("exponential by ziggurat", new ZigguratExponential(stream), exponential);
        Require("normal by inversion", new RingNormal(stream), normal);
        Require("normal by the polar method", new PolarNormal(stream), normal);
        Require("normal by ziggurat", new ZigguratNormal(stream), normal);
    }

    private static void Require<TDraw>(string name, TDraw source, double[] bounds)
        where TDraw : struct, IDraw<double>
    {
        var counts = new int[bounds.Length + 1];
        for (var i = 0; i < Draws; i++)
        {
            var place = Array.BinarySearch(bounds, source.Next());
            counts[place < 0 ? ~place : place]++;
        }

        var statistic = 0.0;
        for (var cell = 0; cell < counts.Length; cell++)
        {
            var from = cell == 0 ? 0 : Cuts[cell - 1];
            var expected = Draws * ((cell == Cuts.Length ? 1 : Cuts[cell]) - from);
            statistic += (counts[cell] - expected) * (counts[cell] - expected) / expected;
        }

        Invariant.Require(statistic < Bound, name + " has its distribution");
    }
}
