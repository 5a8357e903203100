using System.Collections.Immutable;

namespace Arena.Tournaments;

/// <summary>
/// Ratings of firms from comparisons at tables: a fit of <see cref="BradleyTerry"/>'s model, with intervals by the percentile
/// bootstrap (Efron and Tibshirani, 1993, chapter 13) that draws whole boards with replacement, since comparisons on one board share
/// its luck. The percentiles need a handful of boards: below about ten the intervals are too narrow.
/// </summary>
public static class RatingFit
{
    /// <summary>How many times the boards are drawn anew.</summary>
    public const int Resamples = 400;

    private const double PointTolerance = 1e-10;
    private const double ResampleTolerance = 1e-5;

    /// <summary>Rates firms.</summary>
    /// <param name="firms">How many there are.</param>
    /// <param name="comparisons">All comparisons; their order, and which of two firms comes first, make no difference.</param>
    /// <param name="seed">The seed of the resamples.</param>
    /// <returns>One rating per firm.</returns>
    public static ImmutableArray<Rating> Fit(int firms, ReadOnlySpan<Comparison> comparisons, ulong seed)
    {
        var record = new BoardRecords(comparisons);
        var pairs = new PairRecord[record.PairCount];
        record.Add(pairs, AllOnce(record.BoardCount));
        var model = new BradleyTerry(firms);
        var points = model.Fit(pairs, PointTolerance);
        var samples = record.BoardCount < 2 ? null : Resample(firms, record, pairs, model, RandomStream.Derive(seed, 0, "ratings/bootstrap"));
        var ratings = ImmutableArray.CreateBuilder<Rating>(firms);
        for (var firm = 0; firm < firms; firm++)
            ratings.Add(new Rating(EloScale.Rating(points[firm]), samples is null ? null : PercentileInterval(samples[firm])));
        return ratings.MoveToImmutable();
    }

    private static double[][] Resample(int firms, BoardRecords record, PairRecord[] pairs, BradleyTerry model, RandomStream random)
    {
        var samples = new double[firms][];
        for (var firm = 0; firm < firms; firm++) samples[firm] = new double[Resamples];
        var weights = new int[record.BoardCount];
        for (var sample = 0; sample < Resamples; sample++)
        {
            Array.Clear(weights);
            for (var draw = 0; draw < weights.Length; draw++) weights[random.NextBelow(weights.Length)]++;
            record.Add(pairs, weights);
            var points = model.Fit(pairs, ResampleTolerance);
            for (var firm = 0; firm < firms; firm++) samples[firm][sample] = EloScale.Rating(points[firm]);
        }

        return samples;
    }

    private static Interval PercentileInterval(double[] sample)
    {
        Array.Sort(sample);
        return new Interval(Percentile(sample, 0.025), Percentile(sample, 0.975));
    }

    private static double Percentile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    private static int[] AllOnce(int boards)
    {
        var weights = new int[boards];
        Array.Fill(weights, 1);
        return weights;
    }
}
