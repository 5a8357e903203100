namespace Arena.Analysis;

/// <summary>
/// What every seat of every board came to, less the mean of its board: what a seat has over the others of its day. A seat is a place with
/// a name; over the boards every name has every place equally often.
/// </summary>
internal sealed class SeatBoards
{
    // A deviation that is this small a part of its board's values is rounding, and is taken for zero.
    private const double Rounding = 1e-12;

    private readonly double[][] _values;
    private readonly double[][] _deviations;
    private readonly int[] _names;

    /// <summary>Boards with what their seats came to.</summary>
    /// <param name="seats">How many seats a board has; 2 or more.</param>
    /// <param name="names">The name at each place of each board, counted from 0: board by board, in the order of places.</param>
    /// <param name="values">One array per measure, in the same order as <paramref name="names"/>.</param>
    public SeatBoards(int seats, int[] names, params double[][] values)
    {
        Seats = seats;
        Boards = names.Length / seats;
        Invariant.Require(Boards >= 2 && names.Length == Boards * seats, "two boards or more, each of the same number of seats");
        foreach (var measure in values) Invariant.RequireEqual(names.Length, measure.Length, "values of a measure");
        _names = names;
        _values = values;
        _deviations = [.. values.Select(Deviations)];
    }

    /// <summary>How many boards there are.</summary>
    public int Boards { get; }

    /// <summary>How many seats a board has.</summary>
    public int Seats { get; }

    /// <summary>How many measures there are.</summary>
    public int Measures => _values.Length;

    /// <summary>What the names are, at the numbers by which <see cref="Names"/> tells them.</summary>
    public ImmutableArray<string> NameList { get; init; } = [];

    /// <summary>The name at each place, board by board.</summary>
    public ReadOnlySpan<int> Names => _names;

    /// <summary>A measure less the mean of its board, board by board, in the order of places.</summary>
    public ReadOnlySpan<double> DeviationsOf(int measure) => _deviations[measure];

    /// <summary>The mean of a measure over all seats of all boards.</summary>
    public double Mean(int measure) => _values[measure].Average();

    /// <summary>
    /// How much a seat's value varies from board to board: the root of the mean over places of the variance over boards (divisor B - 1).
    /// </summary>
    public double SeatDeviation(int measure)
    {
        var variance = 0.0;
        for (var place = 0; place < Seats; place++)
        {
            var mean = 0.0;
            for (var board = 0; board < Boards; board++) mean += _values[measure][(board * Seats) + place] / Boards;
            for (var board = 0; board < Boards; board++)
            {
                var difference = _values[measure][(board * Seats) + place] - mean;
                variance += difference * difference / (Boards - 1) / Seats;
            }
        }

        return Math.Sqrt(variance);
    }

    /// <summary>
    /// The standard error of any seat's mean deviation in a fair market, with boards as the independent observations: the root of the mean
    /// square of all deviations over the number of boards. It is the same in whatever order a board's values are dealt to its seats.
    /// </summary>
    public double Error(int measure)
    {
        var squares = 0.0;
        foreach (var deviation in _deviations[measure]) squares += deviation * deviation;
        return Math.Sqrt(squares / _names.Length / Boards);
    }

    /// <summary>Student's 95 % interval of one seat's mean deviation, from its own boards alone.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="factor">Whether the seat is a place or a name.</param>
    /// <param name="index">The place or the name, counted from 0.</param>
    public Interval Alone(int measure, SeatFactor factor, int index)
    {
        double sum = 0, squares = 0;
        for (var seat = 0; seat < _names.Length; seat++)
        {
            if ((factor == SeatFactor.Place ? seat % Seats : _names[seat]) != index) continue;
            sum += _deviations[measure][seat];
            squares += _deviations[measure][seat] * _deviations[measure][seat];
        }

        var mean = sum / Boards;
        var variance = Math.Max(0, squares - (sum * mean)) / (Boards - 1);
        var half = StudentQuantile.TwoSided95(Boards - 1) * Math.Sqrt(variance / Boards);
        return new Interval(mean - half, mean + half);
    }

    private double[] Deviations(double[] values)
    {
        var deviations = new double[values.Length];
        for (var first = 0; first < values.Length; first += Seats)
        {
            double mean = 0, largest = 0;
            foreach (var value in values.AsSpan(first, Seats))
            {
                mean += value / Seats;
                largest = Math.Max(largest, Math.Abs(value));
            }

            for (var place = 0; place < Seats; place++)
            {
                var deviation = values[first + place] - mean;
                deviations[first + place] = Math.Abs(deviation) <= Rounding * largest ? 0 : deviation;
            }
        }

        return deviations;
    }
}
