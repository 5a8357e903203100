using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>Which phase an instrument is in, and when it leaves it.</summary>
internal sealed class PhaseClock
{
    /// <summary>A moment that never comes.</summary>
    public static readonly Timestamp Never = new(long.MaxValue);

    private readonly PhaseOptions _options;
    private readonly ScheduledHalt[] _halts;
    private Timestamp _reopening;
    private int _nextHalt;

    /// <param name="options">Auctions, and how long a volatility halt takes.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="halts">The scheduled halts of all instruments, by time.</param>
    public PhaseClock(PhaseOptions options, InstrumentId instrument, ReadOnlySpan<ScheduledHalt> halts)
    {
        _options = options;
        var own = new List<ScheduledHalt>();
        foreach (ref readonly var halt in halts)
            if (halt.Instrument == instrument) own.Add(halt);
        _halts = [.. own];
        Reset();
    }

    /// <summary>The phase.</summary>
    public TradingPhase Phase { get; private set; }

    /// <summary>When it ends by itself, if no scheduled halt begins before; <see cref="Never"/> if it does not.</summary>
    public Timestamp Ends { get; private set; }

    /// <summary>When something is due: the phase's end or a scheduled halt; <see cref="Never"/> if nothing is.</summary>
    public Timestamp Due => Earlier(Ends, NextHalt);

    /// <summary>The phase that follows at <see cref="Due"/>; <see cref="TradingPhase.Halted"/> again for a halt that gets longer.</summary>
    public TradingPhase Following => Phase switch
    {
        TradingPhase.ClosingCall => TradingPhase.Closed,
        _ when Due == ClosingCall => TradingPhase.ClosingCall,
        _ when Due == NextHalt => TradingPhase.Halted,
        TradingPhase.Halted => TradingPhase.Reopening,
        _ => TradingPhase.Continuous,
    };

    private Timestamp ClosingCall => _options.ClosingAuction == default ? Never : _options.ClosingCall;

    private Timestamp NextHalt => _nextHalt < _halts.Length ? _halts[_nextHalt].At : Never;

    /// <summary>Halts trading from a moment on, because a price would have left its band.</summary>
    public void Halt(Timestamp now) => Halt(now + _options.HaltDuration, _options.ReopeningDuration);

    /// <summary>Goes on to the phase that follows.</summary>
    public void Advance()
    {
        var (now, following) = (Due, Following);
        if (following == TradingPhase.Halted)
        {
            Halt(now + _halts[_nextHalt].Duration, _halts[_nextHalt].Reopening);
            _nextHalt++;
            return;
        }

        Phase = following;
        Ends = following switch
        {
            TradingPhase.Reopening => Earlier(now + _reopening, ClosingCall),
            TradingPhase.ClosingCall => _options.ClosingAuction,
            TradingPhase.Closed => Never,
            _ => ClosingCall,
        };
    }

    /// <summary>Ends the session, whatever the phase.</summary>
    public void Close()
    {
        Phase = TradingPhase.Closed;
        Ends = Never;
        _nextHalt = _halts.Length;
    }

    /// <summary>Starts over for a session.</summary>
    public void Reset()
    {
        var hasOpeningAuction = _options.OpeningAuction != default;
        Phase = hasOpeningAuction ? TradingPhase.PreOpen : TradingPhase.Continuous;
        Ends = hasOpeningAuction ? _options.OpeningAuction : ClosingCall;
        _nextHalt = 0;
    }

    /// <summary>Of two halts at once the one that ends later counts, with its reopening call; of two that end together, the later begun.</summary>
    private void Halt(Timestamp end, Timestamp reopening)
    {
        if (Phase == TradingPhase.Halted && Ends > end) return;
        Phase = TradingPhase.Halted;
        Ends = Earlier(end, ClosingCall);
        _reopening = reopening;
    }

    private static Timestamp Earlier(Timestamp left, Timestamp right) => left < right ? left : right;
}
