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

    private readonly double _volatility;
    private readonly double _reversion;
    private readonly double _commonDrift;
    private readonly double _jumps;
    private readonly double _jumpDeviation;
    private double _driftPerSession;
    private double _share;
    private double _decay;
    private double _drift;
    private double _deviation;
    private double _jumpMean;
    private double _noJump;

    private LatentProcess(double stepsPerSession, double volatility, double reversion, double drift, double jumps, double jumpVolatility)
    {
        _volatility = volatility;
        _reversion = reversion;
        _commonDrift = drift;
        _driftPerSession = drift;
        _jumps = jumps;
        _jumpDeviation = jumpVolatility;
        _share = double.NaN;
        SetStep(1 / stepsPerSession);
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
    /// <param name="drift">What the session's drift has beyond the options', as a log move over the session.</param>
    public void Reset(double drift = 0)
    {
        Value = 0;
        _driftPerSession = _commonDrift + drift;
        _drift = Drift(_share);
    }

    /// <summary>Makes the next steps longer or shorter.</summary>
    /// <param name="share">Δ, as a share of the session; not negative. Over a step of 0 the value stays.</param>
    public void SetStep(double share)
    {
        if (share == _share) return;
        _share = share;
        _decay = PortableMath.Exp(-_reversion * share);
        _drift = Drift(share);
        _deviation = _volatility * Math.Sqrt(_reversion > 0 ? (1 - (_decay * _decay)) / (2 * _reversion) : share);
        _jumpMean = _jumps * share;
        _noJump = PortableMath.Exp(-_jumpMean);
    }

    /// <summary>Adds a jump that has its own reason, beside those of the process.</summary>
    /// <param name="log">The log jump.</param>
    public void Jump(double log) => Value += log;

    /// <summary>
    /// Goes one step. Draws three numbers, always, so that a scenario with jumps and one without have the same diffusion.
    /// </summary>
    public void Step(RandomStream stream)
    {
        var diffusion = _deviation * stream.NextNormal();
        var jumps = JumpCount(stream.NextUniform(), _jumpMean, _noJump);
        Value = (Value * _decay) + _drift + diffusion;

        // The sum of n normal jumps is one normal with the n-fold variance. Without a jump its number is taken, and comes to nothing.
        if (jumps > 0) Value += _jumpDeviation * Math.Sqrt(jumps) * stream.NextNormal();
        else stream.NextBits();
    }

    /// <summary>A Poisson number with a mean, by inversion; at most <see cref="MaximumJumpsPerStep"/>.</summary>
    /// <param name="uniform">A uniform number in [0, 1).</param>
    /// <param name="mean">The mean; not negative.</param>
    public static int JumpCount(double uniform, double mean) => JumpCount(uniform, mean, PortableMath.Exp(-mean));

    private double Drift(double share) => _reversion > 0 ? _driftPerSession * (1 - _decay) / _reversion : _driftPerSession * share;

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
