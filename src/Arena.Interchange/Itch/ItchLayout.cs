namespace Arena.Interchange;

/// <summary>How long the messages of ITCH 5.0 are, in bytes without the length in front.</summary>
internal static class ItchLayout
{
    /// <summary>The longest message.</summary>
    public const int Longest = 50;

    /// <summary>Type, locate, tracking number, time: what every message begins with.</summary>
    public const int Head = 11;

    /// <summary>The length of a type; 0: the format has no such type.</summary>
    public static int LengthOf(byte type) => (char)type switch
    {
        'S' => 12,
        'R' => 39,
        'H' => 25,
        'A' => 36,
        'F' => 40,
        'E' => 31,
        'C' => 36,
        'X' => 23,
        'D' => 19,
        'U' => 35,
        'P' => 44,
        'Q' => 40,
        'I' => 50,

        // Messages of the feed that say nothing of a book: short sale restriction, market maker, circuit breaker levels and status, IPO
        // quoting, price collar, operational halt, broken trade, retail interest, direct listing.
        'Y' => 20,
        'L' => 26,
        'V' => 35,
        'W' => 12,
        'K' => 28,
        'J' => 35,
        'h' => 21,
        'B' => 19,
        'N' => 20,
        'O' => 48,
        _ => 0,
    };
}
