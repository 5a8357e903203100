using Arena.Sdk;

namespace Arena.Bots.Adversaries;

/// <summary>When, where and which way an adversary strikes next: all three drawn from its own stream, so that nobody can know.</summary>
internal sealed class Campaign
{
    private readonly SessionInfo _session;
    private readonly double _meanWaitSeconds;
    private readonly double _lastStartSeconds;
    private readonly InstrumentId[] _targets;

    /// <summary>The campaigns of one session; the first is drawn at once.</summary>
    /// <param name="session">The session, whose stream it draws from.</param>
    /// <param name="meanWaitSeconds">Mean wait before a strike, in seconds; exponential.</param>
    /// <param name="lastStartSeconds">No strike starts later than this, in seconds since the open.</param>
    public Campaign(SessionInfo session, double meanWaitSeconds, double lastStartSeconds)
    {
        _session = session;
        _meanWaitSeconds = meanWaitSeconds;
        _lastStartSeconds = lastStartSeconds;
        _targets = [.. session.Instruments.Where(i => i.Kind == InstrumentKind.Equity).Select(i => i.Id)];
        if (_targets.Length == 0) _targets = [.. session.Instruments.Select(i => i.Id)];
        Draw(default);
    }

    /// <summary>What it strikes: an equity; any instrument where there are none.</summary>
    public InstrumentId Target { get; private set; }

    /// <summary>Which way it pushes.</summary>
    public Side Side { get; private set; }

    /// <summary>When it starts, in seconds since the open.</summary>
    public double StartSeconds { get; private set; }

    /// <summary>Draws the next campaign, some time after a moment.</summary>
    public void Draw(Timestamp now)
    {
        StartSeconds = now.Seconds + (_meanWaitSeconds * _session.Random.NextExponential());
        Target = _targets[_session.Random.NextBelow(_targets.Length)];
        Side = _session.Random.NextChance(0.5) ? Side.Buy : Side.Sell;
    }

    /// <summary>Whether it is time to strike, and early enough.</summary>
    public bool IsDue(Timestamp now) => now.Seconds >= StartSeconds && StartSeconds <= _lastStartSeconds;
}
