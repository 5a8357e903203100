using System.Collections.Immutable;
using Arena.Firms;
using Arena.Simulation;
using Arena.Tournaments;

namespace Arena.Bench;

/// <summary>A match that is under way, with its seats, in the host's hands.</summary>
internal sealed class OpenMatch
{
    private readonly Match _match;
    private readonly ImmutableArray<ISeat> _seats;
    private readonly SeatDecision _decision = new();

    /// <summary>A match before its first round.</summary>
    public OpenMatch(MatchSpec spec, IBotFactory bots)
    {
        _match = new Match(spec);
        _seats = SeatFactory.Create(spec, bots);
    }

    /// <summary>Plays so many rounds, as long as there are any.</summary>
    public void Play(long rounds)
    {
        for (var i = 0L; i < rounds && _match.Advance(out var round); i++)
        {
            for (var competitor = 0; competitor < _seats.Length; competitor++)
            {
                if (round.Number == 0) _seats[competitor].OpenSession(round.Session);
                _decision.Clear();
                _seats[competitor].Decide(round.Market, _match.Reports(competitor), _decision);
                _match.Apply(competitor, _decision);
            }
        }
    }
}
