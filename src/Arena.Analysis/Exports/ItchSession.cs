using Arena.Interchange;

namespace Arena.Analysis;

/// <summary>One session's ITCH file: turns events into messages.</summary>
internal sealed class ItchSession
{
    private const string Volatility = "LUDP";
    private const string Scheduled = "T1";

    private readonly TapeHeader _header;
    private readonly ItchStocks _stocks;
    private readonly int[] _competitorOfAccount;
    private readonly Stream _file;
    private readonly ItchWriter _writer;
    private readonly DisplayedOrders[] _orders;
    private readonly string?[] _haltReasons;
    private int _unsettled;
    private ulong _lastMatch;

    /// <param name="header">The tape's head.</param>
    /// <param name="stocks">Its instruments.</param>
    /// <param name="competitorOfAccount">Whose each account is; -1: of no competitor.</param>
    /// <param name="file">The file.</param>
    public ItchSession(TapeHeader header, ItchStocks stocks, int[] competitorOfAccount, Stream file)
    {
        (_header, _stocks, _competitorOfAccount, _file) = (header, stocks, competitorOfAccount, file);
        _writer = new ItchWriter(file);

        // One count for the whole file: an order's number says nothing of its stock.
        var numbers = new DisplayNumbers();
        _haltReasons = new string?[header.Instruments.Length];
        _orders = [.. header.Instruments.Select(instrument => new DisplayedOrders(instrument.Id, numbers))];
    }

    /// <summary>Writes what stands before the first order.</summary>
    public void Open()
    {
        var phase = ExportTimes.OpeningPhase(_header);
        WriteSystemEvent('O', default);
        WriteSystemEvent('S', default);
        foreach (var instrument in _header.Instruments)
        {
            _writer.Write(About(instrument.Id, ItchMessageType.StockDirectory, default) with { Stock = _stocks.SymbolOf(instrument.Id), Shares = 1 });
            _orders[instrument.Id.Index].Open(phase);
        }

        WriteSystemEvent('Q', default);
        foreach (var instrument in _header.Instruments) WriteAction(instrument.Id, default, phase);
    }

    /// <summary>Follows an event.</summary>
    /// <exception cref="TapeFormatException">It contradicts the events before it.</exception>
    public void Follow(in MarketEvent e)
    {
        // Time goes forward over all instruments.
        if (e.Instrument.Index != _unsettled) Settle();
        _unsettled = e.Instrument.Index;
        var orders = _orders[_unsettled];
        var phase = orders.Book.Phase;
        var changes = orders.Follow(e);
        if (e.Kind == MarketEventKind.Trade) _lastMatch++;
        foreach (var change in changes) Write(e, change);
        if (e.Kind == MarketEventKind.AuctionUncrossed && e.Quantity.Lots > 0) WriteCross(e, phase);
        if (e.Kind == MarketEventKind.PhaseChanged) ChangePhase(e);
    }

    /// <summary>Writes what earlier events left open.</summary>
    public void Settle()
    {
        foreach (var change in _orders[_unsettled].Settle()) Write(default, change);
    }

    /// <summary>Writes what auctions would do now, of each instrument whose orders are collected.</summary>
    public void Indicate(Timestamp now)
    {
        Settle();
        foreach (var instrument in _header.Instruments)
        {
            var book = _orders[instrument.Id.Index].Book;
            if (book.Phase.IsCall()) WriteImbalance(instrument, now, book);
        }
    }

    /// <summary>Ends the file.</summary>
    public void Close(Timestamp now)
    {
        Settle();
        WriteSystemEvent('M', now);
        WriteSystemEvent('E', now);
        WriteSystemEvent('C', now);
        _writer.End();
        _file.Dispose();
    }

    private void Write(in MarketEvent e, in DisplayChange change)
    {
        var message = About(_orders[_unsettled].Book.Instrument, TypeOf(change), change.Time) with { Reference = (ulong)change.Number };
        _writer.Write(change.Kind switch
        {
            DisplayChangeKind.Added => WithOrder(message, change),
            DisplayChangeKind.Executed => message with { Shares = change.Lots, Match = _lastMatch },
            DisplayChangeKind.Uncrossed => message with
            {
                Shares = change.Lots, Match = _lastMatch, Code = 'N', Price = _stocks.PriceOf(e.Instrument, e.Price),
            },
            DisplayChangeKind.Moved => message with
            {
                Reference = (ulong)change.FormerNumber, NewReference = (ulong)change.Number, Shares = change.Lots,
                Price = _stocks.PriceOf(e.Instrument, change.Price),
            },
            DisplayChangeKind.Reduced => message with { Shares = change.Lots },
            _ => message,
        });
    }

