namespace Arena.Simulation;

/// <summary>
/// Wakes that beget wakes: a self-exciting process (Hawkes 1971), drawn by its clusters (Hawkes and Oakes 1974). A trader's own wakes come at the times of a
/// Poisson process; each wake, of whichever generation, begets a Poisson number of further wakes of the same trader, each after a delay of its own. What is
/// said of the trader's mean time between wakes holds for all generations together: own wakes come at 1 - <see cref="BranchingRatio"/> of that rate.
/// <list type="bullet">
/// <item>Over stretches that are long against <see cref="MeanDelaySeconds"/> / (1 - n), the variance of the number of wakes is 1 / (1 - n)² times its
/// mean, n the branching ratio; of a Poisson process it is its mean.</item>
/// <item>A begotten wake acts in the instrument of the one that begot it and, with <see cref="SameSideShare"/>, on its side; otherwise it draws its side.</item>
/// <item>A session begins with a past that is known by its mean: as many begotten wakes are on their way as there are on average, each of unknown
/// descent. So the mean rate is the same from the first moment on.</item>
/// </list>
/// After Bacry, Mastromatteo and Muzy (2015), section 2. Branching ratios between 0.5 and 0.9 are usual in markets (Hardiman, Bercot and Bouchaud 2013).
/// </summary>
public sealed record ExcitationOptions
{
    /// <summary>Mean number of wakes that a wake begets, n; from 0 to 0.95.</summary>
    public required double BranchingRatio { get; init; }

    /// <summary>Mean delay between a wake and one that it begot, in seconds of the traders' clock. Positive, and at most 100 times the mean time between wakes.</summary>
    public required double MeanDelaySeconds { get; init; }

    /// <summary>
    /// The index of delays with a power law: the share of delays above t is (1 + t / s)^-index, s the mean × (index - 1). Above 1. <c>null</c>: delays are
    /// exponential.
    /// </summary>
    public double? TailIndex { get; init; }

    /// <summary>Share of begotten wakes that take the side of the wake that begot them, 0 to 1; the others draw theirs, so that half of those take it too.</summary>
    public double SameSideShare { get; init; }
}
