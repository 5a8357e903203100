namespace Arena.Analysis.Tests;

/// <summary>Markets whose answers are known: an hour of one instrument, in eight sessions.</summary>
internal static class SyntheticMarket
{
    public const double SessionSeconds = 3_600;
    public const int Sessions = 8;
    public const int Intervals = 360;

    private const double Price = 1e6;
    private const int Replicates = 100;

    /// <summary>A market whose mid has these returns, one every base interval.</summary>
    public static MarketSample OfReturns(ulong seed, Func<RandomStream, IEnumerable<double>> returns) => Of(seed, random =>
    {
        var mid = Price;
        var time = 0.0;
        var quotes = ImmutableArray.CreateBuilder<BestQuote>();
        quotes.Add(new BestQuote(0, mid - 1, mid + 1));
        foreach (var value in returns(random).Take(Intervals))
        {
            mid *= Math.Exp(value);
            time += Sampling.BaseInterval(SessionSeconds);
            quotes.Add(new BestQuote(time, mid - 1, mid + 1));
        }

        return Empty with { Quotes = quotes.ToImmutable() };
    });

    /// <summary>A market with these orders that take.</summary>
    public static MarketSample OfOrders(ulong seed, Func<RandomStream, IEnumerable<MarketOrder>> orders) => Of(seed, random => Empty with
    {
        Quotes = [new BestQuote(0, Price - 1, Price + 1)],
        Orders = [.. orders(random).TakeWhile(order => order.Time < SessionSeconds)],
    });

    /// <summary>
    /// A future and a share that both follow one random walk, with noise of their own: the share some seconds after the future. Quotes every second.
    /// </summary>
    /// <param name="seed">The seed.</param>
    /// <param name="delay">By how many seconds the share is late; not negative.</param>
    /// <param name="common">Standard deviation of the common return over that of each one's own.</param>
    public static MarketSample OfPair(ulong seed, int delay, double common) => MarketSample.Of(
        [.. Enumerable.Range(0, Sessions).Select(i => Pair(RandomStream.Derive(seed, i, "synthetic"), delay, common))], seed, Replicates);

    private static ImmutableArray<MarketSeries> Pair(RandomStream random, int delay, double common)
    {
        var walk = new double[(int)SessionSeconds];
        for (var i = 1; i < walk.Length; i++) walk[i] = walk[i - 1] + (common * 1e-4 * random.NextNormal());

        MarketSeries Follow(string symbol, InstrumentKind kind, int late)
        {
            var own = 0.0;
            var quotes = ImmutableArray.CreateBuilder<BestQuote>();
            for (var i = 0; i < walk.Length; i++)
            {
                own += 1e-4 * random.NextNormal();
                var mid = Price * Math.Exp(walk[Math.Max(0, i - late)] + own);
                quotes.Add(new BestQuote(i, mid - 1, mid + 1));
            }

            return Empty with { Instrument = symbol, Kind = kind, Quotes = quotes.ToImmutable() };
        }

        return [Follow("FUT", InstrumentKind.IndexFuture, 0), Follow("SYN", InstrumentKind.Equity, delay)];
    }

    /// <summary>A market of any kind.</summary>
    public static MarketSample Of(ulong seed, Func<RandomStream, MarketSeries> session) => MarketSample.Of(
        [.. Enumerable.Range(0, Sessions).Select(i => ImmutableArray.Create(session(RandomStream.Derive(seed, i, "synthetic"))))], seed, Replicates);

    /// <summary>An hour in which nothing happened.</summary>
    public static MarketSeries Empty => new()
    {
        Instrument = "SYN", Start = 0, End = SessionSeconds, SessionLength = SessionSeconds, Interval = 10, Orders = [], Quotes = [], Depth = [], Cancellations = [],
    };

    /// <summary>Normal returns, independent of each other.</summary>
    public static IEnumerable<double> Normal(RandomStream random)
    {
        while (true) yield return 1e-3 * random.NextNormal();
    }

    /// <summary>GARCH(1,1) with Student's t of four degrees of freedom (Bollerslev 1987).</summary>
    public static IEnumerable<double> Garch(RandomStream random)
    {
        var variance = 1.0;
        while (true)
        {
            var chiSquare = 2 * (random.NextExponential() + random.NextExponential());
            var shock = Math.Sqrt(variance) * random.NextNormal() / Math.Sqrt(chiSquare / 2);
            yield return 1e-3 * shock;
            variance = 0.03 + (0.12 * shock * shock) + (0.85 * variance);
        }
    }

    /// <summary>An autoregression of the first order.</summary>
    public static IEnumerable<double> Autoregression(RandomStream random)
    {
        var last = 0.0;
        while (true)
        {
            last = (0.9 * last) + (1e-3 * random.NextNormal());
            yield return last;
        }
    }

    /// <summary>The moments of a Poisson process, about one a second.</summary>
    public static IEnumerable<double> Poisson(RandomStream random)
    {
        for (var time = random.NextExponential(); ; time += random.NextExponential()) yield return time;
    }

    /// <summary>The moments of a self-exciting process with exponential memory (Hawkes 1971): each event causes 0.7 others on average. By Ogata's thinning.</summary>
    public static IEnumerable<double> Hawkes(RandomStream random)
    {
        const double baseRate = 0.3;
        const double jump = 0.7;
        var (time, excitation) = (0.0, 0.0);
        while (true)
        {
            var bound = baseRate + excitation;
            var wait = random.NextExponential() / bound;
            time += wait;
            excitation *= Math.Exp(-wait);
            if (random.NextUniform() * bound > baseRate + excitation) continue;
            yield return time;
            excitation += jump;
        }
    }

    /// <summary>Signs in runs of one sign whose lengths have a Pareto tail of index 1.5: memory with exponent 0.5 (Lillo, Mike and Farmer 2005).</summary>
    public static IEnumerable<int> LongMemory(RandomStream random)
    {
        while (true)
        {
            var sign = random.NextChance(0.5) ? 1 : -1;
            for (var left = (long)Math.Pow(1 - random.NextUniform(), -1 / 1.5); left > 0; left--) yield return sign;
        }
    }

    /// <summary>Orders, one a second, that move the mid for good by their sign times an impact of their size.</summary>
    public static IEnumerable<MarketOrder> Orders(RandomStream random, IEnumerable<int> signs, Func<double, double> impact)
    {
        var (mid, time) = (Price, 0.0);
        foreach (var sign in signs)
        {
            time++;
            var size = Math.Exp(random.NextNormal());
            yield return new MarketOrder(time, sign, size, mid + sign, mid, Account: -1);
            mid += (sign * impact(size)) + (0.1 * random.NextNormal());
        }
    }

    /// <summary>Signs without memory.</summary>
    public static IEnumerable<int> Coins(RandomStream random)
    {
        while (true) yield return random.NextChance(0.5) ? 1 : -1;
    }
}
