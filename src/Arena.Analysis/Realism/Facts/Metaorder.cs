namespace Arena.Analysis;

/// <summary>A run of market orders of one account in one direction: a large order that was traded in pieces, as far as trades show it.</summary>
/// <param name="Start">When the first piece came, in seconds since the session opened.</param>
/// <param name="End">When the last piece came.</param>
/// <param name="Size">What all pieces traded, in lots.</param>
/// <param name="Impact">sign × (mid after the last piece - mid before the first), in ticks.</param>
/// <param name="Later">The same, measured as long after the end as the run took; not a number when the stretch ends before.</param>
internal readonly record struct Metaorder(double Start, double End, double Size, double Impact, double Later)
{
    /// <summary>The fewest pieces of a run that counts.</summary>
    public const int FewestPieces = 4;

    /// <summary>The fewest runs of an instrument that say anything.</summary>
    public const int FewestRuns = 200;

    /// <summary>An account that pauses for more than so many base intervals ends its run.</summary>
    public const double LongestPause = 10;

    /// <summary>The runs of a stretch, in the order in which they end.</summary>
    public static ImmutableArray<Metaorder> Of(MarketSeries series)
    {
        var runs = ImmutableArray.CreateBuilder<Metaorder>();
        var open = new SortedDictionary<int, List<MarketOrder>>();
        foreach (var order in series.Orders.Where(order => order.Account >= 0))
        {
            if (!open.TryGetValue(order.Account, out var pieces)) open.Add(order.Account, pieces = []);
            if (pieces.Count > 0 && (pieces[^1].Sign != order.Sign || order.Time - pieces[^1].Time > LongestPause * series.Interval))
                Close(series, pieces, runs);
            pieces.Add(order);
        }

        foreach (var (_, pieces) in open) Close(series, pieces, runs);
        return runs.ToImmutable();
    }

    private static void Close(MarketSeries series, List<MarketOrder> pieces, ImmutableArray<Metaorder>.Builder runs)
    {
        if (pieces.Count >= FewestPieces)
        {
            var (first, last) = (pieces[0], pieces[^1]);
            var later = last.Time + (last.Time - first.Time);
            runs.Add(new Metaorder(
                first.Time, last.Time, pieces.Sum(piece => piece.Size), first.Sign * (series.MidAt(last.Time) - first.MidBefore),
                later < series.End ? first.Sign * (series.MidAt(later) - first.MidBefore) : double.NaN));
        }

        pieces.Clear();
    }

    /// <summary>Why a sample has too few runs; <c>null</c> when it has enough.</summary>
    public static string? Obstacle(MarketSample sample)
    {
        if (sample.Series.SelectMany(series => series.Orders).All(order => order.Account < 0)) return "whose orders they are is not known";
        var fewest = sample.Summaries(series => Of(series).Length).Select(blocks => blocks.Sum()).Min();
        return fewest >= FewestRuns ? null : $"{Figures.Whole(fewest)} runs of {FewestPieces} market orders of one account in an instrument; needed are {FewestRuns}";
    }
}
