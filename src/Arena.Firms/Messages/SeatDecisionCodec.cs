namespace Arena.Firms;

/// <summary>A seat's answer to a round as bytes.</summary>
public static class SeatDecisionCodec
{
    /// <summary>Writes a message; what the writer held before is gone.</summary>
    public static void Write(SeatDecision decision, MessageWriter writer) => throw new NotSupportedException("in work");

    /// <summary>Reads a message.</summary>
    /// <exception cref="MessageFormatException">The bytes are no such message; <paramref name="into"/> is then partly filled.</exception>
    public static void Read(ReadOnlySpan<byte> message, SeatDecision into) => throw new NotSupportedException("in work");
}
