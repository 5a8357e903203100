namespace Arena.Firms;

/// <summary>The public market of a round as bytes.</summary>
public static class MarketViewCodec
{
    /// <summary>Writes a message; what the writer held before is gone.</summary>
    public static void Write(MarketView market, MessageWriter writer) => throw new NotSupportedException("in work");

    /// <summary>Reads a message.</summary>
    /// <exception cref="MessageFormatException">The bytes are no such message; <paramref name="into"/> is then partly filled.</exception>
    public static void Read(ReadOnlySpan<byte> message, MarketViewBuilder into) => throw new NotSupportedException("in work");
}
