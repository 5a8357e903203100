using System.Collections.Immutable;

namespace Arena.Sdk;

/// <summary>What a bot is told when a session opens. Positions start flat in every session.</summary>
/// <param name="Session">The session's number in its match, counted from 0.</param>
/// <param name="Instruments">The market's instruments, each at the index its id says.</param>
/// <param name="Length">How long the session lasts.</param>
/// <param name="RoundInterval">The time between two decision rounds.</param>
/// <param name="PositionLimit">The book's own position limit per instrument, in lots; positive.</param>
/// <param name="Random">The bot's own random stream: derived from the match's seed, the session and the bot's place.</param>
public sealed record SessionInfo(
    int Session, ImmutableArray<InstrumentSpec> Instruments, Timestamp Length, Timestamp RoundInterval,
    Quantity PositionLimit, RandomStream Random);
