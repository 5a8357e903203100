namespace Arena.Tournaments;

/// <summary>
/// Deals all firms to the tables of board after board so that any two firms meet about equally often. Each board starts from a drawn
/// order, seats each firm where it has met the others least, and then exchanges pairs of firms while that lowers the number of
/// earlier meetings at the tables. Perfect balance exists for few numbers only (it is the social golfer problem); this keeps the
/// most and the least frequent meeting within two of each other where there are as many boards as firms, as its test shows.
/// </summary>
internal sealed class TableDeal
{
    // Each accepted exchange lowers a non-negative whole number, so the search ends by itself; this bounds its time.
    private const int MaximumPasses = 20;

    private readonly int _firms;
    private readonly int _tables;
    private readonly int[,] _meetings;
    private readonly int[] _order;

    public TableDeal(int firms, int tables)
    {
        _firms = firms;
        _tables = tables;
        _meetings = new int[firms, firms];
        _order = new int[firms];
        for (var firm = 0; firm < firms; firm++) _order[firm] = firm;
    }

    /// <summary>How often two firms have met at the tables dealt so far.</summary>
    public int Meetings(int first, int second) => _meetings[first, second];

    /// <summary>The firms of each table of the next board; ascending at a table.</summary>
    public int[][] Next(RandomStream random)
    {
        for (var firm = 0; firm < _firms; firm++) _order[firm] = firm;
        Shuffle.InPlace(_order, random);
        var tables = SeatGreedily();
        for (var pass = 0; pass < MaximumPasses; pass++)
            if (!Improve(tables)) break;
        foreach (var table in tables) Array.Sort(table);
        Record(tables);
        return tables;
    }

    private int[][] SeatGreedily()
    {
        var tables = new int[_tables][];
        var filled = new int[_tables];
        for (var table = 0; table < _tables; table++)
            tables[table] = new int[(_firms / _tables) + (table < _firms % _tables ? 1 : 0)];
        foreach (var firm in _order)
        {
            var best = -1;
            var bestMet = int.MaxValue;
            for (var table = 0; table < _tables; table++)
            {
                if (filled[table] == tables[table].Length) continue;
                var met = Met(firm, tables[table].AsSpan(0, filled[table]));
                if (met >= bestMet) continue;
                best = table;
                bestMet = met;
            }

            tables[best][filled[best]++] = firm;
        }

        return tables;
    }

    private bool Improve(int[][] tables)
    {
        var improved = false;
        for (var left = 0; left < tables.Length; left++)
            for (var right = left + 1; right < tables.Length; right++)
                for (var i = 0; i < tables[left].Length; i++)
                    for (var j = 0; j < tables[right].Length; j++)
                        improved |= ExchangeIfBetter(ref tables[left][i], ref tables[right][j], tables[left], tables[right]);
        return improved;
    }

    private bool ExchangeIfBetter(ref int first, ref int second, int[] firstTable, int[] secondTable)
    {
        // Nobody has met himself, so a firm's own place at its table adds nothing; at the other's table it is taken off.
        var now = Met(first, firstTable) + Met(second, secondTable);
        var then = Met(first, secondTable) + Met(second, firstTable) - (2 * _meetings[first, second]);
        if (then >= now) return false;
        (first, second) = (second, first);
        return true;
    }

    private int Met(int firm, ReadOnlySpan<int> others)
    {
        var sum = 0;
        foreach (var other in others) sum += _meetings[firm, other];
        return sum;
    }

    private void Record(int[][] tables)
    {
        foreach (var table in tables)
        {
            foreach (var first in table)
                foreach (var second in table)
                    if (first != second) _meetings[first, second]++;
        }
    }
}
