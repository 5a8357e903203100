namespace Arena.Firms;

/// <summary>A quoter's answer as bytes: the quotes that are set, by instrument.</summary>
public static class QuoteSheetCodec
{
    /// <summary>Writes a message; what the writer held before is gone.</summary>
    public static void Write(QuoteSheet quotes, MessageWriter writer)
    {
        writer.Begin(MessageKind.QuoteSheet);
        writer.Count(quotes.Count);
        for (var i = 0; i < quotes.Count; i++)
        {
            var isSet = quotes.TryGet(new InstrumentId(i), out var quote);
            writer.Flag(isSet);
            if (isSet) TwoSidedQuoteCodec.Write(quote, writer);
        }
    }

    /// <summary>Reads a message; what <paramref name="into"/> held before is gone.</summary>
    /// <param name="message">The bytes.</param>
    /// <param name="into">A sheet for the same number of instruments.</param>
    /// <exception cref="MessageFormatException">The bytes are no such message; <paramref name="into"/> is then partly filled.</exception>
    public static void Read(ReadOnlySpan<byte> message, QuoteSheet into)
    {
        var reader = new MessageReader(message, MessageKind.QuoteSheet);
        into.Clear();
        var count = reader.Count(int.MaxValue, "instrument");
        if (count != into.Count) throw reader.Wrong($"the sheet has {count} instruments; expected are {into.Count}");
        for (var i = 0; i < count; i++)
            if (reader.Flag()) into.Set(new InstrumentId(i), TwoSidedQuoteCodec.Read(ref reader));
        reader.End();
    }
}
