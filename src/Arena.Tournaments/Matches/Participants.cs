using System.Collections.Immutable;

namespace Arena.Tournaments;

/// <summary>Who is in a match, as the venue and the tape know them.</summary>
public static class Participants
{
    /// <summary>The name of a firm's central book among its accounts.</summary>
    public const string CentralBook = "central";

    /// <summary>
    /// The accounts of a match: each firm's central book and prop books in order, each trader's one account, then the background
    /// flow.
    /// </summary>
    /// <exception cref="ArgumentException">Two competitors share a name.</exception>
    public static ParticipantTable Of(MatchSpec spec)
    {
        var competitors = ImmutableArray.CreateBuilder<ParticipantSpec>();
        foreach (var firm in spec.Lineup.Firms)
        {
            competitors.Add(new ParticipantSpec(
                firm.Name, firm.Latency,
                [(CentralBook, AccountKind.CentralBook), .. firm.PropBooks.Select(book => (book.Name, AccountKind.PropBook))]));
        }

        foreach (var trader in spec.Lineup.Traders)
            competitors.Add(new ParticipantSpec(trader.Name, trader.Latency, [(trader.Name, AccountKind.Trader)]));
        return BackgroundRoster.Participants(competitors.ToImmutable(), spec.Market.Background);
    }
}
