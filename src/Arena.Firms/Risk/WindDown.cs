namespace Arena.Firms;

/// <summary>
/// Decides when a firm or one of its books is wound down, and does it: after a loss limit for the rest of the session, after a
/// bot's fault for the rest of the match.
/// </summary>
internal sealed class WindDown
{
    private readonly CentralBook _central;
    private readonly PropBook[] _props;
    private readonly Unwinder _unwinder;
    private readonly Outbox _outbox;
    private readonly double _sessionLossMicros;
    private readonly bool[] _isPropFlat;
    private bool _isOut;
    private bool _isStopped;
    private bool _isFlat;

    public WindDown(CentralBook central, PropBook[] props, Unwinder unwinder, Outbox outbox, double sessionLoss)
    {
        _central = central;
        _props = props;
        _unwinder = unwinder;
        _outbox = outbox;
        _sessionLossMicros = sessionLoss * Money.MicrosPerUnit;
        _isPropFlat = new bool[props.Length];
    }

    /// <summary>Whether the whole firm is wound down, or was.</summary>
    public bool IsFirmDown => _isOut || _isStopped;

    /// <summary>What was wound down in an earlier session has nothing left to wind down.</summary>
    public void OpenSession()
    {
        _isStopped = false;
        _isFlat = _isOut;
        for (var p = 0; p < _props.Length; p++) _isPropFlat[p] = _props[p].IsOut;
    }

    public void PropFaulted(int prop, RejectReason reason)
    {
        if (_props[prop].IsOut) return;
        _props[prop].IsOut = true;
        _isPropFlat[prop] = false;
        State(NoticeKind.BotFaulted, _props[prop].Book, reason);
    }

    public void QuoterFaulted(RejectReason reason)
    {
        if (_isOut) return;
        _isOut = true;
        _isFlat = false;
        State(NoticeKind.BotFaulted, _central.Book, reason);
    }

    /// <summary>Stops the firm for the session when it has lost as much as it may.</summary>
    public void CheckLoss(MarketView market)
    {
        if (IsFirmDown) return;
        var worth = _central.Book.Worth(market);
        foreach (var prop in _props) worth += prop.Book.Worth(market);
        if (worth > -_sessionLossMicros) return;
        _isStopped = true;
        State(NoticeKind.LossLimitReached, _central.Book, RejectReason.FirmStopped);
    }

    /// <summary>Does a round's part of what is being wound down.</summary>
    public void Continue(MarketView market, CommandBudget budget)
    {
        if (IsFirmDown) ContinueFirm(market, budget);
        for (var p = 0; p < _props.Length; p++)
            if (_props[p].IsOut && !_isPropFlat[p]) ContinueProp(p, market, budget);
    }

    private void ContinueFirm(MarketView market, CommandBudget budget)
    {
        if (_isFlat) return;

        // One command for all stops every book at one moment, whatever is left of the round's commands.
        var isCancelled = RestingBooks() > 1 && budget.TryTake();
        if (isCancelled) _unwinder.CancelWholeFirm(_central.Book);
        Continue(_central.Book, market, budget, isCancelled);
        var isFlat = _central.Book.IsFlat;
        foreach (var prop in _props)
        {
            if (!prop.IsOut) Continue(prop.Book, market, budget, isCancelled);
            isFlat &= prop.Book.IsFlat;
        }

        _isFlat = isFlat;
        if (isFlat) State(NoticeKind.Flattened, _central.Book, RejectReason.FirmStopped);
    }

    private void Continue(Book book, MarketView market, CommandBudget budget, bool isCancelled)
    {
        if (isCancelled) _unwinder.Flatten(book, market, budget);
        else _unwinder.Continue(book, market, budget);
    }

    /// <summary>How many books have something to cancel.</summary>
    private int RestingBooks()
    {
        var count = Unwinder.HasResting(_central.Book) ? 1 : 0;
        foreach (var prop in _props)
            if (Unwinder.HasResting(prop.Book)) count++;
        return count;
    }

    private void ContinueProp(int prop, MarketView market, CommandBudget budget)
    {
        var book = _props[prop].Book;
        _unwinder.Continue(book, market, budget);
        _isPropFlat[prop] = book.IsFlat;
        if (_isPropFlat[prop]) State(NoticeKind.Flattened, book, RejectReason.FirmStopped);
    }

    private void State(NoticeKind kind, Book book, RejectReason reason) =>
        _outbox.Notify(kind, book.Account, default, default, reason, 0);
}
