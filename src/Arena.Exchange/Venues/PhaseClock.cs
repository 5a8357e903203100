using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>Which phase an instrument is in, and when it leaves it.</summary>
internal sealed class PhaseClock
{
    /// <summary>A moment that never comes.</summary>
    public static readonly Timestamp Never = new(long.MaxValue);

    private readonly PhaseOptions _options;

    public PhaseClock(PhaseOptions options)
    {
        _options = options;
        Reset();
    }

    /// <summary>The phase.</summary>
    public TradingPhase Phase { get; private set; }

    /// <summary>When it ends by itself; <see cref="Never"/> if it does not.</summary>
    public Timestamp Due { get; private set; }

    /// <summary>The phase that follows when the present one is due.</summary>
    public TradingPhase Following => Phase switch
    {
        TradingPhase.ClosingCall => TradingPhase.Closed,
        _ when Due == ClosingCall => TradingPhase.ClosingCall,
        TradingPhase.Halted => TradingPhase.Reopening,
        _ => TradingPhase.Continuous,
    };

    private Timestamp ClosingCall => _options.ClosingAuction == default ? Never : _options.ClosingCall;

    /// <summary>Halts trading from a moment on.</summary>
    public void Halt(Timestamp now)
    {
        Phase = TradingPhase.Halted;
        Due = Earlier(now + _options.HaltDuration, ClosingCall);
    }

    /// <summary>Goes on to the phase that follows.</summary>
    public void Advance()
    {
        var began = Due;
        Phase = Following;
        Due = Phase switch
        {
            TradingPhase.Reopening => Earlier(began + _options.ReopeningDuration, ClosingCall),
            TradingPhase.ClosingCall => _options.ClosingAuction,
            TradingPhase.Closed => Never,
            _ => ClosingCall,
        };
    }

    /// <summary>Ends the session, whatever the phase.</summary>
    public void Close()
    {
        Phase = TradingPhase.Closed;
        Due = Never;
    }

    /// <summary>Starts over for a session.</summary>
    public void Reset()
    {
        var hasOpeningAuction = _options.OpeningAuction != default;
        Phase = hasOpeningAuction ? TradingPhase.PreOpen : TradingPhase.Continuous;
        Due = hasOpeningAuction ? _options.OpeningAuction : ClosingCall;
    }

    private static Timestamp Earlier(Timestamp left, Timestamp right) => left < right ? left : right;
}
