namespace Arena.Simulation.Tests;

public sealed class ReplayTests
{
    [Theory]
    [InlineData(1, false, false)]
    [InlineData(2, false, true)]
    [InlineData(3, true, false)]
    [InlineData(4, true, true)]
    [InlineData(5, true, true)]
    public void Replay_OfTheInputsOfATape_MakesTheSameTape(ulong seed, bool hasPhases, bool hasTimetable)
    {
        var options = SmallMarket.Options();
        if (hasPhases) options = options.WithPhases();
        if (hasTimetable) options = options.WithTimetable();
        var far = SmallMarket.Trader("Cornhill", 1_500);
        var played = Played.Of(options, options.Participants(SmallMarket.Firm("Aldgate", "alpha"), SmallMarket.Trader("Bishop"), far), seed, [0, 1]);
        var reader = new TapeReader(played.Tape);
        var sink = new MemorySink();
        var writer = new TapeWriter(sink);
        writer.WriteHeader(reader.Header);
        reader.ReadAll(new InputsOnly(new MarketEngine(reader.Header, writer), writer));

        Assert.Equal(played.Hash, writer.Complete());
        Assert.Equal(played.Tape, sink.ToArray());
    }

    [Fact]
    public void Replay_OfOneInputChanged_MakesAnotherTape()
    {
        var options = SmallMarket.Options();
        var played = Played.Of(options, options.Participants(SmallMarket.Trader("Bishop")), 1, [0]);
        var reader = new TapeReader(played.Tape);
        var writer = new TapeWriter();
        writer.WriteHeader(reader.Header);
        reader.ReadAll(new InputsOnly(new MarketEngine(reader.Header, writer), writer) { Skip = 50 });

        Assert.NotEqual(played.Hash, writer.Complete());
    }

    /// <summary>Feeds what entered to an engine; what came out, the engine must state by itself.</summary>
    private sealed class InputsOnly(MarketEngine engine, IMarketObserver observer) : IMarketObserver
    {
        private int _commands;

        public int Skip { get; init; } = -1;

        public void OnSessionOpened(int session)
        {
            engine.Reset();
            observer.OnSessionOpened(session);
        }

        public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
        {
            engine.AdvanceTo(now);
            engine.ClearReports();
            observer.OnRound(round, now, engine.Mids, values);
        }

        public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands) =>
            observer.OnDecision(competitor, round, thinkingTime, commands);

        public void OnTransfer(in Transfer transfer) => observer.OnTransfer(transfer);

        public void OnNotice(in Notice notice) => observer.OnNotice(notice);

        public void OnCommand(Timestamp now, in Command command)
        {
            if (_commands++ != Skip) engine.Execute(command, now);
        }

        public void OnEvent(in MarketEvent marketEvent)
        {
            // What came out is made anew.
        }

        public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
        {
            engine.Close();
            observer.OnSessionClosed(now, settlementPrices);
        }
    }
}
