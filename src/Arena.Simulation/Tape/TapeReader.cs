namespace Arena.Simulation;

/// <summary>
/// Reads a tape: checks its frame and hashes when made, then hands its records to an observer one by one, in the order in which
/// a match showed them. Never throws anything but <see cref="TapeFormatException"/>, whatever the bytes are, and keeps no more
/// memory than the tape has. Layout in <c>docs/tape.md</c>.
/// </summary>
public sealed class TapeReader
{
    private readonly TapeCursor _cursor;
    private readonly HalfTicks[] _mids;
    private readonly HalfTicks[] _values;
    private readonly int _accounts;
    private int _session = -1;
    private int _round = -1;
    private bool _isOpen;
    private long _lastTime;

    /// <summary>Opens a tape: checks format version, block hashes and footer, and reads the header.</summary>
    /// <param name="tape">The whole tape.</param>
    /// <exception cref="TapeFormatException">It is no tape, of another format version, damaged, cut or longer than it should be.</exception>
    public TapeReader(ReadOnlyMemory<byte> tape)
    {
        (Hash, var records) = TapeChain.Verify(tape.Span);
        _cursor = new TapeCursor(tape, records);
        Header = TapeHeaderCodec.Read(_cursor);
        _mids = new HalfTicks[Header.Instruments.Length];
        _values = new HalfTicks[Header.Instruments.Length];
        _accounts = Header.Background.Length;
        foreach (var competitor in Header.Competitors) _accounts += competitor.Accounts.Length;
    }

    /// <summary>The head of the tape.</summary>
    public TapeHeader Header { get; }

    /// <summary>The tape's final hash, in lower-case hex.</summary>
    public string Hash { get; }

    /// <summary>How many bytes of the tape are behind the next record: what is done of the way.</summary>
    public int Position => _cursor.Position;

    /// <summary>Hands the next record to an observer.</summary>
    /// <returns><c>false</c> when there is none left.</returns>
    /// <exception cref="TapeFormatException">The record is malformed or out of place.</exception>
    public bool Read(IMarketObserver observer)
    {
        if (!_cursor.TryBegin(out var kind)) return false;
        if (kind != TapeRecordKind.SessionOpened && !_isOpen) throw _cursor.Malformed("no session is open here");
        switch (kind)
        {
            case TapeRecordKind.SessionOpened: ReadSessionOpened(observer); break;
            case TapeRecordKind.Round: ReadRound(observer); break;
            case TapeRecordKind.Decision: ReadDecision(observer); break;
            case TapeRecordKind.Transfer: ReadTransfer(observer); break;
            case TapeRecordKind.Notice: ReadNotice(observer); break;
            case TapeRecordKind.Command: observer.OnCommand(Time(), TapeCommandCodec.Read(_cursor)); break;
            case TapeRecordKind.Event: ReadEvent(observer); break;
            case TapeRecordKind.SessionClosed: ReadSessionClosed(observer); break;
            default: throw _cursor.Malformed("a session has no record of this kind");
        }

        return true;
    }

    /// <summary>Hands every record that is left to an observer.</summary>
    /// <exception cref="TapeFormatException">A record is malformed or out of place.</exception>
    public void ReadAll(IMarketObserver observer)
    {
        while (Read(observer))
        {
        }
    }

    private void ReadSessionOpened(IMarketObserver observer)
    {
        if (_isOpen) throw _cursor.Malformed("the session before it is still open");
        var session = (int)_cursor.Whole("session", 0, int.MaxValue);
        if (session <= _session) throw _cursor.Malformed($"session {session} follows session {_session}");
        _session = session;
        _isOpen = true;
        _round = -1;
        _lastTime = 0;
        observer.OnSessionOpened(session);
    }

