namespace Arena.Simulation;

/// <summary>How many wakes a wake begets, and when; the process is stated at <see cref="ExcitationOptions"/>. Without state: draws only.</summary>
internal sealed class Excitation
{
    private readonly PoissonCount _children;
    private readonly PoissonCount _pending;
    private readonly double _meanDelayNs;
    private readonly Lomax? _delays;

    /// <summary>The kernel of a trader's wakes.</summary>
    /// <param name="options">What begets what.</param>
    /// <param name="meanIntervalSeconds">Mean time between two wakes of any kind.</param>
    public Excitation(ExcitationOptions options, double meanIntervalSeconds)
    {
        _children = new PoissonCount(options.BranchingRatio);
        _pending = new PoissonCount(options.BranchingRatio * options.MeanDelaySeconds / meanIntervalSeconds);
        _meanDelayNs = options.MeanDelaySeconds * Timestamp.NanosecondsPerSecond;
        if (options.TailIndex is { } index) _delays = Lomax.WithMean(index, _meanDelayNs);
    }

    /// <summary>Draws how many wakes a wake begets.</summary>
    public int NextChildren(RandomStream stream) => _children.Next(stream);

    /// <summary>Draws how long one of them waits, in nanoseconds.</summary>
    public double NextDelay(RandomStream stream) => _delays is { } law ? law.Next(stream) : stream.NextExponential() * _meanDelayNs;

    /// <summary>Draws how many wakes, begotten before the session, are still to come when it begins: the mean rate times the mean delay, by Little's law.</summary>
    public int NextPending(RandomStream stream) => _pending.Next(stream);

    /// <summary>Draws how long one of those still waits, in nanoseconds; an exponential wait that is going on is as long as one that begins.</summary>
    public double NextResidual(RandomStream stream) => _delays is { } law ? law.Residual.Next(stream) : stream.NextExponential() * _meanDelayNs;
}
