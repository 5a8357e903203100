namespace Arena.Simulation;

/// <summary>
/// The U of a trading day (Wood, McInish and Ord 1985; Admati and Pfleiderer 1988): with x from 0 at the open to 1 at the close, a(x) = c (1 + (r - 1) (2x - 1)²),
/// where r is <see cref="OpenToMiddle"/> in the first half and <see cref="CloseToMiddle"/> in the second, and c makes the session's mean 1.
/// </summary>
public sealed record IntradayOptions
{
    /// <summary>How many times as fast the open is as the middle of the session; 1 or more.</summary>
    public required double OpenToMiddle { get; init; }

    /// <summary>How many times as fast the close is as the middle of the session; 1 or more.</summary>
    public required double CloseToMiddle { get; init; }
}