    private void ReadRound(IMarketObserver observer)
    {
        var round = (int)_cursor.Whole("round", 0, int.MaxValue);
        if (round != _round + 1) throw _cursor.Malformed($"round {round} follows round {_round}");
        _round = round;
        var now = Time();
        for (var i = 0; i < _mids.Length; i++)
        {
            _mids[i] = new HalfTicks(_cursor.Signed("mid"));
            // As it was written: differences wrap, so any pair of values has one.
            _values[i] = new HalfTicks(unchecked(_mids[i].Value + _cursor.Signed("latent value")));
        }

        observer.OnRound(round, now, _mids, _values);
    }

    private void ReadDecision(IMarketObserver observer)
    {
        var competitor = (int)_cursor.Whole("competitor", 0, Header.Competitors.Length - 1L);
        var round = (int)_cursor.Whole("round", 0, int.MaxValue);
        if (round != _round) throw _cursor.Malformed($"a decision of round {round} stands in round {_round}");
        var thinkingTime = new Timestamp(_cursor.Whole("thinking time", 0, long.MaxValue));
        observer.OnDecision(competitor, round, thinkingTime, (int)_cursor.Whole("number of commands", 0, int.MaxValue));
    }

    private void ReadTransfer(IMarketObserver observer)
    {
        var time = Time();
        var instrument = Instrument();
        var buyer = Account();
        var seller = Account();
        var quantity = new Quantity(_cursor.Signed("quantity"));
        if (quantity.Lots <= 0) throw _cursor.Malformed($"its quantity is {quantity}; it must be positive");
        var consideration = new Money(_cursor.Signed("consideration"));
        observer.OnTransfer(new Transfer(time, instrument, buyer, seller, quantity, consideration, new HalfTicks(_cursor.Signed("mid"))));
    }

    private void ReadNotice(IMarketObserver observer)
    {
        var kind = (NoticeKind)_cursor.Byte("notice", (byte)NoticeKind.TransferRefused, (byte)NoticeKind.Flattened);
        var time = Time();
        var account = Account();
        var instrument = new InstrumentId(_cursor.Int32("instrument"));
        var side = (Side)_cursor.Byte("side");
        var reason = (RejectReason)_cursor.Whole("reason", 0, ushort.MaxValue);
        observer.OnNotice(new Notice(time, kind, account, instrument, side, reason, new Quantity(_cursor.Signed("quantity"))));
    }

    private void ReadEvent(IMarketObserver observer)
    {
        var e = TapeEventCodec.Read(_cursor, Time());

        // A refusal repeats whatever the command said; phases, auctions and fees are of an instrument, everything else of an order that existed.
        if (e.Kind != MarketEventKind.OrderRejected) RequireIndex(e.Instrument.Index, _mids.Length, "instrument");
        if (e.Kind is not (MarketEventKind.OrderRejected or MarketEventKind.PhaseChanged or MarketEventKind.AuctionUncrossed or MarketEventKind.FeesChanged))
        {
            RequireIndex(e.Account.Index, _accounts, "account");
            RequireIndex(e.TakerAccount.Index, _accounts, "taker's account");
        }

        observer.OnEvent(e);
    }

    private void ReadSessionClosed(IMarketObserver observer)
    {
        var now = Time();
        for (var i = 0; i < _mids.Length; i++) _mids[i] = new HalfTicks(_cursor.Signed("settlement price"));
        _isOpen = false;
        observer.OnSessionClosed(now, _mids);
    }

    private Timestamp Time()
    {
        // As it was written: differences wrap, so any pair of times has one.
        _lastTime = unchecked(_lastTime + _cursor.Signed("time"));
        return new Timestamp(_lastTime);
    }

    private InstrumentId Instrument() => new((int)_cursor.Whole("instrument", 0, _mids.Length - 1));

    private AccountId Account() => new((int)_cursor.Whole("account", 0, _accounts - 1L));

    private void RequireIndex(int index, int count, string what)
    {
        if (index < 0 || index >= count) throw _cursor.Malformed($"its {what} is {index}; there are {count}, counted from 0");
    }
}
