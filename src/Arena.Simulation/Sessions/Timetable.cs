namespace Arena.Simulation;

/// <summary>When phases end, as far as it is known as soon as they begin.</summary>
internal sealed class Timetable
{
    private readonly PhaseOptions _phases;
    private readonly Timestamp _sessionLength;
    private readonly Timestamp _tradingEnds;

    /// <summary>The timetable of a session.</summary>
    public Timetable(PhaseOptions phases, Timestamp sessionLength)
    {
        _phases = phases;
        _sessionLength = sessionLength;
        _tradingEnds = phases.ClosingCall == default || phases.ClosingCall > sessionLength ? sessionLength : phases.ClosingCall;
    }

    /// <summary>When a phase ends, unless continuous trading is halted before. At most the session's length.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="began">When it began.</param>
    public Timestamp EndOf(TradingPhase phase, Timestamp began) => phase switch
    {
        TradingPhase.PreOpen => Earlier(_phases.OpeningAuction, _tradingEnds),
        TradingPhase.Halted => Earlier(began + _phases.HaltDuration, _tradingEnds),
        TradingPhase.Reopening => Earlier(began + _phases.ReopeningDuration, _tradingEnds),
        TradingPhase.ClosingCall => Earlier(_phases.ClosingAuction, _sessionLength),
        TradingPhase.Closed => _sessionLength,
        _ => _tradingEnds,
    };

    private static Timestamp Earlier(Timestamp one, Timestamp other) => one < other ? one : other;
}
