namespace Arena.Tournaments;

/// <summary>
/// Seats adversaries in turn: over any number of tables each has sat as often as any other, give or take one. On each board the
/// adversaries due are dealt to the tables, of all turns of their order, by the one that lets firms meet those they have met least.
/// </summary>
internal sealed class AdversaryRotation(int firms, int adversaries, int tables, int perTable)
{
    private readonly int[,] _meetings = new int[firms, Math.Max(adversaries, 1)];
    private int _next;

    /// <summary>How often a firm has met an adversary at the tables dealt so far.</summary>
    public int Meetings(int firm, int adversary) => _meetings[firm, adversary];

    /// <summary>The adversaries of each table of the next board.</summary>
    /// <param name="seated">The firms of each table.</param>
    public int[][] Next(int[][] seated)
    {
        var groups = new int[tables][];
        for (var group = 0; group < tables; group++)
        {
            groups[group] = new int[perTable];
            for (var place = 0; place < perTable; place++)
            {
                groups[group][place] = _next;
                _next = (_next + 1) % adversaries;
            }
        }

        var shift = BestShift(seated, groups);
        var dealt = new int[tables][];
        for (var table = 0; table < tables; table++)
        {
            dealt[table] = groups[(table + shift) % tables];
            foreach (var firm in seated[table])
                foreach (var adversary in dealt[table])
                    _meetings[firm, adversary]++;
        }

        return dealt;
    }

    private int BestShift(int[][] seated, int[][] groups)
    {
        var best = 0;
        var bestMet = int.MaxValue;
        for (var shift = 0; shift < tables; shift++)
        {
            var met = 0;
            for (var table = 0; table < tables; table++)
            {
                foreach (var firm in seated[table])
                    foreach (var adversary in groups[(table + shift) % tables])
                        met += _meetings[firm, adversary];
            }

            if (met >= bestMet) continue;
            best = shift;
            bestMet = met;
        }

        return best;
    }
}
