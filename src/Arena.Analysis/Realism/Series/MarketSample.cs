namespace Arena.Analysis;

/// <summary>
/// A market's series in blocks that are resampled as a whole: the session, with all its instruments, or, where there are few sessions,
/// equal stretches of them. Within a block everything may depend on everything; a bootstrap over blocks keeps that (Künsch 1989).
/// </summary>
internal sealed class MarketSample
{
    /// <summary>The fewest blocks: sessions are cut into as many stretches as it takes.</summary>
    public const int FewestBlocks = 8;

    /// <summary>How many resamples an interval comes from.</summary>
    public const int DefaultReplicates = 400;

    private const double FewestReplicatesShare = 0.9;

    private readonly ImmutableArray<ImmutableArray<MarketSeries>> _instruments;
    private readonly int[][] _resamples;

    private MarketSample(ImmutableArray<ImmutableArray<MarketSeries>> instruments, int sessions, bool isOfWholeSessions, int[][] resamples)
    {
        _instruments = instruments;
        Sessions = sessions;
        IsOfWholeSessions = isOfWholeSessions;
        _resamples = resamples;
    }

    /// <summary>How many sessions it is made of.</summary>
    public int Sessions { get; }

    /// <summary>Whether its blocks are sessions, not stretches of them.</summary>
    public bool IsOfWholeSessions { get; }

    /// <summary>How many blocks there are.</summary>
    public int Blocks => _instruments[0].Length;

    /// <summary>The instruments' symbols.</summary>
    public ImmutableArray<string> Instruments => [.. _instruments.Select(blocks => blocks[0].Instrument)];

    /// <summary>A session's length in seconds.</summary>
    public double SessionLength => _instruments[0][0].SessionLength;

    /// <summary>The base interval in seconds.</summary>
    public double Interval => _instruments[0][0].Interval;

    /// <summary>All series, instrument after instrument.</summary>
    public IEnumerable<MarketSeries> Series => _instruments.SelectMany(blocks => blocks);

    /// <summary>The sample of some sessions.</summary>
    /// <param name="sessions">At least one; each with one series per instrument.</param>
    /// <param name="seed">Decides the resamples.</param>
    /// <param name="replicates">How many resamples; 0: figures have no intervals.</param>
    public static MarketSample Of(ImmutableArray<ImmutableArray<MarketSeries>> sessions, ulong seed, int replicates = DefaultReplicates)
    {
        var parts = sessions.Length >= FewestBlocks ? 1 : (FewestBlocks + sessions.Length - 1) / sessions.Length;
        var instruments = sessions[0].Select((_, i) => sessions.SelectMany(session => Cut(session[i], parts)).ToImmutableArray());
        return new MarketSample([.. instruments], sessions.Length, parts == 1, Resamples(sessions.Length * parts, seed, replicates));
    }

    /// <summary>A sample of some of the blocks, without intervals.</summary>
    public MarketSample Part(IReadOnlyList<int> blocks) =>
        new([.. _instruments.Select(all => blocks.Select(block => all[block]).ToImmutableArray())], Sessions, IsOfWholeSessions, []);

    /// <summary>What a statistic needs of each block, made once.</summary>
    /// <returns>By instrument and block.</returns>
    public T[][] Summaries<T>(Func<MarketSeries, T> of) => [.. _instruments.Select(blocks => blocks.Select(of).ToArray())];

    /// <summary>What a statistic needs of each block that looks across instruments, made once.</summary>
    /// <param name="of">Given an instrument's series and those of all instruments in the same block, in their order.</param>
    /// <returns>By instrument and block.</returns>
    public T[][] CrossSummaries<T>(Func<MarketSeries, ImmutableArray<MarketSeries>, T> of)
    {
        var all = Enumerable.Range(0, Blocks).Select(block => _instruments.Select(blocks => blocks[block]).ToImmutableArray()).ToArray();
        return [.. _instruments.Select(blocks => blocks.Select((series, block) => of(series, all[block])).ToArray())];
    }

    /// <summary>A figure with its interval: the percentiles 2.5 and 97.5 of the figure over the resamples (Efron 1979).</summary>
    /// <param name="summaries">From <see cref="Summaries"/>.</param>
    /// <param name="figure">The figure of one instrument's blocks; not a number when they do not have it.</param>
    public Estimate Estimate<T>(T[][] summaries, Func<IReadOnlyList<T>, double> figure)
    {
        ImmutableArray<double> instruments = [.. summaries.Select(figure)];
        var replicates = new List<double>(_resamples.Length);
        foreach (var resample in _resamples)
        {
            var value = MeanOf(summaries.Select(blocks => figure([.. resample.Select(block => blocks[block])])));
            if (double.IsFinite(value)) replicates.Add(value);
        }

        var isTrusted = replicates.Count > 0 && replicates.Count >= FewestReplicatesShare * _resamples.Length;
        replicates.Sort();
        return new Estimate(
            MeanOf(instruments), isTrusted ? new Interval(Quantiles.Of(replicates, 0.025), Quantiles.Of(replicates, 0.975)) : null, instruments);
    }

    /// <summary>A curve: at each place the mean over the instruments that have it.</summary>
    public static ImmutableArray<CurvePoint> Curve<T>(T[][] summaries, Func<IReadOnlyList<T>, IReadOnlyList<CurvePoint>> curve)
    {
        var all = summaries.SelectMany(blocks => curve(blocks).Select((point, place) => (point, place))).Where(p => double.IsFinite(p.point.Y));
        return
        [
            .. all.GroupBy(p => p.place).OrderBy(group => group.Key)
                .Select(group => new CurvePoint(group.Average(p => p.point.X), group.Average(p => p.point.Y))),
        ];
    }

    private static double MeanOf(IEnumerable<double> values)
    {
        var finite = values.Where(double.IsFinite).ToList();
        return finite.Count == 0 ? double.NaN : finite.Average();
    }

    private static IEnumerable<MarketSeries> Cut(MarketSeries session, int parts)
    {
        var start = Sampling.WarmUp(session.SessionLength);
        var length = (session.SessionLength - start) / parts;
        for (var part = 0; part < parts; part++) yield return session.Cut(start + (part * length), start + ((part + 1) * length));
    }

    private static int[][] Resamples(int blocks, ulong seed, int count)
    {
        var random = RandomStream.Derive(seed, 0, "realism/bootstrap");
        var resamples = new int[count][];
        for (var i = 0; i < count; i++)
        {
            resamples[i] = new int[blocks];
            for (var block = 0; block < blocks; block++) resamples[i][block] = (int)random.NextBelow(blocks);
        }

        return resamples;
    }
}
