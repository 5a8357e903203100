namespace Arena.Analysis.Tests;

/// <summary>Feeds a run with the commands of its order's session, and the mids that trades state.</summary>
internal sealed class CommandFeed(WhatIfRun run, OrderSighting sighting) : TapeObserver
{
    private readonly List<(Timestamp Time, Command Command)> _commands = [];
    private readonly Dictionary<Timestamp, HalfTicks> _mids = [];
    private bool _isOn;

    public override void OnSessionOpened(int session) => _isOn = session == sighting.Session;

    public override void OnCommand(Timestamp now, in Command command)
    {
        if (_isOn) _commands.Add((now, command));
    }

    public override void OnEvent(in MarketEvent marketEvent)
    {
        if (_isOn && marketEvent.Kind == MarketEventKind.Trade && marketEvent.Instrument == sighting.Terms.Instrument)
            _mids[marketEvent.Time] = marketEvent.MidBefore;
    }

    public override void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
        if (!_isOn) return;
        for (var i = 0; i < _commands.Count; i++)
            run.Execute(_commands[i].Time, _commands[i].Command, _mids.GetValueOrDefault(_commands[i].Time), i == sighting.Index, keeps: false);
        run.Close();
    }
}
