using System.Collections.Immutable;
using Arena.Bots;
using Arena.Firms;
using Arena.Sdk;
using Arena.Simulation;
using Arena.Tournaments;

namespace Arena.Bench;

/// <summary>
/// Records what a session's queue is asked for. The session is run from one due moment to the next; before each, what is due is taken out of the queue, noted and
/// put back; after it, the participants' counters tell what was pushed, and the entries themselves are known when they come out. What is pushed and due within one
/// moment is not seen, nor what still waits at the end. The tape must be that of the session played without this.
/// </summary>
internal sealed class TraceRecorder
{
    private const int CounterBits = 40;

    private readonly MatchSpec _spec;
    private readonly Match _match;
    private readonly MarketSession _session;
    private readonly EventQueue _queue;
    private readonly long[] _counters;
    private readonly long[] _seen;
    private readonly ImmutableArray<ISeat> _seats;
    private readonly List<QueueEntry> _due = [];

    // Pushes by sequence as they were made, a pop as the complement of its sequence.
    private readonly List<long> _steps = [];
    private readonly Dictionary<long, QueueItem> _items = [];

    private TraceRecorder(MatchSpec spec, InProcessBotFactory bots)
    {
        _spec = spec;
        _match = new Match(spec);
        _seats = SeatFactory.Create(spec, bots);
        _session = SessionTap.Market(_match);
        var schedule = SessionTap.ScheduleOf(_session);
        _queue = SessionTap.QueueOf(schedule);
        _counters = SessionTap.Counters(schedule);
        _seen = new long[_counters.Length];
    }

    /// <summary>The trace of a match of one session.</summary>
    public static QueueTrace Record(MatchSpec spec)
    {
        var bots = new InProcessBotFactory();
        var recorder = new TraceRecorder(spec, bots);
        recorder.Play();
        Invariant.Require(recorder._match.Complete().TapeHash == MatchRunner.Run(spec, bots).TapeHash, "a recorded session is the session");
        return recorder.Trace();
    }

    private void Play()
    {
        var decisions = Enumerable.Range(0, _seats.Length).Select(_ => new SeatDecision()).ToArray();
        var interval = _spec.Market.RoundInterval.Nanoseconds;
        var end = _spec.Market.SessionLength.Nanoseconds - 1;
        SessionTap.Open(_match);
        Array.Clear(_seen);
        NotePushes();
        for (var number = 0; ; number++)
        {
            // What a round begins with would else come after what is run here.
            for (var seat = 0; seat < _seats.Length; seat++) SessionTap.Decisions(_session)[seat].Show(SessionTap.Observer(_session), seat, number - 1);
            RunTo(Math.Min((number + 1) * interval, end));
            var reports = _seats.Select((_, seat) => _match.Reports(seat).ToArray()).ToArray();
            if (!_match.Advance(out var round)) return;
            for (var seat = 0; seat < _seats.Length; seat++)
            {
                if (number == 0) _seats[seat].OpenSession(round.Session);
                decisions[seat].Clear();
                _seats[seat].Decide(round.Market, reports[seat], decisions[seat]);
                _match.Apply(seat, decisions[seat]);
            }

            NotePushes();
        }
    }

    private void RunTo(long until)
    {
        while (_queue.Count > 0 && _queue.NextTime <= until)
        {
            var time = _queue.NextTime;
            _due.Clear();
            while (_queue.Count > 0 && _queue.NextTime == time) _due.Add(_queue.Pop());
            foreach (var entry in _due)
            {
                _queue.Push(entry);
                _items[entry.Sequence] = new QueueItem(entry.Time, entry.TieBreak, entry.Sequence, entry.Payload, (int)entry.Kind);
                _steps.Add(~entry.Sequence);
            }

            SessionTap.Run(_session, time);
            NotePushes();
        }
    }

    private void NotePushes()
    {
        for (var owner = 0; owner < _counters.Length; owner++)
        {
            while (_seen[owner] < _counters[owner]) _steps.Add(((long)owner << CounterBits) | ++_seen[owner]);
        }
    }

    private QueueTrace Trace()
    {
        var trace = new QueueTrace();
        foreach (var step in _steps)
        {
            if (step < 0) trace.Pop(~step);
            else if (_items.TryGetValue(step, out var item)) trace.Push(item);
        }

        return trace;
    }
}
