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
    public static ISeat Create(MatchSpec spec, ParticipantTable participants, int competitor, IBotFactory bots)
    {
        var setting = Setting(spec);
        var accounts = participants.AccountsOf(competitor);
        var firms = spec.Lineup.Firms.Length;
        if (competitor >= firms)
        {
            var trader = spec.Lineup.Traders[competitor - firms];
            return new TraderSeat(trader, setting, accounts[0], Make<ITrader>(bots, trader.Strategy, trader.Name));
        }

        var firm = spec.Lineup.Firms[competitor];
        return new FirmSeat(
            firm, setting, accounts, Make<IQuoter>(bots, firm.Quoter, firm.Name),
            [.. firm.PropBooks.Select(book => Make<IPropStrategy>(bots, book.Strategy, firm.Name))]);
    }

    /// <summary>What every seat must know of the match.</summary>
    public static SeatSetting Setting(MatchSpec spec) =>
        new(spec.Market.Instruments, spec.Market.SessionLength, spec.Market.RoundInterval, spec.Seed);

    private static T Make<T>(IBotFactory bots, BotChoice choice, string competitor)
        where T : class =>
        bots.Create(choice) as T
            ?? throw new ArgumentException($"'{competitor}' uses the bot '{choice.Bot}' as {typeof(T).Name}; it is something else.");
}
