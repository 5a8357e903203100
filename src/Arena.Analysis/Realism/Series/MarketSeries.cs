namespace Arena.Analysis;

/// <summary>What is looked at of one instrument in a session, or in a stretch of one. Times are in seconds since the session opened.</summary>
internal sealed record MarketSeries
{
    /// <summary>The instrument's symbol.</summary>
    public required string Instrument { get; init; }

    /// <summary>What the instrument is.</summary>
    public InstrumentKind Kind { get; init; }

    /// <summary>Where the stretch begins.</summary>
    public required double Start { get; init; }

    /// <summary>Where it ends; after <see cref="Start"/>.</summary>
    public required double End { get; init; }

    /// <summary>How long the whole session is.</summary>
    public required double SessionLength { get; init; }

    /// <summary>The orders that took, by time.</summary>
    public required ImmutableArray<MarketOrder> Orders { get; init; }

    /// <summary>The best quotes, by time, each until the next; moments without a two-sided market keep the last one.</summary>
    public required ImmutableArray<BestQuote> Quotes { get; init; }

    /// <summary>The depth at every base interval.</summary>
    public required ImmutableArray<DepthSample> Depth { get; init; }

    /// <summary>The orders that were taken out, by time.</summary>
    public required ImmutableArray<Cancellation> Cancellations { get; init; }

    /// <summary>The base interval in seconds: <see cref="Sampling.BaseInterval"/>; of a reference, that of the market it is held against.</summary>
    public required double Interval { get; init; }

    /// <summary>A stretch of it.</summary>
    /// <param name="from">The first moment that belongs to it.</param>
    /// <param name="to">The first that does not.</param>
    public MarketSeries Cut(double from, double to)
    {
        var quotes = Quotes.Where(quote => quote.Time > from && quote.Time < to);
        var before = Quotes.LastOrDefault(quote => quote.Time <= from);
        return this with
        {
            Start = from,
            End = to,
            Orders = [.. Orders.Where(order => order.Time >= from && order.Time < to)],
            Quotes = before == default ? [.. quotes] : [before with { Time = from }, .. quotes],
            Depth = [.. Depth.Where(sample => sample.Time >= from && sample.Time < to)],
            Cancellations = [.. Cancellations.Where(order => order.Time >= from && order.Time < to)],
        };
    }

    /// <summary>The best quote at every multiple of a step since the first one, oldest first; empty without a quote.</summary>
    /// <param name="step">In seconds; positive.</param>
    public BestQuote[] QuotesEvery(double step)
    {
        if (Quotes.IsEmpty) return [];
        var first = Quotes[0].Time;
        var sampled = new BestQuote[(int)((End - first) / step) + 1];
        var quote = 0;
        for (var i = 0; i < sampled.Length; i++)
        {
            while (quote + 1 < Quotes.Length && Quotes[quote + 1].Time <= first + (i * step)) quote++;
            sampled[i] = Quotes[quote];
        }

        return sampled;
    }

    /// <summary>The logarithmic returns of the mid from step to step of a stretch, so that two instruments' returns are of the same moments.</summary>
    /// <param name="from">Where the stretch begins; not before the first quote.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="step">In seconds; positive.</param>
    public double[] ReturnsBetween(double from, double to, double step)
    {
        var returns = new double[Math.Max(0, (int)((to - from) / step))];
        var (quote, last) = (0, MidAt(from));
        for (var i = 0; i < returns.Length; i++)
        {
            while (quote + 1 < Quotes.Length && Quotes[quote + 1].Time <= from + ((i + 1) * step)) quote++;
            returns[i] = Math.Log(Quotes[quote].Mid / last);
            last = Quotes[quote].Mid;
        }

        return returns;
    }

    /// <summary>The logarithmic returns of the mid from step to step.</summary>
    /// <param name="step">In seconds; positive.</param>
    public double[] Returns(double step)
    {
        var quotes = QuotesEvery(step);
        var returns = new double[Math.Max(0, quotes.Length - 1)];
        for (var i = 0; i < returns.Length; i++) returns[i] = Math.Log(quotes[i + 1].Mid / quotes[i].Mid);
        return returns;
    }

    /// <summary>The logarithmic returns of the mid over several base intervals, one for each base interval: they overlap.</summary>
    /// <param name="intervals">Over how many base intervals; 1 or more.</param>
    public double[] OverlappingReturns(int intervals)
    {
        var quotes = QuotesEvery(Interval);
        var returns = new double[Math.Max(0, quotes.Length - intervals)];
        for (var i = 0; i < returns.Length; i++) returns[i] = Math.Log(quotes[i + intervals].Mid / quotes[i].Mid);
        return returns;
    }

    /// <summary>The mid at a moment, in ticks; not a number before the first quote.</summary>
    public double MidAt(double time)
    {
        var (low, high) = (0, Quotes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Quotes[middle].Time <= time) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? double.NaN : Quotes[low - 1].Mid;
    }

    /// <summary>A sum over the orders that took, per base interval since the first quote, as long as <see cref="Returns"/> at the base interval.</summary>
    /// <param name="of">What an order adds.</param>
    public double[] PerInterval(Func<MarketOrder, double> of)
    {
        if (Quotes.IsEmpty) return [];
        var first = Quotes[0].Time;
        var sums = new double[(int)((End - first) / Interval)];
        foreach (var order in Orders)
        {
            var place = Math.Floor((order.Time - first) / Interval);
            if (place >= 0 && place < sums.Length) sums[(int)place] += of(order);
        }

        return sums;
    }

    /// <summary>The times between one order that took and the next, in seconds.</summary>
    public double[] Durations()
    {
        var durations = new double[Math.Max(0, Orders.Length - 1)];
        for (var i = 0; i < durations.Length; i++) durations[i] = Orders[i + 1].Time - Orders[i].Time;
        return durations;
    }
}
