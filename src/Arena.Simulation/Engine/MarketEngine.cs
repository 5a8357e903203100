using System.Collections.Immutable;

namespace Arena.Simulation;

/// <summary>
/// The venue with what is around it: shows each command and event to the observer and keeps what competitors are told. It knows
/// neither bots nor random streams, so the commands of a tape make it state the same events again.
/// </summary>
public sealed class MarketEngine
{
    private readonly IMarketObserver _observer;
    private readonly Venue _venue;
    private readonly Timestamp _sessionLength;
    private readonly EventBuffer _events = new();
    private readonly ReportBook _reports;
    private readonly HalfTicks[] _mids;
    private PublicTrade[] _trades = new PublicTrade[256];
    private int _tradeCount;
    private bool _isClosed;

    /// <summary>An engine before its first session.</summary>
    /// <param name="options">The scenario; only its instruments, venue rules and session length matter here.</param>
    /// <param name="participants">Who takes part.</param>
    /// <param name="observer">Sees each command and event.</param>
    /// <exception cref="ArgumentException">The venue refuses the options, or something on its timetable lies beyond the session.</exception>
    public MarketEngine(MarketOptions options, ParticipantTable participants, IMarketObserver observer)
        : this(options.Venue, options.Instruments, options.SessionLength, participants, observer)
    {
    }

    /// <summary>An engine that plays a tape's commands again.</summary>
    /// <param name="header">The tape's head.</param>
    /// <param name="observer">Sees each command and event.</param>
    /// <exception cref="ArgumentException">The venue refuses the options, or something on its timetable lies beyond the session.</exception>
    public MarketEngine(TapeHeader header, IMarketObserver observer)
        : this(header.Venue, header.Instruments, header.SessionLength, header.Participants(), observer)
    {
    }

    private MarketEngine(
        VenueOptions venue, ImmutableArray<InstrumentSpec> instruments, Timestamp sessionLength,
        ParticipantTable participants, IMarketObserver observer)
    {
        if (venue.Phases.OpeningAuction >= sessionLength || venue.Phases.ClosingAuction > sessionLength)
            throw new ArgumentException("The opening auction is before the session's end, and the closing auction not after it.", nameof(venue));
        if (venue.Halts.Any(halt => halt.At >= sessionLength) || venue.FeeChanges.Any(change => change.At >= sessionLength))
            throw new ArgumentException("Scheduled halts and changes of fees are before the session's end.", nameof(venue));
        var owners = ImmutableArray.CreateBuilder<int>(participants.Accounts.Length);
        foreach (var account in participants.Accounts) owners.Add(account.Owner);
        _venue = new Venue(venue, instruments, owners.MoveToImmutable());
        _sessionLength = sessionLength;
        _observer = observer;
        _reports = new ReportBook(participants);
        _mids = new HalfTicks[instruments.Length];
    }

    /// <summary>
    /// The mid of each instrument in half ticks, in the order of their ids: between best bid and best ask; the last one there was
    /// while a side is empty; before the first, the reference price. Valid until the next call of anything.
    /// </summary>
    public ReadOnlySpan<HalfTicks> Mids
    {
        get
        {
            for (var i = 0; i < _mids.Length; i++) _mids[i] = _venue.Mid(new InstrumentId(i));
            return _mids;
        }
    }

    /// <summary>Public trades since the last <see cref="ClearReports"/>, oldest first.</summary>
    public ReadOnlySpan<PublicTrade> Trades => _trades.AsSpan(0, _tradeCount);

    /// <summary>The books; to look at.</summary>
    internal Venue Venue => _venue;

    /// <summary>What the last command, the timetable or the close caused, oldest first.</summary>
    internal ReadOnlySpan<MarketEvent> LastEvents => _events.Events;

    /// <summary>Empties the books for the next session and forgets reports and trades.</summary>
    public void Reset()
    {
        _venue.Reset();
        _isClosed = false;
        _events.Clear();
        ClearReports();
    }

    /// <summary>
    /// Does what is due by the venue's timetable: the observer sees the events. To be called whenever somebody looks at the market; costs a
    /// comparison when nothing is due.
    /// </summary>
    /// <param name="now">The moment; what is due at it is done.</param>
    public void AdvanceTo(Timestamp now)
    {
        if (now < _venue.NextDue || _isClosed) return;
        _events.Clear();
        _venue.AdvanceTo(now < _sessionLength ? now : _sessionLength, _events);
        Publish();
    }

    /// <summary>
    /// Executes a command: what the timetable has due by then comes first, then the observer sees the command, then its events. The
    /// first command at or after the session's end closes the venue before it is executed, so the commands alone say when the close was.
    /// </summary>
    /// <param name="command">The command; anything may be in it.</param>
    /// <param name="now">The moment it arrives.</param>
    public void Execute(in Command command, Timestamp now)
    {
        if (now >= _sessionLength) Close();
        else AdvanceTo(now);
        _observer.OnCommand(now, command);
        _events.Clear();
        _venue.Execute(command, now, _events);
        Publish();
    }

    /// <summary>
    /// Closes the venue at the session's end, after what is due by then: cancels everything that rests. Does
    /// nothing when it is closed.
    /// </summary>
    public void Close()
    {
        if (_isClosed) return;
        AdvanceTo(_sessionLength);
        _isClosed = true;
        _events.Clear();
        _venue.Close(_sessionLength, _events);
        Publish();
    }

    /// <summary>
    /// What happened to a competitor's own orders since the last <see cref="ClearReports"/>, oldest first. Valid until the next
    /// call of anything.
    /// </summary>
    public ReadOnlySpan<ExecutionReport> Reports(int competitor) => _reports.Of(competitor);

    /// <summary>Forgets reports and public trades, when everybody has seen them.</summary>
    public void ClearReports()
    {
        _reports.Clear();
        _tradeCount = 0;
    }

    private void Publish()
    {
        foreach (ref readonly var e in _events.Events)
        {
            _observer.OnEvent(e);
            _reports.Add(e);
            if (e.Kind == MarketEventKind.Trade) AddTrade(e);
        }
    }

    private void AddTrade(in MarketEvent e)
    {
        if (_tradeCount == _trades.Length) Array.Resize(ref _trades, _tradeCount * 2);
        var aggressor = e.IsAuction ? default : e.Side.Opposite();
        _trades[_tradeCount++] = new PublicTrade(e.Instrument, e.Time, e.Price, e.Quantity, aggressor, e.IsAuction);
    }
}
