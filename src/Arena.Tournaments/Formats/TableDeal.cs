namespace Arena.Tournaments;

/// <summary>
/// Deals all firms and the adversaries due to the tables of every board. Adversaries take their seats in turn, so each sits at as many
/// tables as any other, give or take one. Firms are dealt so that any two firms, and a firm and an adversary, meet about equally often:
/// board by board every firm, in a drawn order, is seated where it has met the others least; then, over all boards again and again,
/// two firms of a board exchange tables whenever that lowers the sum of squared meetings; the best of
/// several starts is taken. Perfect balance exists for few numbers only
/// (it is the social golfer problem); <c>TournamentPlannerTests</c> states the balance reached.
/// </summary>
internal sealed class TableDeal
{
    // Each exchange lowers a non-negative whole number, so the search ends by itself; this bounds its time.
    private const int MaximumSweeps = 30;

    // Where there are few firms an uneven meeting shows, and starts are cheap.
    private const int Starts = 20;
    private const int MostFirmsForManyStarts = 50;

    private readonly int _firms;
    private readonly int _adversaries;
    private readonly int _tables;
    private readonly int _adversariesPerTable;

    // How often a firm meets another (index below the number of firms), or an adversary, on all boards but the one in hand.
    private readonly long[,] _meetings;

    // The same summed over those who sit at a table of the board in hand.
    private readonly long[,] _met;

    public TableDeal(int firms, int adversaries, int tables, int adversariesPerTable)
    {
        _firms = firms;
        _adversaries = adversaries;
        _tables = tables;
        _adversariesPerTable = adversariesPerTable;
        _meetings = new long[firms, firms + adversaries];
        _met = new long[firms, tables];
    }

    /// <summary>The tables of each board.</summary>
    /// <param name="boards">How many boards there are.</param>
    /// <param name="random">Where orders are drawn from.</param>
    public DealtTable[][] Deal(int boards, RandomStream random)
    {
        var best = DealOnce(boards, random);
        var bestCost = Cost();
        for (var start = 1; start < (_firms <= MostFirmsForManyStarts ? Starts : 1); start++)
        {
            Array.Clear(_meetings);
            var other = DealOnce(boards, random);
            if (Cost() >= bestCost) continue;
            best = other;
            bestCost = Cost();
        }

        return best;
    }

    private DealtTable[][] DealOnce(int boards, RandomStream random)
    {
        var dealt = new DealtTable[boards][];
        for (var board = 0; board < boards; board++)
        {
            dealt[board] = SeatGreedily(board, random);
            Count(dealt[board], 1);
        }

        for (var sweep = 0; sweep < MaximumSweeps; sweep++)
        {
            var improved = false;
            foreach (var tables in dealt) improved |= Improve(tables);
            if (!improved) break;
        }

        foreach (var tables in dealt)
            foreach (var table in tables) Array.Sort(table.Firms);
        return dealt;
    }

    private long Cost()
    {
        long sum = 0;
        foreach (var meetings in _meetings) sum += meetings * meetings;
        return sum;
    }

    private DealtTable[] SeatGreedily(int board, RandomStream random)
    {
        var tables = new DealtTable[_tables];
        var filled = new int[_tables];
        for (var table = 0; table < _tables; table++)
            tables[table] = new DealtTable(new int[TableSize(table)], DueAdversaries(board, table));
        var order = new int[_firms];
        for (var firm = 0; firm < _firms; firm++) order[firm] = firm;
        Shuffle.InPlace(order, random);
        foreach (var firm in order)
        {
            var best = -1;
            var bestMet = long.MaxValue;
            for (var table = 0; table < _tables; table++)
            {
                if (filled[table] == tables[table].Firms.Length) continue;
                var met = Met(firm, tables[table].Firms.AsSpan(0, filled[table]), tables[table].Adversaries);
                if (met >= bestMet) continue;
                best = table;
                bestMet = met;
            }

            tables[best].Firms[filled[best]++] = firm;
        }

        return tables;
    }

    private int TableSize(int table) => (_firms / _tables) + (table < _firms % _tables ? 1 : 0);

    private int[] DueAdversaries(int board, int table)
    {
        var due = new int[_adversariesPerTable];
        for (var place = 0; place < due.Length; place++)
            due[place] = (int)(((((long)board * _tables) + table) * _adversariesPerTable + place) % _adversaries);
        return due;
    }

    private bool Improve(DealtTable[] tables)
    {
        Count(tables, -1);
        for (var firm = 0; firm < _firms; firm++)
            for (var table = 0; table < _tables; table++)
                _met[firm, table] = Met(firm, tables[table].Firms, tables[table].Adversaries);
        var improved = false;
        for (var left = 0; left < _tables; left++)
            for (var right = left + 1; right < _tables; right++)
                improved |= Exchange(tables, left, right);
        Count(tables, 1);
        return improved;
    }

    private bool Exchange(DealtTable[] tables, int left, int right)
    {
        var improved = false;
        foreach (ref var first in tables[left].Firms.AsSpan())
        {
            foreach (ref var second in tables[right].Firms.AsSpan())
            {
                // Another meeting of two that met n times adds 2n + 1 to the sum of squares; as many meetings come as go.
                var now = _met[first, left] + _met[second, right];
                var then = _met[first, right] + _met[second, left] - (2 * _meetings[first, second]);
                if (then >= now) continue;
                for (var firm = 0; firm < _firms; firm++)
                {
                    var change = _meetings[firm, second] - _meetings[firm, first];
                    _met[firm, left] += change;
                    _met[firm, right] -= change;
                }

                (first, second) = (second, first);
                improved = true;
            }
        }

        return improved;
    }

    private long Met(int firm, ReadOnlySpan<int> firms, ReadOnlySpan<int> adversaries)
    {
        long sum = 0;
        foreach (var other in firms) sum += _meetings[firm, other];
        foreach (var adversary in adversaries) sum += _meetings[firm, _firms + adversary];
        return sum;
    }

    private void Count(DealtTable[] tables, int times)
    {
        foreach (var table in tables)
        {
            foreach (var firm in table.Firms)
            {
                foreach (var other in table.Firms)
                    if (firm != other) _meetings[firm, other] += times;
                foreach (var adversary in table.Adversaries) _meetings[firm, _firms + adversary] += times;
            }
        }
    }
}
