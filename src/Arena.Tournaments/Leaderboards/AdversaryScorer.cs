using System.Collections.Immutable;

namespace Arena.Tournaments;

/// <summary>
/// Adds up what the adversaries earned and who paid: the mean session of each kind of firm, and of each group of the background
/// flow, at tables with an adversary and without it. Tables where a bot of the adversary lost its seat belong to neither.
/// </summary>
internal sealed class AdversaryScorer
{
    private readonly TournamentSpec _spec;
    private readonly PerformanceBuilder[] _performances;
    private readonly Dictionary<string, string> _quoterOf = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, bool IsBackground), int> _groupOf = [];
    private readonly List<GroupTally> _groups = [];

    public AdversaryScorer(TournamentSpec spec)
    {
        _spec = spec;
        _performances = new PerformanceBuilder[spec.Adversaries.Length];
        for (var i = 0; i < _performances.Length; i++) _performances[i] = new PerformanceBuilder();
        foreach (var firm in spec.Firms) _quoterOf.Add(firm.Name, firm.Quoter.Bot);
    }

    public void Add(PlannedMatch match, MatchResult result)
    {
        for (var adversary = 0; adversary < _performances.Length; adversary++)
        {
            var seat = result.Seats.FirstOrDefault(seat => !seat.IsFirm && seat.Name == _spec.Adversaries[adversary].Name);
            if (seat is not null) _performances[adversary].Add(match.Board.Index, seat);
            if (seat is null || PerformanceBuilder.Counts(seat)) AddGroups(adversary, seat is not null, match.Spec.Sessions, result);
        }
    }

    public ImmutableArray<AdversaryStanding> Build()
    {
        var standings = new List<AdversaryStanding>();
        for (var adversary = 0; adversary < _performances.Length; adversary++)
        {
            standings.Add(new AdversaryStanding(
                _spec.Adversaries[adversary].Name, _spec.Adversaries[adversary].Strategy.Bot, _performances[adversary].Build(),
                Payers(adversary)));
        }

        return
        [
            .. standings.OrderByDescending(standing => standing.Performance.MeanSessionPnl)
                .ThenBy(standing => standing.Name, StringComparer.Ordinal),
        ];
    }

    private void AddGroups(int adversary, bool isPresent, int sessions, MatchResult result)
    {
        foreach (var seat in result.Seats)
        {
            if (seat.IsFirm && PerformanceBuilder.Counts(seat))
                Group(_quoterOf[seat.Name], isBackground: false).Add(adversary, isPresent, seat.NetPnl, sessions);
        }

        foreach (var group in result.Background)
            Group(group.Name, isBackground: true).Add(adversary, isPresent, group.Pnl.Total, sessions);
    }

    private GroupTally Group(string name, bool isBackground)
    {
        if (_groupOf.TryGetValue((name, isBackground), out var index)) return _groups[index];
        _groupOf.Add((name, isBackground), _groups.Count);
        _groups.Add(new GroupTally(name, isBackground, _performances.Length));
        return _groups[^1];
    }

    private ImmutableArray<Payer> Payers(int adversary) =>
    [
        .. _groups.Where(group => group.HasMet(adversary))
            .OrderBy(group => group.IsBackground).ThenBy(group => group.Name, StringComparer.Ordinal)
            .Select(group => group.Payer(adversary)),
    ];
}
