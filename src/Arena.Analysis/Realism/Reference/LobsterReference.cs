using Arena.Interchange;

namespace Arena.Analysis;

/// <summary>
/// Collects the series of a pair of LOBSTER files (Huang and Polak 2011): messages, and the book after each of them. Whose orders they are,
/// LOBSTER does not say.
/// </summary>
internal sealed class LobsterReference
{
    private readonly double _interval;
    private readonly long _first;
    private readonly Dictionary<long, long> _resting = [];
    private readonly List<MarketOrder> _orders = [];
    private readonly List<BestQuote> _quotes = [];
    private readonly ImmutableArray<DepthSample>.Builder _depth = ImmutableArray.CreateBuilder<DepthSample>();
    private readonly ImmutableArray<Cancellation>.Builder _cancellations = ImmutableArray.CreateBuilder<Cancellation>();
    private LobsterRow? _row;
    private long _now;

    /// <summary>The largest number that divides every best price: the tick, in 1/10,000 of a unit of currency.</summary>
    private long _tick;

    private LobsterReference(double interval, long first)
    {
        _interval = interval;
        _first = first;
        _now = first;
    }

    private double Now => Seconds(_now - _first);

    /// <summary>Reads both files.</summary>
    /// <param name="messages">The message file.</param>
    /// <param name="rows">The orderbook file: a row per message.</param>
    /// <param name="interval">The base interval, in seconds, of the market that is held against it.</param>
    /// <exception cref="InterchangeException">A line is malformed, one file is shorter than the other, or there is nothing to look at.</exception>
    public static MarketSeries Read(LobsterInput messages, LobsterInput rows, double interval)
    {
        var reader = new LobsterMessageReader(messages);
        var books = new LobsterRowReader(rows);
        LobsterReference? reference = null;
        while (reader.TryRead(out var message))
        {
            reference ??= new LobsterReference(interval, message.Nanoseconds);
            reference.Add(message, books.Read() ?? throw reader.Contradiction($"{rows.Name} has no row for it; allowed is a row for each message"));
        }

        return reference?.Complete(messages.Name) ?? throw Empty(messages.Name);
    }

    private static InterchangeException Empty(string name) => new($"{name}: it holds no stretch of time with a two-sided book");

    private static double Seconds(long nanoseconds) => nanoseconds / (double)Timestamp.NanosecondsPerSecond;

    private void Add(in LobsterMessage message, LobsterRow row)
    {
        Reach(message.Nanoseconds);
        switch (message.Type)
        {
            case LobsterMessageType.NewOrder: _resting[message.Order] = _now; break;
            case LobsterMessageType.Deletion when _resting.Remove(message.Order, out var since): _cancellations.Add(new Cancellation(Now, Seconds(_now - since))); break;
            case LobsterMessageType.Execution or LobsterMessageType.HiddenExecution when _quotes.Count > 0: Trade(message); break;
        }

        _row = row;
    }

    private void Reach(long moment)
    {
        // The rows of one moment are steps of one order; only what the last of them leaves is a quote.
        if (moment > _now) AddQuote();
        while (_depth.Count * _interval < Seconds(moment - _first)) AddDepth();
        _now = moment;
    }

    private void AddQuote()
    {
        if (_row is null || _row.Of(Side.Buy)[0] is not { Quantity.Lots: > 0 } bid || _row.Of(Side.Sell)[0] is not { Quantity.Lots: > 0 } ask) return;
        if (bid.Price >= ask.Price) return;
        _tick = Divisor(Divisor(_tick, bid.Price.Ticks), ask.Price.Ticks);
        var quote = new BestQuote(Now, bid.Price.Ticks, ask.Price.Ticks);
        if (_quotes.Count == 0 || _quotes[^1] with { Time = quote.Time } != quote) _quotes.Add(quote);
    }

    private void AddDepth()
    {
        var lots = new double[DepthSample.Levels];
        for (var level = 0; level < Math.Min(lots.Length, _row?.Levels ?? 0); level++)
            lots[level] = (_row!.Of(Side.Buy)[level].Quantity.Lots + _row.Of(Side.Sell)[level].Quantity.Lots) / 2.0;
        _depth.Add(new DepthSample(_depth.Count * _interval, [.. lots]));
    }

    private void Trade(in LobsterMessage message)
    {
        // What one order met stands at one moment, a line for each order met.
        var order = new MarketOrder(Now, -message.Direction, message.Size, message.Price, _quotes[^1].Mid, Account: -1);
        if (_orders.Count > 0 && _orders[^1].Time == order.Time && _orders[^1].Sign == order.Sign)
            _orders[^1] = _orders[^1] with { Size = _orders[^1].Size + order.Size, Price = order.Price };
        else _orders.Add(order);
    }

    private MarketSeries Complete(string name)
    {
        AddQuote();
        if (_quotes.Count == 0 || _now == _first) throw Empty(name);
        double tick = _tick;
        return new MarketSeries
        {
            Instrument = name,
            Start = 0,
            End = Now,
            SessionLength = Now,
            Interval = _interval,
            Orders = [.. _orders.Select(order => order with { Price = order.Price / tick, MidBefore = order.MidBefore / tick })],
            Quotes = [.. _quotes.Select(quote => quote with { Bid = quote.Bid / tick, Ask = quote.Ask / tick })],
            Depth = _depth.ToImmutable(),
            Cancellations = _cancellations.ToImmutable(),
        };
    }

    private static long Divisor(long a, long b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }
}
