namespace Arena.Analysis;

/// <summary>The mean deviation of a seat over the boards.</summary>
/// <param name="Estimate">The mean, in the measure's unit; positive where the seat has more than its board's mean.</param>
/// <param name="Error">Its standard error in a fair market (<see cref="SeatBoards.Error"/>); not negative.</param>
internal readonly record struct SeatMean(double Estimate, double Error)
{
    /// <summary>How many standard errors the estimate is away from zero; 0 where nothing varies.</summary>
    public double Distance => Error > 0 ? Math.Abs(Estimate) / Error : 0;

    /// <summary>The interval of so many standard errors on either side.</summary>
    public Interval Within(double errors) => new(Estimate - (errors * Error), Estimate + (errors * Error));
}
