namespace Arena.Analysis;

/// <summary>What a seat has over the others of its boards, in one measure.</summary>
/// <param name="Seat">The seat, in words.</param>
/// <param name="Mean">The estimate with its error.</param>
/// <param name="P">Its p-value, for all seats and measures of the scenario together; above 0, at most 1.</param>
/// <param name="Interval">Where the true effect lies; such intervals hold for all seats and measures together with probability 1 - alpha.</param>
/// <param name="Alone">Student's 95 % interval of this seat alone.</param>
/// <param name="IsFound">Whether the p-value is at most alpha: the seat is better or worse than others.</param>
internal sealed record SeatEffect(string Seat, SeatMean Mean, double P, Interval Interval, Interval Alone, bool IsFound);
