namespace Arena.Exchange;

/// <summary>
/// How fast an owner may send. A bucket holds <paramref name="Burst"/> messages and fills at <paramref name="PerSecond"/>; each message takes one
/// (the generic cell rate algorithm, ITU-T I.371, with a burst tolerance of burst - 1). <c>default</c>: as fast as it likes.
/// </summary>
/// <param name="PerSecond">Messages per second in the long run; 1 to 1,000,000, or 0 for no limit.</param>
/// <param name="Burst">Messages at once after a rest; 1 to 1,000,000, or 0 for no limit.</param>
public readonly record struct MessageRate(int PerSecond, int Burst)
{
    /// <summary>The highest rate, and the largest burst.</summary>
    public const int Maximum = 1_000_000;

    /// <summary>Whether there is a limit.</summary>
    public bool IsLimited => PerSecond != 0;
}
