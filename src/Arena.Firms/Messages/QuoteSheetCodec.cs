namespace Arena.Firms;

/// <summary>A quoter's answer as bytes.</summary>
public static class QuoteSheetCodec
{
    /// <summary>Writes a message; what the writer held before is gone.</summary>
    public static void Write(QuoteSheet quotes, MessageWriter writer) => throw new NotSupportedException("in work");

    /// <summary>Reads a message.</summary>
    /// <exception cref="MessageFormatException">The bytes are no such message; <paramref name="into"/> is then partly filled.</exception>
    public static void Read(ReadOnlySpan<byte> message, QuoteSheet into) => throw new NotSupportedException("in work");
}
