namespace Arena.Analysis;

/// <summary>How much a sample of numbers varies, by block, to be pooled: every block about its own mean.</summary>
/// <param name="Count">How many values.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Squares">The sum of squares about the block's mean.</param>
/// <param name="Blocks">How many blocks are in it: each costs a degree of freedom.</param>
internal readonly record struct Dispersion(long Count, double Sum, double Squares, int Blocks)
{
    /// <summary>That of a block.</summary>
    public static Dispersion Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty) return default;
        var sum = 0.0;
        foreach (var value in values) sum += value;
        var squares = 0.0;
        foreach (var value in values) squares += (value - (sum / values.Length)) * (value - (sum / values.Length));
        return new Dispersion(values.Length, sum, squares, 1);
    }

    /// <summary>The pooled dispersion.</summary>
    public static Dispersion Pooled(IReadOnlyList<Dispersion> blocks)
    {
        var pooled = default(Dispersion);
        foreach (var block in blocks)
        {
            pooled = new Dispersion(
                pooled.Count + block.Count, pooled.Sum + block.Sum, pooled.Squares + block.Squares, pooled.Blocks + block.Blocks);
        }

        return pooled;
    }

    /// <summary>The mean; not a number without values.</summary>
    public double Mean => Sum / Count;

    /// <summary>The variance within blocks, unbiased; not a number when no block has two values.</summary>
    public double Variance => Count > Blocks ? Squares / (Count - Blocks) : double.NaN;

    /// <summary>Variance over mean (Fano 1947): 1 for the counts of a Poisson process in windows of any length.</summary>
    public double FanoFactor => Variance / Mean;

    /// <summary>Standard deviation over mean: 1 for the exponential distribution.</summary>
    public double Variation => Math.Sqrt(Variance) / Mean;
}
