using System.Collections.Immutable;

namespace Arena.Simulation;

/// <summary>
/// Business time of a market, session by session. Two times run beside wall time: that of the background traders, at the speed intraday × regimes × activity events ×
/// news boosts, and that of the latent values, at intraday × regimes × the square of activity events' volatility. A session is cut into equal cells of at most a second, at
/// least 1,024 of them; each factor is averaged over a cell and the averages are multiplied. A speed is kept between <see cref="Slowest"/> and <see cref="Fastest"/>.
/// </summary>
internal sealed class MarketClock
{
    /// <summary>The least speed of the traders' time.</summary>
    public const double Slowest = 1e-3;

    /// <summary>The largest speed of either time.</summary>
    public const double Fastest = 1e3;

    private const int FewestCells = 1_024;

    private readonly RegimePath? _regimes;
    private readonly double[] _fixedTraders;
    private readonly double[] _fixedValues;
    private readonly double[] _traders;
    private readonly double[] _values;
    private readonly double[] _regimeMeans;
    private readonly double _cell;
    private readonly bool _isRandom;
    private bool _isBuilt;

    private MarketClock(MarketOptions options)
    {
        var cells = (int)Math.Max(FewestCells, Math.Ceiling(options.SessionLength.Seconds));
        _cell = options.SessionLength.Nanoseconds / (double)cells;
        _fixedTraders = new double[cells];
        _fixedValues = new double[cells];
        _traders = new double[cells];
        _values = new double[cells];
        _regimes = options.Clock?.Regimes is { } regimes ? new RegimePath(regimes) : null;
        _regimeMeans = new double[_regimes is null ? 0 : cells];
        _isRandom = _regimes is not null || options.RandomNews is { PerSession: > 0 } || options.News.Any(news => news.Within != default);
        FillFixed(options);
        if (HasNews(options))
        {
            News = new SessionNews(options);
            var weights = options.Background.Activity.IsEmpty ? [.. options.Instruments.Select(_ => 1L)] : options.Background.Activity;
            if (HasBoosts(options)) Boosts = new NewsBoosts(News, weights, options.News.Length + SessionNews.MaximumRandom, _cell, cells);
        }

        var hasShape = options.Clock is { Intraday: not null } or { Regimes: not null };
        if (hasShape || Boosts is not null || Any(options.Activities, activity => activity.Activity)) Traders = new TimeChange(options.SessionLength, cells);
        if (hasShape || Any(options.Activities, activity => activity.Volatility)) Values = new TimeChange(options.SessionLength, cells);
    }

    /// <summary>The time in which background traders wake and their orders live; <c>null</c>: wall time.</summary>
    public TimeChange? Traders { get; }

    /// <summary>The time in which latent values move; <c>null</c>: wall time.</summary>
    public TimeChange? Values { get; }

    /// <summary>The session's news; <c>null</c>: never any.</summary>
    public SessionNews? News { get; }

    /// <summary>How much busier news makes instruments; <c>null</c>: not at all.</summary>
    public NewsBoosts? Boosts { get; }

    /// <summary>The clock of a market; <c>null</c> where all runs on wall time and there is no news.</summary>
    public static MarketClock? For(MarketOptions options)
    {
        var runs = options.Clock is { Intraday: not null } or { Regimes: not null } || !options.Activities.IsEmpty || HasNews(options);
        return runs ? new MarketClock(options) : null;
    }

    /// <summary>Starts a session: draws its regimes and its news. Where nothing is drawn, all sessions have the speeds of the first.</summary>
    public void Open(ulong seed, int session)
    {
        News?.Open(seed, session);
        if (_isBuilt && !_isRandom)
        {
            Boosts?.Restart();
            return;
        }

        _isBuilt = true;
        _fixedTraders.CopyTo(_traders.AsSpan());
        _fixedValues.CopyTo(_values.AsSpan());
        if (_regimes is not null) MultiplyRegimes(_regimes, seed, session);
        if (Boosts is not null) MultiplyBoosts(Boosts);
        foreach (ref var speed in _traders.AsSpan()) speed = Math.Clamp(speed, Slowest, Fastest);
        foreach (ref var speed in _values.AsSpan()) speed = Math.Min(speed, Fastest);
        Traders?.Build(_traders);
        Values?.Build(_values);
    }

    // The regimes are drawn once, for both times.
    private void MultiplyRegimes(RegimePath regimes, ulong seed, int session)
    {
        regimes.Fill(seed, session, _cell, _regimeMeans);
        for (var i = 0; i < _regimeMeans.Length; i++)
        {
            _traders[i] *= _regimeMeans[i];
            _values[i] *= _regimeMeans[i];
        }
    }

    private void MultiplyBoosts(NewsBoosts boosts)
    {
        boosts.Restart();
        for (var i = 0; i < _traders.Length; i++)
        {
            boosts.MoveTo(i);
            _traders[i] *= boosts.Speed;
        }

        boosts.Restart();
    }

    private void FillFixed(MarketOptions options)
    {
        var shape = options.Clock?.Intraday is { } intraday ? new IntradayShape(intraday) : default(IntradayShape?);
        var cells = _fixedTraders.Length;
        for (var i = 0; i < cells; i++)
        {
            var speed = shape is { } day ? cells * (day.Until((i + 1) / (double)cells) - day.Until(i / (double)cells)) : 1;
            _fixedTraders[i] = _fixedValues[i] = speed;
            foreach (var activity in options.Activities)
            {
                var share = ShareOfCell(i, activity);
                _fixedTraders[i] *= 1 + ((activity.Activity - 1) * share);
                _fixedValues[i] *= 1 + (((activity.Volatility * activity.Volatility) - 1) * share);
            }
        }
    }

    // How much of a cell a stretch covers, 0 to 1.
    private double ShareOfCell(int cell, ActivityEvent activity)
    {
        var from = Math.Max(activity.At.Nanoseconds, cell * _cell);
        var to = Math.Min((double)activity.At.Nanoseconds + activity.Duration.Nanoseconds, (cell + 1) * _cell);
        return to > from ? (to - from) / _cell : 0;
    }

    private static bool HasNews(MarketOptions options) => !options.News.IsEmpty || options.RandomNews is { PerSession: > 0 };

    private static bool HasBoosts(MarketOptions options) =>
        options.RandomNews is { PerSession: > 0, ActivityBoost: > 1 } || options.News.Any(news => news.ActivityBoost > 1);

    private static bool Any(ImmutableArray<ActivityEvent> activities, Func<ActivityEvent, double> factor)
    {
        foreach (var activity in activities)
            if (factor(activity) != 1) return true;
        return false;
    }
}
