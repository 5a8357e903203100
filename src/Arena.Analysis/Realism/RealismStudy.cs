namespace Arena.Analysis;

/// <summary>A market's series, collected from sessions played for the purpose or from a tape, ready to be held against the stylised facts.</summary>
public sealed class RealismStudy
{
    private readonly ImmutableArray<ImmutableArray<MarketSeries>> _sessions;

    private RealismStudy(StudySource source, ImmutableArray<ImmutableArray<MarketSeries>> sessions)
    {
        Source = source;
        _sessions = sessions;
    }

    /// <summary>Where the series are from.</summary>
    public StudySource Source { get; }

    /// <summary>How long a sampling interval of the study is, in seconds: docs/realism.md says how it follows from the session's length.</summary>
    public double BaseInterval => Sampling.BaseInterval(_sessions[0][0].SessionLength);

    /// <summary>Plays sessions and collects their series.</summary>
    /// <param name="spec">What is played; the line-up may be empty: then the background trades alone.</param>
    /// <param name="bots">Where the line-up's bots come from.</param>
    /// <param name="progress">Called after every session with the share played, 0 to 1.</param>
    /// <param name="cancellation">Looked at before each round.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static RealismStudy Play(MatchSpec spec, IBotFactory bots, Action<double> progress, CancellationToken cancellation)
    {
        var collector = new SeriesCollector(spec.Market.Instruments, spec.Market.SessionLength, spec.Market.Venue);
        SessionPlayer.Play(spec, bots, collector, progress, cancellation);
        return new RealismStudy(new StudySource(spec.Market.Name, spec.Seed, spec.Sessions, TapeHash: null), collector.Sessions);
    }

    /// <summary>Collects the series of a tape.</summary>
    /// <param name="tape">The whole tape.</param>
    /// <exception cref="TapeFormatException">It is no tape, it is damaged, or it holds no session that closed.</exception>
    public static RealismStudy OfTape(ReadOnlyMemory<byte> tape)
    {
        var reader = new TapeReader(tape);
        var header = reader.Header;
        var collector = new SeriesCollector(header.Instruments, header.SessionLength, header.Venue);
        try
        {
            reader.ReadAll(collector);
        }
        catch (InvariantViolationException exception)
        {
            throw new TapeFormatException($"its events contradict each other: {exception.Message}");
        }

        if (collector.Sessions.IsEmpty) throw new TapeFormatException("no session on it has closed");
        return new RealismStudy(new StudySource(header.Scenario, header.Seed, collector.Sessions.Length, reader.Hash), collector.Sessions);
    }

    /// <summary>Holds the series against the facts.</summary>
    /// <param name="seed">Decides the resamples that the intervals come from, and how a reference is split.</param>
    /// <param name="reference">A real market to compare with; <c>null</c> for none.</param>
    public RealismReport Measure(ulong seed, ReferenceMarket? reference = null)
    {
        var sample = MarketSample.Of(_sessions, seed);
        ImmutableArray<FactResult> facts = [.. StylisedFacts.All.Select(fact => fact.Measure(sample))];
        var comparison = reference is null ? null : ReferenceComparison.Of(sample, facts, reference, seed);
        return new RealismReport(Source, sample, facts, comparison);
    }
}
