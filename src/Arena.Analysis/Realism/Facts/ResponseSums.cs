namespace Arena.Analysis;

/// <summary>How the mid moves with and after a market order, and how signs go together: sums of a block, to be pooled.</summary>
internal sealed class ResponseSums
{
    /// <summary>The longest lag, in market orders.</summary>
    public const int Lags = 64;

    private readonly double[] _moves = new double[Lags + 1];
    private readonly double[] _signs = new double[Lags + 1];
    private readonly long[] _pairs = new long[Lags + 1];

    /// <summary>The sums of a block.</summary>
    public static ResponseSums Of(MarketSeries series)
    {
        var sums = new ResponseSums();
        var orders = series.Orders;
        for (var lag = 0; lag <= Lags; lag++)
        {
            for (var i = 0; i + lag < orders.Length; i++)
            {
                sums._moves[lag] += orders[i].Sign * (orders[i + lag].MidBefore - orders[i].MidBefore);
                sums._signs[lag] += orders[i].Sign * orders[i + lag].Sign;
                sums._pairs[lag]++;
            }
        }

        return sums;
    }

    /// <summary>R(l): the mean of sign(t) × (mid(t + l) - mid(t)), in ticks; index = lag in market orders.</summary>
    public static double[] Response(IReadOnlyList<ResponseSums> blocks) => Mean(blocks, block => block._moves);

    /// <summary>
    /// What R(l) would be if every order moved the mid by R(1) for good: R(1) × (1 + C(1) + .. + C(l-1)), C being the mean product of
    /// signs, without taking off a mean.
    /// </summary>
    public static double[] Permanent(IReadOnlyList<ResponseSums> blocks)
    {
        var signs = Mean(blocks, block => block._signs);
        var first = Response(blocks)[1];
        var permanent = new double[Lags + 1];
        for (var lag = 1; lag <= Lags; lag++) permanent[lag] = permanent[lag - 1] + (first * signs[lag - 1]);
        return permanent;
    }

    private static double[] Mean(IReadOnlyList<ResponseSums> blocks, Func<ResponseSums, double[]> sums)
    {
        var means = new double[Lags + 1];
        for (var lag = 0; lag <= Lags; lag++) means[lag] = blocks.Sum(block => sums(block)[lag]) / blocks.Sum(block => block._pairs[lag]);
        return means;
    }
}