    private ItchMessageType TypeOf(in DisplayChange change) => change.Kind switch
    {
        DisplayChangeKind.Added => IsCompetitors(change.Account) ? ItchMessageType.AddAttributedOrder : ItchMessageType.AddOrder,
        DisplayChangeKind.Executed => ItchMessageType.OrderExecuted,
        DisplayChangeKind.Uncrossed => ItchMessageType.OrderExecutedWithPrice,
        DisplayChangeKind.Moved => ItchMessageType.OrderReplace,
        DisplayChangeKind.Reduced when change.Left > 0 => ItchMessageType.OrderCancel,
        _ => ItchMessageType.OrderDelete,
    };

    private ItchMessage WithOrder(in ItchMessage message, in DisplayChange change)
    {
        var instrument = _orders[_unsettled].Book.Instrument;
        return message with
        {
            Side = change.Side,
            Shares = change.Lots,
            Stock = _stocks.SymbolOf(instrument),
            Price = _stocks.PriceOf(instrument, change.Price),
            Text = IsCompetitors(change.Account) ? ParticipantOf(_competitorOfAccount[change.Account.Index]) : null,
        };
    }

    private bool IsCompetitors(AccountId account) => _competitorOfAccount[account.Index] >= 0;

    /// <summary>The four characters of a competitor: C and its place, counted from 1, in three digits of base 36.</summary>
    private static string ParticipantOf(int competitor)
    {
        const string digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var place = competitor + 1;
        return new string(['C', digits[place / (36 * 36) % 36], digits[place / 36 % 36], digits[place % 36]]);
    }

    private void WriteCross(in MarketEvent e, TradingPhase phase) =>
        _writer.Write(About(e.Instrument, ItchMessageType.CrossTrade, e.Time) with
        {
            Shares = e.Quantity.Lots,
            Stock = _stocks.SymbolOf(e.Instrument),
            Price = _stocks.PriceOf(e.Instrument, e.Price),
            Match = ++_lastMatch,
            Code = CrossOf(phase),
        });

    /// <summary>A halt that a price caused names the price; a scheduled one, none. The call after a halt has its reason.</summary>
    private void ChangePhase(in MarketEvent e)
    {
        ref var reason = ref _haltReasons[e.Instrument.Index];
        if (e.Phase == TradingPhase.Halted) reason = e.Price == default ? Scheduled : Volatility;
        else if (e.Phase != TradingPhase.Reopening) reason = null;
        WriteAction(e.Instrument, e.Time, e.Phase);
    }

    private void WriteAction(InstrumentId instrument, Timestamp time, TradingPhase phase) =>
        _writer.Write(About(instrument, ItchMessageType.TradingAction, time) with
        {
            Stock = _stocks.SymbolOf(instrument),
            Code = phase switch
            {
                TradingPhase.Continuous => 'T',
                TradingPhase.Halted when _haltReasons[instrument.Index] == Volatility => 'P',
                TradingPhase.Halted or TradingPhase.Closed => 'H',
                _ => 'Q',
            },
            Text = _haltReasons[instrument.Index],
        });

    private void WriteImbalance(InstrumentSpec instrument, Timestamp now, MarketByOrder book)
    {
        var orders = _orders[instrument.Id.Index];
        var reference = book.TryGetLastTrade(out var trade) ? trade.Price : instrument.ReferencePrice;
        var found = AuctionIndication.Find(instrument, orders.OrdersOf(Side.Buy), orders.OrdersOf(Side.Sell), reference);
        var price = _stocks.PriceOf(instrument.Id, found.Price);
        _writer.Write(About(instrument.Id, ItchMessageType.Imbalance, now) with
        {
            Stock = _stocks.SymbolOf(instrument.Id),
            Shares = found.Volume.Lots,
            Imbalance = Math.Abs(found.Imbalance),
            Direction = found.Volume.Lots == 0 ? 'O' : found.Imbalance switch { > 0 => 'B', < 0 => 'S', _ => 'N' },
            FarPrice = price,
            Price = price,
            ReferencePrice = _stocks.PriceOf(instrument.Id, reference),
            Code = CrossOf(book.Phase),
            Variation = VariationOf(found, reference),
        });
    }

    private static char CrossOf(TradingPhase phase) => phase switch
    {
        TradingPhase.PreOpen => 'O',
        TradingPhase.ClosingCall => 'C',
        _ => 'H',
    };

    private static char VariationOf(in Indicative found, Price reference)
    {
        if (found.Volume.Lots == 0) return ' ';
        return (Math.Abs(found.Price - reference) * 100 / reference.Ticks) switch
        {
            0 => 'L',
            < 10 and var percent => (char)('0' + percent),
            < 20 => 'A',
            < 30 => 'B',
            _ => 'C',
        };
    }

    private void WriteSystemEvent(char what, Timestamp time) => _writer.Write(new ItchMessage
    {
        Type = ItchMessageType.SystemEvent, Nanoseconds = ExportTimes.AfterMidnight(time), Code = what,
    });

    private static ItchMessage About(InstrumentId instrument, ItchMessageType type, Timestamp time) => new()
    {
        Type = type, Locate = ItchStocks.LocateOf(instrument), Nanoseconds = ExportTimes.AfterMidnight(time),
    };
}
