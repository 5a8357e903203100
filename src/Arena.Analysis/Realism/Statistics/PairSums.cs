using MathNet.Numerics.Statistics;

namespace Arena.Analysis;

/// <summary>Sums for the correlation of two variables, each about its own mean of the block, to be pooled.</summary>
/// <param name="SquaresX">The sum of squares of the first.</param>
/// <param name="SquaresY">The sum of squares of the second.</param>
/// <param name="Products">The sum of products.</param>
internal readonly record struct PairSums(double SquaresX, double SquaresY, double Products)
{
    /// <summary>The sums of a block.</summary>
    /// <param name="x">The first variable.</param>
    /// <param name="y">The second, as long as the first.</param>
    public static PairSums Of(double[] x, double[] y) => x.Length < 2
        ? default
        : new PairSums(
            ArrayStatistics.PopulationVariance(x) * x.Length, ArrayStatistics.PopulationVariance(y) * y.Length,
            ArrayStatistics.PopulationCovariance(x, y) * x.Length);

    /// <summary>Pearson's correlation of the pooled blocks; not a number when one of the variables is constant.</summary>
    public static double Correlation(IReadOnlyList<PairSums> blocks)
    {
        var (x, y, products) = (0.0, 0.0, 0.0);
        foreach (var block in blocks)
        {
            x += block.SquaresX;
            y += block.SquaresY;
            products += block.Products;
        }

        return products / Math.Sqrt(x * y);
    }
}
