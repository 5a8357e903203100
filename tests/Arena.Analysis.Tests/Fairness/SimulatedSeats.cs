namespace Arena.Analysis.Tests;

/// <summary>Boards whose seats came to what a test says: places and names in Latin squares, one measure or more.</summary>
internal static class SimulatedSeats
{
    /// <summary>Boards of one measure.</summary>
    /// <param name="seats">How many seats.</param>
    /// <param name="boards">How many boards.</param>
    /// <param name="value">What a seat came to, by board, place and name.</param>
    public static SeatBoards Of(int seats, int boards, Func<int, int, int, double> value)
    {
        var names = new int[seats * boards];
        var values = new double[names.Length];
        for (var seat = 0; seat < names.Length; seat++)
        {
            var (board, place) = (seat / seats, seat % seats);
            names[seat] = (board + place) % seats;
            values[seat] = value(board, place, names[seat]);
        }

        return new SeatBoards(seats, names, values);
    }

    /// <summary>Runs the test on them, with as many random orders as are drawn for a report.</summary>
    public static SeatExchangeTest Test(SeatBoards boards, double alpha, ulong seed = 1) =>
        SeatExchangeTest.Run(boards, alpha, RandomStream.Derive(seed, 0, "exchange"));

    /// <summary>Runs the test with few random orders, for tests of many markets.</summary>
    public static SeatExchangeTest TestQuickly(SeatBoards boards, double alpha, ulong seed = 1) =>
        SeatExchangeTest.Run(boards, alpha, RandomStream.Derive(seed, 0, "exchange"), deals: 199);

    /// <summary>The smallest p-value of any seat in the first measure.</summary>
    public static double SmallestP(SeatExchangeTest test, int seats) => Enumerable.Range(0, seats)
        .SelectMany(index => new[] { test.P(test.Observed(0, SeatFactor.Place, index)), test.P(test.Observed(0, SeatFactor.Name, index)) }).Min();
}
