using System.Collections.Immutable;

namespace Arena.Firms;

/// <summary>What a seat must know of its match to open sessions for its bots.</summary>
/// <param name="Instruments">The market's instruments, each at the index its id says.</param>
/// <param name="SessionLength">How long a session lasts; positive.</param>
/// <param name="RoundInterval">The time between two rounds; positive.</param>
/// <param name="Seed">The match's seed, from which the bots' streams are derived.</param>
public sealed record SeatSetting(
    ImmutableArray<InstrumentSpec> Instruments, Timestamp SessionLength, Timestamp RoundInterval, ulong Seed)
{
    /// <summary>What a bot is told when a session opens. Its stream is <c>bot/&lt;participant&gt;/&lt;book&gt;</c>.</summary>
    /// <param name="session">The session, counted from 0.</param>
    /// <param name="participant">The competitor's name.</param>
    /// <param name="book">The name of the account the bot drives.</param>
    /// <param name="positionLimitLots">The account's position limit per instrument, in lots; positive.</param>
    public SessionInfo InfoFor(int session, string participant, string book, long positionLimitLots) => new(
        session, Instruments, SessionLength, RoundInterval, new Quantity(positionLimitLots),
        RandomStream.Derive(Seed, session, $"bot/{participant}/{book}"));
}
