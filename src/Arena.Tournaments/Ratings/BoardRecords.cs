namespace Arena.Tournaments;

/// <summary>Comparisons gathered by pair of firms and by board, so that boards can be weighted anew without sorting again.</summary>
internal sealed class BoardRecords
{
    private readonly List<(int First, int Second)> _pairs = [];
    private readonly List<List<(int Pair, double FirstWins)>> _boards = [];

    public BoardRecords(ReadOnlySpan<Comparison> comparisons)
    {
        var boardOf = new Dictionary<int, int>();
        var pairOf = new Dictionary<(int First, int Second), int>();
        foreach (var comparison in InOrder(comparisons))
        {
            var key = (comparison.First, comparison.Second);
            if (!pairOf.TryGetValue(key, out var pair))
            {
                pair = _pairs.Count;
                pairOf.Add(key, pair);
                _pairs.Add(key);
            }

            if (!boardOf.TryGetValue(comparison.Board, out var board))
            {
                board = _boards.Count;
                boardOf.Add(comparison.Board, board);
                _boards.Add([]);
            }

            _boards[board].Add((pair, comparison.FirstWins));
        }
    }

    /// <summary>How many boards have a comparison.</summary>
    public int BoardCount => _boards.Count;

    /// <summary>How many pairs were compared.</summary>
    public int PairCount => _pairs.Count;

    /// <summary>Adds up all boards, each as often as its weight says.</summary>
    /// <param name="pairs">Where the sums go; one per pair.</param>
    /// <param name="weights">One per board that has a comparison.</param>
    public void Add(Span<PairRecord> pairs, ReadOnlySpan<int> weights)
    {
        for (var pair = 0; pair < pairs.Length; pair++) pairs[pair] = new PairRecord(_pairs[pair].First, _pairs[pair].Second, 0, 0);
        for (var board = 0; board < weights.Length; board++)
        {
            if (weights[board] == 0) continue;
            foreach (var (pair, wins) in _boards[board])
            {
                var sum = pairs[pair];
                pairs[pair] = sum with
                {
                    Comparisons = sum.Comparisons + weights[board], FirstWins = sum.FirstWins + (weights[board] * wins),
                };
            }
        }
    }

    /// <summary>Comparisons told from the firm of the smaller index, in a total order, so that the order given means nothing.</summary>
    private static Comparison[] InOrder(ReadOnlySpan<Comparison> comparisons)
    {
        var ordered = new Comparison[comparisons.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            var (board, first, second, wins) = comparisons[i];
            Invariant.Require(first != second, "a firm is compared with another");
            ordered[i] = first < second ? comparisons[i] : new Comparison(board, second, first, 1 - wins);
        }

        Array.Sort(ordered, (left, right) =>
        {
            var order = left.Board.CompareTo(right.Board);
            if (order == 0) order = left.First.CompareTo(right.First);
            if (order == 0) order = left.Second.CompareTo(right.Second);
            return order != 0 ? order : left.FirstWins.CompareTo(right.FirstWins);
        });
        return ordered;
    }
}
