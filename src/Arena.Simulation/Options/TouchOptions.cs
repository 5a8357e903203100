namespace Arena.Simulation;

/// <summary>
/// Touch traders: each wakes once in a session, asks the venue for best bid and ask, and on a side picked at random sends a limit
/// order at the best price of the other side, which it never cancels; nothing while a side is empty. The time of the wake has a
/// density that is a parabola, zero in the middle and highest at both ends, from some time before the open to the close: whoever
/// wakes before the open wakes within the session's first 100 nanoseconds. The noise agents of ABIDES
/// (Byrd, Hybinette and Balch, 2020), as its configuration rmsc04 has them.
/// </summary>
public sealed record TouchOptions
{
    /// <summary>How many; 0 or more.</summary>
    public required int Count { get; init; }

    /// <summary>How long before the open the first may wake, in seconds. Not negative.</summary>
    public double EarlySeconds { get; init; } = 1_800;
}
