using System.Collections.Immutable;

namespace Arena.Tournaments;

/// <summary>Makes the seats of a match, with bots in the host's own process.</summary>
public static class SeatFactory
{
    /// <summary>The seats of all competitors, in the order of their places.</summary>
    /// <param name="spec">The match.</param>
    /// <param name="bots">Where bots come from.</param>
    /// <exception cref="ArgumentException">A bot or one of its parameters is unknown, or it drives something else.</exception>
    public static ImmutableArray<ISeat> Create(MatchSpec spec, IBotFactory bots)
    {
        var participants = Participants.Of(spec);
        var seats = ImmutableArray.CreateBuilder<ISeat>(participants.Competitors.Length);
        for (var competitor = 0; competitor < participants.Competitors.Length; competitor++)
            seats.Add(Create(spec, participants, competitor, bots));
        return seats.MoveToImmutable();
    }

    /// <summary>The seat of one competitor.</summary>
    /// <param name="spec">The match.</param>
    /// <param name="participants">Who takes part in it.</param>
    /// <param name="competitor">The competitor's place, counted from 0.</param>
    /// <param name="bots">Where bots come from.</param>
    /// <exception cref="ArgumentException">A bot or one of its parameters is unknown, or it drives something else.</exception>
    public static ISeat Create(MatchSpec spec, ParticipantTable participants, int competitor, IBotFactory bots) =>
        throw new NotSupportedException($"Follows the seats of Arena.Firms: {spec}{participants}{competitor}{bots}");

    /// <summary>The random stream of the bot that drives a book, for one session.</summary>
    /// <param name="seed">The match's seed.</param>
    /// <param name="session">The session, counted from 0.</param>
    /// <param name="participant">The competitor's name.</param>
    /// <param name="book">The book's name; of a trader, its own.</param>
    public static RandomStream BotStream(ulong seed, int session, string participant, string book) =>
        RandomStream.Derive(seed, session, $"bot/{participant}/{book}");
}
