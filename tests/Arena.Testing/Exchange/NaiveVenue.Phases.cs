using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Testing;

/// <content>Phases and what causes them.</content>
public sealed partial class NaiveVenue
{
    private bool HasClosingAuction => _options.Phases.ClosingAuction != default;

    private void BeginSession(NaiveBook book)
    {
        if (_options.Phases.OpeningAuction == default) return;
        (book.Phase, book.PhaseEnd) = (TradingPhase.PreOpen, _options.Phases.OpeningAuction);
    }

    private Timestamp? NextChange(NaiveBook book)
    {
        var isBeforeClosingCall = book.Phase is not (TradingPhase.ClosingCall or TradingPhase.Closed);
        if (!HasClosingAuction || !isBeforeClosingCall) return book.PhaseEnd;
        return book.PhaseEnd < _options.Phases.ClosingCall ? book.PhaseEnd : _options.Phases.ClosingCall;
    }

    private void ChangePhase(NaiveBook book)
    {
        var isBeforeClosingCall = book.Phase != TradingPhase.ClosingCall;
        if (isBeforeClosingCall && HasClosingAuction && _now == _options.Phases.ClosingCall)
        {
            EnterPhase(book, TradingPhase.ClosingCall, _options.Phases.ClosingAuction);
        }
        else if (ScheduledHaltsNow(book) is [var halt, ..])
        {
            _haltsToCome.Remove(halt);
            Halt(book, halt.Duration, halt.Reopening);
        }
        else if (book.Phase == TradingPhase.Halted)
        {
            EnterPhase(book, TradingPhase.Reopening, _now + book.Reopening);
        }
        else if (isBeforeClosingCall)
        {
            Uncross(book);
            EnterPhase(book, TradingPhase.Continuous, null);
            book.Reached.Clear();
            if (book.LastTrade is { } last) book.Reached.Add(last);
            EndCommand(book);
        }
        else
        {
            Uncross(book);
            EnterPhase(book, TradingPhase.Closed, null);
            CancelEverything(book);
        }
    }

    private void EnterPhase(NaiveBook book, TradingPhase phase, Timestamp? end, Price price = default)
    {
        (book.Phase, book.PhaseEnd) = (phase, end);
        State(new MarketEvent
        {
            Kind = MarketEventKind.PhaseChanged, Time = _now, Instrument = book.Spec.Id, Phase = phase, Price = price,
        });
    }

    private static bool MayTradeAt(Price price, NaiveBook book)
    {
        var (wide, narrow) = (book.Spec.StaticBandTicks, book.Spec.DynamicBandTicks);
        return (wide == 0 || Math.Abs(price - (book.LastAuction ?? book.Spec.ReferencePrice)) <= wide) &&
            (narrow == 0 || Math.Abs(price - book.DynamicReference) <= narrow);
    }

    /// <summary>A halt that finds another can only make it longer.</summary>
    private void Halt(NaiveBook book, Timestamp duration, Timestamp reopening, Price price = default)
    {
        var end = _now + duration;
        if (book.Phase != TradingPhase.Halted) EnterPhase(book, TradingPhase.Halted, end, price);
        else if (end < book.PhaseEnd) return;
        (book.PhaseEnd, book.Reopening) = (end, reopening);
    }

    private void CloseBook(NaiveBook book)
    {
        if (book.Phase == TradingPhase.Closed) return;
        (book.Phase, book.PhaseEnd) = (TradingPhase.Closed, null);
        CancelEverything(book);
    }

    private void CancelEverything(NaiveBook book)
    {
        var orders = book.Resting.Concat(book.HeldOrders(Side.Buy)).Concat(book.HeldOrders(Side.Sell)).ToList();
        foreach (var order in orders) Cancel(order, RejectReason.SessionClosed);
    }
}
