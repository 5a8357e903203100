namespace Arena.Simulation;

/// <summary>
/// The venue with what is around it: shows each command and event to the observer and keeps what competitors are told. It knows
/// neither bots nor random streams, so commands from a tape make it state the same events again.
/// </summary>
public sealed class MarketEngine
{
    /// <summary>An engine before its first session.</summary>
    /// <param name="options">The scenario; only its instruments, venue rules and session length matter here.</param>
    /// <param name="participants">Who takes part.</param>
    /// <param name="observer">Sees each command and event.</param>
    public MarketEngine(MarketOptions options, ParticipantTable participants, IMarketObserver observer)
    {
    }

    /// <summary>An engine for the match of a tape.</summary>
    public MarketEngine(TapeHeader header, IMarketObserver observer)
    {
    }

    /// <summary>The mid of each instrument in half ticks, in the order of their ids.</summary>
    public ReadOnlySpan<HalfTicks> Mids => throw new NotSupportedException("Written soon.");

    /// <summary>Public trades since the last <see cref="ClearReports"/>, oldest first.</summary>
    public ReadOnlySpan<PublicTrade> Trades => throw new NotSupportedException("Written soon.");

    /// <summary>Empties the books for the next session.</summary>
    public void Reset() => throw new NotSupportedException("Written soon.");

    /// <summary>
    /// Executes a command: the observer sees it, then its events. The first command at or after the session's end closes the
    /// venue before it is executed.
    /// </summary>
    public void Execute(in Command command, Timestamp now) => throw new NotSupportedException("Written soon.");

    /// <summary>Closes the venue at the session's end: cancels everything that rests. Does nothing when it is closed.</summary>
    public void Close() => throw new NotSupportedException("Written soon.");

    /// <summary>What happened to a competitor's own orders since the last <see cref="ClearReports"/>, oldest first.</summary>
    public ReadOnlySpan<ExecutionReport> Reports(int competitor) => throw new NotSupportedException("Written soon.");

    /// <summary>Forgets reports and public trades, when everybody has seen them.</summary>
    public void ClearReports() => throw new NotSupportedException("Written soon.");
}
