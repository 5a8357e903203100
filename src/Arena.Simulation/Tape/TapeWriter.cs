namespace Arena.Simulation;

/// <summary>Writes a match's tape as it is played; layout in <c>docs/tape.md</c>.</summary>
public sealed class TapeWriter : IMarketObserver
{
    /// <summary>A writer before its header.</summary>
    /// <param name="sink">Where the bytes go; <c>null</c>: nowhere, the hash alone is wanted.</param>
    public TapeWriter(ITapeSink? sink = null) => Sink = sink;

    private ITapeSink? Sink { get; }

    /// <summary>Writes the header: once, before anything else.</summary>
    public void WriteHeader(TapeHeader header) => throw new NotSupportedException("Written soon.");

    /// <summary>Ends the tape.</summary>
    /// <returns>The tape's final hash in lower-case hex: it identifies the outcome.</returns>
    public string Complete() => throw new NotSupportedException($"Written soon, to {Sink}.");

    /// <inheritdoc/>
    public void OnSessionOpened(int session) => throw new NotSupportedException("Written soon.");

    /// <inheritdoc/>
    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values) =>
        throw new NotSupportedException("Written soon.");

    /// <inheritdoc/>
    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands) =>
        throw new NotSupportedException("Written soon.");

    /// <inheritdoc/>
    public void OnTransfer(in Transfer transfer) => throw new NotSupportedException("Written soon.");

    /// <inheritdoc/>
    public void OnNotice(in Notice notice) => throw new NotSupportedException("Written soon.");

    /// <inheritdoc/>
    public void OnCommand(Timestamp now, in Command command) => throw new NotSupportedException("Written soon.");

    /// <inheritdoc/>
    public void OnEvent(in MarketEvent marketEvent) => throw new NotSupportedException("Written soon.");

    /// <inheritdoc/>
    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices) =>
        throw new NotSupportedException("Written soon.");
}
