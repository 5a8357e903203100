namespace Arena.Analysis;

/// <summary>Sums of every seat's deviations over the boards: by measure, factor and seat.</summary>
/// <param name="boards">The boards.</param>
internal sealed class SeatSums(SeatBoards boards)
{
    private const int Factors = 2;

    private readonly double[] _errors = [.. Enumerable.Range(0, boards.Measures).Select(boards.Error)];
    private readonly double[] _sums = new double[boards.Measures * Factors * boards.Seats];

    /// <summary>Adds up all boards, with the values of each board dealt to its seats in some order.</summary>
    /// <param name="order">For each seat of each board, which place's values it gets, counted from 0 on the board.</param>
    public void Add(ReadOnlySpan<int> order)
    {
        Array.Clear(_sums);
        for (var measure = 0; measure < boards.Measures; measure++)
        {
            var deviations = boards.DeviationsOf(measure);
            var places = measure * Factors * boards.Seats;
            for (var seat = 0; seat < order.Length; seat++)
            {
                var place = seat % boards.Seats;
                var value = deviations[seat - place + order[seat]];
                _sums[places + place] += value;
                _sums[places + boards.Seats + boards.Names[seat]] += value;
            }
        }
    }

    /// <summary>A seat's mean.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="factor">Whether the seat is a place or a name.</param>
    /// <param name="index">The place or the name, counted from 0.</param>
    public SeatMean Mean(int measure, SeatFactor factor, int index) =>
        new(_sums[(((measure * Factors) + (int)factor) * boards.Seats) + index] / boards.Boards, _errors[measure]);

    /// <summary>The largest distance of any seat from zero, in any measure.</summary>
    public double LargestDistance()
    {
        var largest = 0.0;
        for (var index = 0; index < _sums.Length; index++)
            largest = Math.Max(largest, new SeatMean(_sums[index] / boards.Boards, _errors[index / (Factors * boards.Seats)]).Distance);
        return largest;
    }
}
