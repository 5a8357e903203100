namespace Arena.Analysis;

/// <summary>
/// Writes a tape as LOBSTER files (Huang and Polak, 2011): per instrument and session a message file and an orderbook file of ten
/// levels, without headers; row k of the second is the book after message k.
/// </summary>
internal sealed class LobsterExport : IMarketObserver
{
    /// <summary>Levels per side in an orderbook row.</summary>
    public const int Levels = 10;

    /// <summary>The price of a level that is empty, negative for a bid; its size is 0.</summary>
    public const long EmptyPrice = 9_999_999_999;

    /// <summary>A session opens at 09:30, in seconds after midnight.</summary>
    public const long OpeningSecond = 34_200;

    private const long PricesPerUnit = 10_000;
    private const long MicrosPerPrice = Money.MicrosPerUnit / PricesPerUnit;

    private readonly TapeHeader _header;
    private readonly StagedFiles _files;
    private readonly LobsterBook[] _books;
    private readonly long[] _pricePerTick;
    private readonly TextWriter[] _messages;
    private readonly TextWriter[] _orderbooks;

    /// <summary>An export before the first record.</summary>
    /// <exception cref="OutputException">An instrument's tick is no multiple of 1/10,000 of a unit of currency.</exception>
    public LobsterExport(TapeHeader header, StagedFiles files)
    {
        _header = header;
        _files = files;
        _books = [.. header.Instruments.Select(_ => new LobsterBook())];
        _pricePerTick = [.. header.Instruments.Select(PricePerTick)];
        _messages = new TextWriter[header.Instruments.Length];
        _orderbooks = new TextWriter[header.Instruments.Length];
    }

    /// <inheritdoc/>
    public void OnSessionOpened(int session)
    {
        const long millisecondsPerSecond = 1000;
        var open = OpeningSecond * millisecondsPerSecond;
        var close = open + (_header.SessionLength.Nanoseconds / 1_000_000);
        for (var i = 0; i < _books.Length; i++)
        {
            _books[i].Clear();
            var stem = string.Create(CultureInfo.InvariantCulture, $"{FileStem(i)}_session-{session:D3}_{open}_{close}");
            _messages[i] = _files.Add($"{stem}_message_{Levels}.csv");
            _orderbooks[i] = _files.Add($"{stem}_orderbook_{Levels}.csv");
        }
    }

    /// <inheritdoc/>
    public void OnEvent(in MarketEvent marketEvent)
    {
        var instrument = marketEvent.Instrument.Index;
        if (marketEvent.Kind == MarketEventKind.OrderRejected) return;
        var book = _books[instrument];
        if (!book.TryFollow(marketEvent, out var message)) return;
        WriteMessage(_messages[instrument], marketEvent.Time, message, _pricePerTick[instrument]);
        WriteLevels(_orderbooks[instrument], book, _pricePerTick[instrument]);
    }

    /// <inheritdoc/>
    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
        foreach (var file in _messages) file.Dispose();
        foreach (var file in _orderbooks) file.Dispose();
    }

    /// <inheritdoc/>
    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
    }

    /// <inheritdoc/>
    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands)
    {
    }

    /// <inheritdoc/>
    public void OnTransfer(in Transfer transfer)
    {
    }

    /// <inheritdoc/>
    public void OnNotice(in Notice notice)
    {
    }

    /// <inheritdoc/>
    public void OnCommand(Timestamp now, in Command command)
    {
    }

    private static void WriteMessage(TextWriter output, Timestamp time, in LobsterMessage message, long pricePerTick)
    {
        var second = OpeningSecond + (time.Nanoseconds / Timestamp.NanosecondsPerSecond);
        var fraction = time.Nanoseconds % Timestamp.NanosecondsPerSecond;
        Span<char> line = stackalloc char[160];
        line.TryWrite(
            CultureInfo.InvariantCulture,
            $"{second}.{fraction:D9},{(int)message.Type},{message.Order.Value},{message.Lots},{message.Ticks * pricePerTick},{message.Direction}\n",
            out var length);
        output.Write(line[..length]);
    }

    private static void WriteLevels(TextWriter output, LobsterBook book, long pricePerTick)
    {
        Span<char> cell = stackalloc char[96];
        for (var level = 0; level < Levels; level++)
        {
            var (askPrice, askLots) = level < book.Asks.Count ? book.Asks[level] : (0, 0);
            var (bidPrice, bidLots) = level < book.Bids.Count ? book.Bids[level] : (0, 0);
            askPrice = askLots == 0 ? EmptyPrice : askPrice * pricePerTick;
            bidPrice = bidLots == 0 ? -EmptyPrice : bidPrice * pricePerTick;
            var end = level == Levels - 1 ? '\n' : ',';
            cell.TryWrite(CultureInfo.InvariantCulture, $"{askPrice},{askLots},{bidPrice},{bidLots}{end}", out var length);
            output.Write(cell[..length]);
        }
    }

    private static long PricePerTick(InstrumentSpec instrument)
    {
        if (instrument.TickValue.Micros % MicrosPerPrice == 0) return instrument.TickValue.Micros / MicrosPerPrice;
        throw new OutputException(
            $"'{instrument.Symbol}' cannot be exported: a tick is worth {instrument.TickValue} micro-units; LOBSTER prices are whole multiples of {MicrosPerPrice}");
    }

    // A symbol is for people and may hold anything; a file's name may not. Two symbols that become one are told apart by place.
    private string FileStem(int instrument)
    {
        var symbols = _header.Instruments.Select(i => Safe(i.Symbol)).ToList();
        var stem = symbols[instrument];
        return symbols.Count(s => string.Equals(s, stem, StringComparison.OrdinalIgnoreCase)) == 1
            ? stem : string.Create(CultureInfo.InvariantCulture, $"{stem}-{instrument}");
    }

    private static string Safe(string symbol) => string.Concat(symbol.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' ? c : '-'));
}
