namespace Arena.Interchange;

/// <summary>A line of a LOBSTER message file (Huang and Polak, 2011).</summary>
/// <param name="Nanoseconds">When: nanoseconds after midnight.</param>
/// <param name="Type">What happened.</param>
/// <param name="Order">The order that rests or rested; of a cross, which one it is.</param>
/// <param name="Size">How much: shares. 0 of a halt.</param>
/// <param name="Price">The price, in 1/10,000 of a unit of currency; of a halt, what of it.</param>
/// <param name="Direction">1 when the order that rests buys, -1 when it sells.</param>
public readonly record struct LobsterMessage(
    long Nanoseconds, LobsterMessageType Type, long Order, long Size, long Price, int Direction)
{
    /// <summary>The side of the order that rests.</summary>
    public Side Side => Direction > 0 ? Side.Buy : Side.Sell;

    /// <summary>Writes it as a line: the time in seconds with nine decimals; the line ends with LF.</summary>
    public void Write(TextWriter output)
    {
        var second = Nanoseconds / Timestamp.NanosecondsPerSecond;
        var fraction = Nanoseconds % Timestamp.NanosecondsPerSecond;
        Span<char> line = stackalloc char[160];
        line.TryWrite(
            CultureInfo.InvariantCulture, $"{second}.{fraction:D9},{(int)Type},{Order},{Size},{Price},{Direction}\n", out var length);
        output.Write(line[..length]);
    }
}
