namespace Arena.Firms;

/// <summary>What a prop strategy sees besides the market, as bytes.</summary>
public static class PropContextCodec
{
    /// <summary>An empty context over a market, for a host that receives both as messages.</summary>
    public static PropContext Create(MarketView market) => new(market);

    /// <summary>Writes a message; what the writer held before is gone.</summary>
    public static void Write(PropContext context, MessageWriter writer) => throw new NotSupportedException("in work");

    /// <summary>Reads a message.</summary>
    /// <exception cref="MessageFormatException">The bytes are no such message; <paramref name="into"/> is then partly filled.</exception>
    public static void Read(ReadOnlySpan<byte> message, PropContext into) => throw new NotSupportedException("in work");
}
