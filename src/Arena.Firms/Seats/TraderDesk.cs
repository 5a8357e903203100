using System.Collections.Immutable;

namespace Arena.Firms;

/// <summary>
/// A trader without its bot: position, open orders and the position limit. A host calls the phases of a round in
/// order: <see cref="BeginRound"/>; if <see cref="IsAsked"/>, <see cref="Receive"/> or <see cref="Faulted"/>; <see cref="CompleteRound"/>.
/// </summary>
public sealed class TraderDesk
{
    /// <summary>A trader before its first session.</summary>
    /// <exception cref="ArgumentException">The options are out of range; the message says how.</exception>
    public TraderDesk(TraderOptions options, ImmutableArray<InstrumentSpec> instruments, AccountSpec account) =>
        throw new NotSupportedException("in work");

    /// <summary>Starts a session: flat, nothing rests. A trader that faulted in an earlier session stays out.</summary>
    public void OpenSession(int session) => throw new NotSupportedException("in work");

    /// <summary>Takes what happened since the last round.</summary>
    public void BeginRound(MarketView market, ReadOnlySpan<ExecutionReport> reports) => throw new NotSupportedException("in work");

    /// <summary>Whether the bot is asked: not after a fault.</summary>
    public bool IsAsked => throw new NotSupportedException("in work");

    /// <summary>What the bot sees. Valid until the round is completed.</summary>
    public TraderContext Observation => throw new NotSupportedException("in work");

    /// <summary>Takes note that the bot lost its seat: its orders are cancelled, its position settles at the close.</summary>
    public void Faulted(RejectReason reason) => throw new NotSupportedException("in work");

    /// <summary>Takes the bot's answer; it must stay as it is until <see cref="CompleteRound"/>.</summary>
    public void Receive(OrderActions orders) => throw new NotSupportedException("in work");

    /// <summary>Checks the orders and answers the round.</summary>
    /// <param name="decision">Where the answer goes; its thinking time must be set before.</param>
    public void CompleteRound(SeatDecision decision) => throw new NotSupportedException("in work");
}
