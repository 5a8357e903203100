using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Testing;

/// <content>The timetable: what is due when, of phases, scheduled halts and fees.</content>
public sealed partial class NaiveVenue
{
    private List<ScheduledHalt> _haltsToCome = [];
    private List<FeeChange> _feesToCome = [];

    /// <summary>When something is due next, if anything is.</summary>
    public Timestamp? NextDue => Books.Min(DueOf);

    /// <summary>The next change of an instrument's fees, if there is one.</summary>
    public FeeChange? NextFeeChange(InstrumentId instrument)
    {
        var own = _feesToCome.Where(change => change.Instrument == instrument).ToList();
        return own.Count == 0 ? null : own.MinBy(change => change.At);
    }

    /// <summary>Does what is due, one thing after the other: earliest first, then lowest instrument, then fees before anything else.</summary>
    /// <returns>The events.</returns>
    public IReadOnlyList<MarketEvent> AdvanceTo(Timestamp now)
    {
        _events.Clear();
        while (NextDue is { } due && due <= now)
        {
            _now = due;
            var book = Books.First(book => DueOf(book) == due);
            if (NextFeeChange(book.Spec.Id) is { } change && change.At == due) ChangeFees(book, change);
            else ChangePhase(book);
        }

        return _events;
    }

    private Timestamp? DueOf(NaiveBook book) => new[]
    {
        NextChange(book),
        NextFeeChange(book.Spec.Id)?.At,
        _haltsToCome.Where(halt => halt.Instrument == book.Spec.Id).Min(halt => (Timestamp?)halt.At),
    }.Min();

    private List<ScheduledHalt> ScheduledHaltsNow(NaiveBook book) =>
        [.. _haltsToCome.Where(halt => halt.Instrument == book.Spec.Id && halt.At == _now)];

    private void ChangeFees(NaiveBook book, FeeChange change)
    {
        _feesToCome.Remove(change);
        book.Fees = change.Fees;
        State(new MarketEvent
        {
            Kind = MarketEventKind.FeesChanged, Time = _now, Instrument = book.Spec.Id, MakerFee = change.Fees.MakerPerLot,
            TakerFee = change.Fees.TakerPerLot, AuctionFee = change.Fees.AuctionPerLot,
        });
    }
}
