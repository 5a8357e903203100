namespace Arena.Simulation;

/// <summary>
/// A log move from 0: an Ornstein-Uhlenbeck process, stepped by its exact transition, and normal jumps at Poisson times.
/// x' = x·e^(-κΔ) + μ·(1-e^(-κΔ))/κ + σ·√((1-e^(-2κΔ))/(2κ))·Z + jumps, with Δ as a share of the session; for κ = 0 the
/// limits μΔ and σ√Δ. Source: Gillespie (1996), "Exact numerical simulation of the Ornstein-Uhlenbeck process", eq. 1.9.
/// </summary>
internal sealed class LatentProcess
{
    /// <summary>Most jumps that one step can make; beyond it a step's jumps are cut.</summary>
    public const int MaximumJumpsPerStep = 1_000;

    private readonly double _decay;
    private readonly double _drift;
    private readonly double _deviation;
    private readonly double _jumpMean;
    private readonly double _noJump;
    private readonly double _jumpDeviation;

    private LatentProcess(double stepsPerSession, double volatility, double reversion, double drift, double jumps, double jumpVolatility)
    {
        var step = 1 / stepsPerSession;
        _decay = PortableMath.Exp(-reversion * step);
        _drift = reversion > 0 ? drift * (1 - _decay) / reversion : drift * step;
        _deviation = volatility * Math.Sqrt(reversion > 0 ? (1 - (_decay * _decay)) / (2 * reversion) : step);
        _jumpMean = jumps * step;
        _noJump = PortableMath.Exp(-_jumpMean);
        _jumpDeviation = jumpVolatility;
    }

    /// <summary>The log move now.</summary>
    public double Value { get; private set; }

    /// <summary>The market factor's process.</summary>
    public static LatentProcess Of(FactorOptions options, double stepsPerSession) => new(
        stepsPerSession, options.SessionVolatility, options.MeanReversionPerSession, options.DriftPerSession,
        options.JumpsPerSession, options.JumpVolatility);

    /// <summary>An instrument's own process.</summary>
    public static LatentProcess Of(FundamentalOptions options, double stepsPerSession) => new(
        stepsPerSession, options.SessionVolatility, options.MeanReversionPerSession, 0,
        options.JumpsPerSession, options.JumpVolatility);

    /// <summary>Starts again at 0.</summary>
    public void Reset() => Value = 0;

    /// <summary>
    /// Goes one step. Draws three numbers, always, so that a scenario with jumps and one without have the same diffusion.
    /// </summary>
    public void Step(RandomStream stream)
    {
        var diffusion = _deviation * stream.NextNormal();
        var jumps = JumpCount(stream.NextUniform(), _jumpMean, _noJump);
        var jump = stream.NextNormal();
        Value = (Value * _decay) + _drift + diffusion;

        // The sum of n normal jumps is one normal with the n-fold variance.
        if (jumps > 0) Value += _jumpDeviation * Math.Sqrt(jumps) * jump;
    }

    /// <summary>A Poisson number with a mean, by inversion; at most <see cref="MaximumJumpsPerStep"/>.</summary>
    /// <param name="uniform">A uniform number in [0, 1).</param>
    /// <param name="mean">The mean; not negative.</param>
    public static int JumpCount(double uniform, double mean) => JumpCount(uniform, mean, PortableMath.Exp(-mean));

    private static int JumpCount(double uniform, double mean, double none)
    {
        var count = 0;
        var share = none;
        var below = share;
        while (uniform >= below && count < MaximumJumpsPerStep)
        {
            count++;
            share *= mean / count;
            below += share;
        }

        return count;
    }
}
