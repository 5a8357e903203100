namespace Arena.Analysis.Tests;

public sealed class SeatBoardsTests
{
    [Fact]
    public void Alone_KnownDeviations_IsStudentsInterval()
    {
        // The place's deviations are 1 to 5: mean 3, standard error sqrt(2.5 / 5), and t with 4 degrees of freedom is 2.776445.
        var boards = new SeatBoards(2, [0, 1, 0, 1, 0, 1, 0, 1, 0, 1], [2, 0, 4, 0, 6, 0, 8, 0, 10, 0]);

        var interval = boards.Alone(0, SeatFactor.Place, 0);

        Assert.Equal(3 - (2.7764451 * Math.Sqrt(0.5)), interval.Low, 6);
        Assert.Equal(3 + (2.7764451 * Math.Sqrt(0.5)), interval.High, 6);
        Assert.Equal(interval, boards.Alone(0, SeatFactor.Name, 0));
    }

    [Fact]
    public void Error_KnownDeviations_IsThatOfAFairMarket()
    {
        // Squares of the deviations: 1, 4, 9, 16, 25, twice each; their mean over five boards is 11.
        var boards = new SeatBoards(2, [0, 1, 0, 1, 0, 1, 0, 1, 0, 1], [2, 0, 4, 0, 6, 0, 8, 0, 10, 0]);

        Assert.Equal(Math.Sqrt(11.0 / 5), boards.Error(0), 12);
        Assert.Equal(3, boards.Mean(0), 12);
        // The first place has 2, 4, 6, 8, 10 with a variance of 10, the second none.
        Assert.Equal(Math.Sqrt(5), boards.SeatDeviation(0), 12);
    }

    [Fact]
    public void Deviations_SeatsThatAreEqualButForRounding_AreZero()
    {
        var boards = SimulatedSeats.Of(3, 6, (board, _, _) => 0.1 * (board + 1));
        Assert.All(boards.DeviationsOf(0).ToArray(), deviation => Assert.Equal(0, deviation));
        Assert.Equal(0, boards.Error(0));
    }
}
