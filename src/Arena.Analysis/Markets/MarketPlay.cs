using Arena.Interchange;

namespace Arena.Analysis;

/// <summary>Plays a market without competitors, and measures it.</summary>
public static class MarketPlay
{
    private const int WarmUps = 6;
    private const int Plays = 5;

    // What long scenarios are cut to: no more plays are begun past this, in seconds of CPU.
    private const double Patience = 5;

    /// <summary>
    /// Plays a match without seats several times, each from a match of its own, and takes the median of the CPU time of the calling thread once the
    /// code is warm. A play is the match from its first session's opening to its result: kernel, venue, flow, tape with its hash, ledger. Making the match is not in it.
    /// </summary>
    /// <param name="spec">The match; its line-up is empty.</param>
    /// <param name="tape">Where the tape's bytes go; <c>null</c>: nowhere.</param>
    /// <param name="progress">Called now and then with the share done, 0 to 1.</param>
    /// <param name="cancellation">Looked at before each round.</param>
    /// <exception cref="ArgumentException">Somebody competes.</exception>
    /// <exception cref="InvariantViolationException">Two plays did not come to the same tape.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static MarketFigures Run(
        MatchSpec spec, ITapeSink? tape = null, Action<double>? progress = null, CancellationToken cancellation = default)
    {
        RequireNobody(spec);
        var first = Play(spec, tape, cancellation);
        var plays = new List<MarketFigures>();
        var (spent, warmUps) = (first.CpuSeconds, 1);
        while (plays.Count == 0 || (plays.Count < Plays && spent < 2 * Patience))
        {
            progress?.Invoke((warmUps + plays.Count) / (double)(WarmUps + Plays));
            var play = Play(spec, null, cancellation);
            Invariant.Require(play.TapeHash == first.TapeHash, "the same match has the same tape");
            spent += play.CpuSeconds;
            if (warmUps < WarmUps && spent < Patience) warmUps++;
            else plays.Add(play);
        }

        progress?.Invoke(1);
        plays.Sort((left, right) => left.CpuSeconds.CompareTo(right.CpuSeconds));
        return plays[plays.Count / 2] with { ColdCpuSeconds = first.CpuSeconds, Plays = plays.Count, WarmUps = warmUps };
    }

    /// <summary>Plays a match without seats once: the figures of a market, with a cost that is not to be relied on.</summary>
    /// <param name="spec">The match; its line-up is empty.</param>
    /// <exception cref="ArgumentException">Somebody competes.</exception>
    public static MarketFigures Once(MatchSpec spec)
    {
        RequireNobody(spec);
        return Play(spec, null, CancellationToken.None);
    }

    private static void RequireNobody(MatchSpec spec)
    {
        if (!spec.Lineup.Firms.IsEmpty || !spec.Lineup.Traders.IsEmpty) throw new ArgumentException("A market alone has no line-up.", nameof(spec));
    }

    private static MarketFigures Play(MatchSpec spec, ITapeSink? tape, CancellationToken cancellation)
    {
        var counts = new MarketCounts();
        var samples = new MinuteSamples(spec.Market.Instruments.Length);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var match = new Match(spec, tape, counts);
        var start = ThreadClock.Seconds();
        while (match.Advance(out var round))
        {
            cancellation.ThrowIfCancellationRequested();
            samples.Add(round);
        }

        var result = match.Complete();
        var seconds = ThreadClock.Seconds() - start;
        return new MarketFigures(
            spec, result.TapeHash, seconds, seconds, 1, 0, GC.GetAllocatedBytesForCurrentThread() - allocated, match.Activity,
            counts.Commands, counts.LimitOrders, counts.Rested, counts.Cancels, counts.Trades, result.TradedLots,
            samples.MedianSpreadTicks, samples.ReturnDeviationBasisPoints);
    }
}
