using System.Collections.Immutable;

namespace Arena.Tournaments;

/// <summary>Scores, compares and rates the firms, match by match in plan order.</summary>
internal sealed class FirmScorer
{
    private readonly TournamentSpec _spec;
    private readonly Dictionary<string, int> _firmOf = new(StringComparer.Ordinal);
    private readonly FirmTally[] _tallies;
    private readonly List<Comparison> _comparisons = [];
    private readonly List<(int Firm, double Score)> _table = [];
    private readonly List<int> _forfeits = [];

    public FirmScorer(TournamentSpec spec)
    {
        _spec = spec;
        _tallies = new FirmTally[spec.Firms.Length];
        for (var firm = 0; firm < _tallies.Length; firm++)
        {
            _tallies[firm] = new FirmTally();
            _firmOf.Add(spec.Firms[firm].Name, firm);
        }
    }

    public void Add(PlannedMatch match, MatchResult result)
    {
        var board = match.Board.Index;
        _table.Clear();
        _forfeits.Clear();
        foreach (var seat in result.Seats)
        {
            if (!seat.IsFirm) continue;
            var firm = _firmOf[seat.Name];
            _tallies[firm].Performance.Add(board, seat);
            if (!PerformanceBuilder.Counts(seat))
            {
                _forfeits.Add(firm);
                continue;
            }

            var score = TableScore.Of(_spec.Score, seat.SessionPnl, _spec.RiskAversion);
            _tallies[firm].Scores.Add(board, score);
            _table.Add((firm, score));
        }

        // Places at a table are drawn; in the order of the entrants sums come out the same whatever was drawn.
        _table.Sort((left, right) => left.Firm.CompareTo(right.Firm));
        _forfeits.Sort();
        if (_table.Count >= 2) Compare(board);
        Forfeit(board);
    }

    public ImmutableArray<Standing> Build()
    {
        var ratings = RatingFit.Fit(_tallies.Length, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_comparisons), _spec.Seed);
        var order = Enumerable.Range(0, _tallies.Length).ToArray();
        Array.Sort(order, (left, right) => Rank(left, right, ratings));
        var standings = ImmutableArray.CreateBuilder<Standing>(order.Length);
        foreach (var firm in order)
        {
            var tally = _tallies[firm];
            standings.Add(new Standing
            {
                Rank = standings.Count + 1,
                Name = _spec.Firms[firm].Name,
                Rating = ratings[firm].Points,
                RatingInterval = ratings[firm].Interval,
                Wins = tally.Wins,
                Comparisons = tally.Comparisons,
                Score = tally.Scores.Mean,
                Difference = tally.Differences.Mean,
                DifferenceInterval = tally.Differences.Interval(),
                Performance = tally.Performance.Build(),
            });
        }

        return standings.MoveToImmutable();
    }

    private void Compare(int board)
    {
        var mean = 0.0;
        foreach (var (_, score) in _table) mean += score / _table.Count;
        for (var i = 0; i < _table.Count; i++)
        {
            var (first, score) = _table[i];
            _tallies[first].Differences.Add(board, score - mean);
            for (var j = i + 1; j < _table.Count; j++)
            {
                var (second, other) = _table[j];
                Add(new Comparison(board, first, second, score > other ? 1 : score < other ? 0 : 0.5));
            }
        }
    }

    /// <summary>
    /// A firm that lost a seat loses to every firm that kept its own: were it merely not compared, a bot could throw its bad
    /// days away. Its money stays out of all means, for it says nothing of the market.
    /// </summary>
    private void Forfeit(int board)
    {
        foreach (var loser in _forfeits)
            foreach (var (winner, _) in _table) Add(new Comparison(board, winner, loser, 1));
    }

    private void Add(in Comparison comparison)
    {
        _comparisons.Add(comparison);
        _tallies[comparison.First].AddComparison(comparison.FirstWins);
        _tallies[comparison.Second].AddComparison(1 - comparison.FirstWins);
    }

    private int Rank(int left, int right, ImmutableArray<Rating> ratings)
    {
        var order = (_tallies[right].Scores.Count > 0).CompareTo(_tallies[left].Scores.Count > 0);
        if (order == 0) order = ratings[right].Points.CompareTo(ratings[left].Points);
        if (order == 0) order = _tallies[right].Differences.Mean.CompareTo(_tallies[left].Differences.Mean);
        return order != 0 ? order : string.CompareOrdinal(_spec.Firms[left].Name, _spec.Firms[right].Name);
    }
}
