namespace Arena.Analysis;

/// <summary>
/// Tests whether the seats of a board are exchangeable. In a fair market nothing but luck tells them apart, so what a board's seats came
/// to might as well have come to them in any other order. The statistic is the largest distance of any seat's mean from zero, in standard
/// errors, over places, names and measures; its distribution comes from dealing each board's values to its seats in random orders. The test is exact for any distribution
/// of values, and the p-values hold for all seats together (Westfall and Young, 1993, 2.3: single-step maxT).
/// </summary>
internal sealed class SeatExchangeTest
{
    // A value as large as the observed but for rounding counts as as large.
    private const double Rounding = 1e-9;
    private const int FewestDeals = 9_999;
    private const int FewestBeyond = 10;

    private readonly SeatSums _observed;
    private readonly double[] _largest;

    private SeatExchangeTest(SeatSums observed, double[] largest, double alpha)
    {
        _observed = observed;
        _largest = largest;
        CriticalDistance = largest[(int)Math.Floor((alpha * (largest.Length + 1)) + Rounding) - 1];
    }

    /// <summary>
    /// How many standard errors an estimate must be more than away from zero to be found. Intervals of so many errors on either side all
    /// hold together with probability 1 - alpha.
    /// </summary>
    public double CriticalDistance { get; }

    /// <summary>How many orders were drawn.</summary>
    public int Deals => _largest.Length;

    /// <summary>Runs the test.</summary>
    /// <param name="boards">The boards.</param>
    /// <param name="alpha">The probability of finding a seat in a fair market; above 0, below 1.</param>
    /// <param name="random">Where orders are drawn from.</param>
    public static SeatExchangeTest Run(SeatBoards boards, double alpha, RandomStream random) => Run(boards, alpha, random, DealsFor(alpha));

    /// <summary>Runs the test with so many random orders: exact with any number of which alpha is a whole share of one more.</summary>
    internal static SeatExchangeTest Run(SeatBoards boards, double alpha, RandomStream random, int deals)
    {
        var order = new int[boards.Boards * boards.Seats];
        for (var seat = 0; seat < order.Length; seat++) order[seat] = seat % boards.Seats;
        var observed = new SeatSums(boards);
        observed.Add(order);

        var dealt = new SeatSums(boards);
        var largest = new double[deals];
        for (var deal = 0; deal < largest.Length; deal++)
        {
            for (var first = 0; first < order.Length; first += boards.Seats) Shuffle(order.AsSpan(first, boards.Seats), random);
            dealt.Add(order);
            largest[deal] = dealt.LargestDistance();
        }

        Array.Sort(largest, (left, right) => right.CompareTo(left));
        return new SeatExchangeTest(observed, largest, alpha);
    }

    /// <summary>A seat's mean and error as observed.</summary>
    public SeatMean Observed(int measure, SeatFactor factor, int index) => _observed.Mean(measure, factor, index);

    /// <summary>
    /// The probability that in a fair market any seat is as far from zero as this one: (1 + orders whose largest distance is as large) / (1 +
    /// orders), never zero (Phipson and Smyth, 2010).
    /// </summary>
    public double P(SeatMean seat)
    {
        var threshold = seat.Distance * (1 - Rounding);
        var asLarge = 0;
        while (asLarge < _largest.Length && _largest[asLarge] >= threshold) asLarge++;
        return (1.0 + asLarge) / (1 + _largest.Length);
    }

    // As many that the threshold of alpha rests on ten of them.
    private static int DealsFor(double alpha) => Math.Max(FewestDeals, (int)Math.Ceiling(FewestBeyond / alpha) - 1);

    private static void Shuffle(Span<int> places, RandomStream random)
    {
        for (var last = places.Length - 1; last > 0; last--)
        {
            var other = (int)random.NextBelow(last + 1);
            (places[last], places[other]) = (places[other], places[last]);
        }
    }
}
