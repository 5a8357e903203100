namespace Arena.Analysis;

/// <summary>What tells one seat from another.</summary>
internal enum SeatFactor
{
    /// <summary>Its place in the line-up: owner and account numbers, and the order in every loop and file.</summary>
    Place = 0,

    /// <summary>Its name: random streams and the order of the alphabet.</summary>
    Name = 1,
}
