using System.Collections.Immutable;

namespace Arena.Simulation;

/// <summary>
/// The news of a session, by time: the scheduled and the random, drawn at the opening. A random item takes four numbers: the gap since
/// the one before, whether it is of the factor, which equity's it is otherwise, and its size. A scheduled one takes two of a stream of its own: how late it is, and
/// what its size has of chance.
/// </summary>
internal sealed class SessionNews
{
    /// <summary>In place of an instrument: the market factor.</summary>
    public const int OfFactor = -1;

    /// <summary>Most random news that a session has; what comes after it does not happen.</summary>
    public const int MaximumRandom = 1_000;

    private const string StreamName = "news";
    private const string ScheduledStreamName = "news/scheduled";

    private readonly ImmutableArray<NewsEvent> _events;
    private readonly NewsItem[] _scheduled;
    private readonly RandomStream _scheduledStream = RandomStream.Derive(0, 0, ScheduledStreamName);
    private readonly RandomNewsOptions? _random;
    private readonly RandomStream _stream = RandomStream.Derive(0, 0, StreamName);
    private readonly double _length;
    private readonly int[] _equities;
    private readonly long[] _lags;
    private readonly long _longestLag;
    private readonly NewsItem[] _items;
    private int _count;

    /// <summary>News before the first session.</summary>
    public SessionNews(MarketOptions options)
    {
        _events = options.News;
        _scheduled = new NewsItem[_events.Length];
        _random = options.RandomNews is { PerSession: > 0 } random ? random : null;
        _length = options.SessionLength.Nanoseconds;
        _equities = [.. options.Instruments.Where(instrument => instrument.Kind == InstrumentKind.Equity).Select(instrument => instrument.Id.Index)];
        _lags = [.. options.Fundamentals.Select(fundamental => Nanoseconds(fundamental.FactorLagSeconds))];
        _longestLag = _lags.Max();
        _items = new NewsItem[_scheduled.Length + (_random is null ? 0 : MaximumRandom)];
    }

    /// <summary>The session's news, by time; of one moment, scheduled ones first.</summary>
    public ReadOnlySpan<NewsItem> Items => _items.AsSpan(0, _count);

    /// <summary>Draws a session's news.</summary>
    public void Open(ulong seed, int session)
    {
        _count = 0;
        var taken = 0;
        DrawScheduled(seed, session);
        if (_random is { } random)
        {
            _stream.Reset(seed, session, StreamName);
            var gap = _length / random.PerSession;
            var at = _stream.NextExponential() * gap;
            for (var i = 0; i < MaximumRandom && at < _length; i++)
            {
                var item = Next(random, (long)at);
                while (taken < _scheduled.Length && _scheduled[taken].At <= item.At) _items[_count++] = _scheduled[taken++];
                _items[_count++] = item;
                at += _stream.NextExponential() * gap;
            }
        }

        while (taken < _scheduled.Length) _items[_count++] = _scheduled[taken++];
    }

    /// <summary>
    /// Whether news of an instrument, or of the factor as far as it has reached the instrument, falls into a window around a moment.
    /// </summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="now">The moment.</param>
    /// <param name="before">How long before it the window begins; not negative.</param>
    /// <param name="after">How long after it the window ends; not negative.</param>
    public bool IsNear(int instrument, Timestamp now, Timestamp before, Timestamp after)
    {
        var from = now.Nanoseconds - before.Nanoseconds;
        var to = now.Nanoseconds + after.Nanoseconds;
        for (var i = First(from - _longestLag); i < _count && _items[i].At <= to; i++)
        {
            ref readonly var item = ref _items[i];
            if (item.Instrument != OfFactor && item.Instrument != instrument) continue;
            var at = item.At + (item.Instrument == OfFactor ? _lags[instrument] : 0);
            if (at >= from && at <= to) return true;
        }

        return false;
    }

    // The first item not before a moment.
    private int First(long moment)
    {
        var (low, high) = (0, _count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_items[middle].At < moment) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private NewsItem Next(RandomNewsOptions random, long at)
    {
        var isOfFactor = _stream.NextChance(random.FactorShare);
        var equity = (int)_stream.NextBelow(Math.Max(1, _equities.Length));
        var jump = random.Deviation * _stream.NextNormal();
        var instrument = isOfFactor || _equities.Length == 0 ? OfFactor : _equities[equity];
        return new NewsItem(at, instrument, jump, random.ActivityBoost - 1, random.BoostDuration.Nanoseconds);
    }

    // Sorted by time as they are drawn; those of one moment stay in the scenario's order.
    private void DrawScheduled(ulong seed, int session)
    {
        _scheduledStream.Reset(seed, session, ScheduledStreamName);
        for (var i = 0; i < _events.Length; i++)
        {
            var item = Scheduled(_events[i], _scheduledStream.NextUniform(), _scheduledStream.NextNormal());
            var place = i;
            for (; place > 0 && _scheduled[place - 1].At > item.At; place--) _scheduled[place] = _scheduled[place - 1];
            _scheduled[place] = item;
        }
    }

    private static NewsItem Scheduled(in NewsEvent news, double uniform, double normal) => new(
        news.At.Nanoseconds + (long)(uniform * news.Within.Nanoseconds), news.Instrument?.Index ?? OfFactor,
        PortableMath.Log(1 + news.Move) + (news.Deviation * normal), news.ActivityBoost - 1, news.BoostDuration.Nanoseconds);

    private static long Nanoseconds(double seconds) => (long)(seconds * Timestamp.NanosecondsPerSecond);
}
