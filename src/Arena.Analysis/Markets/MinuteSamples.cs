namespace Arena.Analysis;

/// <summary>Spreads at rounds and returns from minute to minute of all instruments of a market.</summary>
/// <param name="instruments">How many instruments there are.</param>
internal sealed class MinuteSamples(int instruments)
{
    private const long Minute = 60 * Timestamp.NanosecondsPerSecond;

    private readonly HalfTicks[] _mids = new HalfTicks[instruments];
    private readonly List<double> _spreads = [];
    private long _next;
    private long _count;
    private double _sum;
    private double _squares;

    /// <summary>The median spread in ticks over rounds and instruments with both sides; <c>null</c> without any.</summary>
    public double? MedianSpreadTicks
    {
        get
        {
            if (_spreads.Count == 0) return null;
            _spreads.Sort();
            return Quantiles.Of(_spreads, 0.5);
        }
    }

    /// <summary>
    /// The standard deviation of log returns of the mid from minute to minute, in basis points; <c>null</c> with fewer than two, or where rounds are
    /// more than a minute apart.
    /// </summary>
    public double? ReturnDeviationBasisPoints =>
        _count < 2 ? null : 1e4 * Math.Sqrt(Math.Max(0, _squares - (_sum * _sum / _count)) / (_count - 1));

    /// <summary>Takes a round.</summary>
    public void Add(in Round round)
    {
        var now = round.Time.Nanoseconds;
        if (round.Number == 0) _next = 0;
        foreach (var book in round.Market.Books)
            if (book.IsTwoSided) _spreads.Add(book.SpreadTicks);
        if (now < _next) return;
        var isNextMinute = _next != 0 && now < _next + Minute;
        foreach (var book in round.Market.Books)
        {
            ref var mid = ref _mids[book.Instrument.Id.Index];
            if (isNextMinute) Add(Math.Log((double)book.Mid.Value / mid.Value));
            mid = book.Mid;
        }

        _next = ((now / Minute) + 1) * Minute;
    }

    private void Add(double value)
    {
        _count++;
        _sum += value;
        _squares += value * value;
    }
}
