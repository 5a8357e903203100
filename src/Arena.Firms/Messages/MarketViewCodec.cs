namespace Arena.Firms;

/// <summary>
/// The public market of a round as bytes: round, time; of each instrument mid, last trade's price, levels as distances from
/// the one before, phase with its end and, in a call, the indicative auction, fees with their end and, if it comes before the session's, the next; then
/// trades, times as distances too.
/// </summary>
public static class MarketViewCodec
{
    private const int MaximumTrades = 1_000_000;

    // In place of the side that took.
    private const byte AuctionTrade = 2;

    /// <summary>Writes a message; what the writer held before is gone.</summary>
    public static void Write(MarketView market, MessageWriter writer)
    {
        writer.Begin(MessageKind.MarketView);
        writer.Count(market.Round);
        writer.Signed(market.Now.Nanoseconds);
        writer.Count(market.Books.Length);
        foreach (var book in market.Books)
        {
            writer.Signed(book.Mid.Value);
            writer.Signed(book.LastTradePrice.Ticks);
            WriteLevels(book.Bids, writer);
            WriteLevels(book.Asks, writer);
            WritePhase(book, writer);
            WriteFees(book.Fees, writer);
            writer.Signed(book.FeesEnd.Nanoseconds);
            if (book.FeesEnd < market.SessionLength) WriteFees(book.NextFees, writer);
        }

        writer.Count(market.Trades.Length);
        var time = 0L;
        foreach (ref readonly var trade in market.Trades)
        {
            writer.Count(trade.Instrument.Index);
            writer.Signed(trade.Time.Nanoseconds - time);
            writer.Signed(trade.Price.Ticks);
            writer.Signed(trade.Quantity.Lots);
            writer.Byte(trade.IsAuction ? AuctionTrade : (byte)trade.Aggressor);
            time = trade.Time.Nanoseconds;
        }
    }

    /// <summary>Reads a message.</summary>
    /// <param name="message">The bytes.</param>
    /// <param name="into">A builder for the same instruments.</param>
    /// <exception cref="MessageFormatException">The bytes are no such message; <paramref name="into"/> is then partly filled.</exception>
    public static void Read(ReadOnlySpan<byte> message, MarketViewBuilder into)
    {
        var reader = new MessageReader(message, MessageKind.MarketView);
        var round = reader.Index(int.MaxValue, "round");
        into.BeginRound(round, new Timestamp(reader.Signed()));
        var instruments = into.View.Books.Length;
        var count = reader.Count(int.MaxValue, "instrument");
        if (count != instruments) throw reader.Wrong($"the view has {count} instruments; expected are {instruments}");
        Span<Price> lastTrades = stackalloc Price[Math.Min(count, 64)];
        if (count > lastTrades.Length) lastTrades = new Price[count];
        for (var i = 0; i < count; i++) lastTrades[i] = ReadBook(ref reader, into, new InstrumentId(i));
        ReadTrades(ref reader, into, instruments);
        for (var i = 0; i < count; i++) into.SetLastTradePrice(new InstrumentId(i), lastTrades[i]);
        reader.End();
    }

    private static void WriteLevels(ReadOnlySpan<Level> levels, MessageWriter writer)
    {
        writer.Count(levels.Length);
        var price = 0L;
        foreach (ref readonly var level in levels)
        {
            writer.Signed(level.Price.Ticks - price);
            writer.Signed(level.Quantity.Lots);
            writer.Signed(level.Orders);
            price = level.Price.Ticks;
        }
    }

    private static void WritePhase(BookView book, MessageWriter writer)
    {
        writer.Byte((byte)book.Phase);
        writer.Signed(book.PhaseEnds.Nanoseconds);
        if (!book.Phase.IsCall()) return;
        writer.Signed(book.Indicative.Price.Ticks);
        writer.Signed(book.Indicative.Volume.Lots);
        writer.Signed(book.Indicative.Imbalance);
    }

    private static void WriteFees(in InstrumentFees fees, MessageWriter writer)
    {
        writer.Signed(fees.MakerPerLot.Micros);
        writer.Signed(fees.TakerPerLot.Micros);
        writer.Signed(fees.AuctionPerLot.Micros);
    }

    private static InstrumentFees ReadFees(ref MessageReader reader) =>
        new(new Money(reader.Signed()), new Money(reader.Signed()), new Money(reader.Signed()));

    private static void ReadFees(ref MessageReader reader, MarketViewBuilder into, InstrumentId instrument)
    {
        var fees = ReadFees(ref reader);
        var ends = new Timestamp(reader.Signed());
        into.SetFees(instrument, fees, ends, ends < into.View.SessionLength ? ReadFees(ref reader) : fees);
    }

    private static void ReadPhase(ref MessageReader reader, MarketViewBuilder into, InstrumentId instrument)
    {
        var phase = (TradingPhase)reader.Choice((byte)TradingPhase.PreOpen, (byte)TradingPhase.Closed, "phase");
        var ends = new Timestamp(reader.Signed());
        var indicative = phase.IsCall()
            ? new Indicative(new Price(reader.Signed()), new Quantity(reader.Signed()), reader.Signed())
            : default;
        into.SetPhase(instrument, phase, ends, indicative);
    }

    private static Price ReadBook(ref MessageReader reader, MarketViewBuilder into, InstrumentId instrument)
    {
        Span<Level> bids = stackalloc Level[BookView.MaximumLevels];
        Span<Level> asks = stackalloc Level[BookView.MaximumLevels];
        var mid = new HalfTicks(reader.Signed());
        var lastTrade = new Price(reader.Signed());
        var bidCount = ReadLevels(ref reader, bids);
        var askCount = ReadLevels(ref reader, asks);
        into.SetBook(instrument, bids[..bidCount], asks[..askCount], mid);
        ReadPhase(ref reader, into, instrument);
        ReadFees(ref reader, into, instrument);
        return lastTrade;
    }

    private static int ReadLevels(ref MessageReader reader, scoped Span<Level> levels)
    {
        var count = reader.Count(levels.Length, "level");
        var price = 0L;
        for (var i = 0; i < count; i++)
        {
            price = reader.Advance(price);
            levels[i] = new Level(new Price(price), new Quantity(reader.Signed()), reader.Small("number of orders"));
        }

        return count;
    }

    private static void ReadTrades(ref MessageReader reader, MarketViewBuilder into, int instruments)
    {
        var count = reader.Count(MaximumTrades, "trade");
        var time = 0L;
        for (var i = 0; i < count; i++)
        {
            var instrument = new InstrumentId(reader.Index(instruments, "instrument"));
            time = reader.Advance(time);
            var price = new Price(reader.Signed());
            var quantity = new Quantity(reader.Size("trade's quantity"));
            var took = reader.Choice(0, AuctionTrade, "side that took");
            var isAuction = took == AuctionTrade;
            into.AddTrade(new PublicTrade(
                instrument, new Timestamp(time), price, quantity, isAuction ? default : (Side)took, isAuction));
        }
    }
}
