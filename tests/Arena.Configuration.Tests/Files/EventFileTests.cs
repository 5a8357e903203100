using Arena.Exchange;
using Arena.Firms;
using Arena.Sdk;
using Arena.Simulation;
using Arena.Testing;
using Arena.Tournaments;

namespace Arena.Configuration.Tests;

/// <summary>Halts and changes of fees, from a scenario's list of events to the tape of a match.</summary>
public sealed class EventFileTests : IDisposable
{
    private const string Halt = """{ "kind": "halt", "atSeconds": 20.25, "instrument": "AXM", "seconds": 5, "reopeningSeconds": 2.5 }""";
    private const string Fees = """{ "kind": "fees", "atSeconds": 20, "makerFeePerLot": 0.01, "takerFeePerLot": 0.3, "auctionFeePerLot": 0.02 }""";
    private const string Later = """{ "kind": "fees", "atSeconds": 40, "instrument": "AXM", "makerFeePerLot": 0, "takerFeePerLot": 0 }""";
    private const string Everybody = """{ "kind": "halt", "atSeconds": 40, "seconds": 1, "reopeningSeconds": 1 }""";

    private static readonly InstrumentFees Raised = new(new Money(10_000), new Money(300_000), new Money(20_000));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_HaltsAndFees_AreOnTheVenuesTimetableByTime()
    {
        var venue = Load(Later, Everybody, Halt, Fees).Venue;
        var (first, second) = (default(InstrumentId), new InstrumentId(1));

        Assert.Equal(
            [
                new(first, Timestamp.FromMilliseconds(20_250), Timestamp.FromSeconds(5), Timestamp.FromMilliseconds(2_500)),
                new(first, Timestamp.FromSeconds(40), Timestamp.FromSeconds(1), Timestamp.FromSeconds(1)),
                new ScheduledHalt(second, Timestamp.FromSeconds(40), Timestamp.FromSeconds(1), Timestamp.FromSeconds(1)),
            ],
            venue.Halts);
        Assert.Equal(
            [
                new(first, Timestamp.FromSeconds(20), Raised), new(second, Timestamp.FromSeconds(20), Raised),
                new FeeChange(first, Timestamp.FromSeconds(40), default),
            ],
            venue.FeeChanges);
    }

    [Theory]
    [InlineData("\"atSeconds\": 40", "\"atSeconds\": 27.75", "events[1].atSeconds: 27.75: above 27.75, when the halt of AXM in events[0] and the call after it have ended")]
    [InlineData("\"atSeconds\": 40", "\"atSeconds\": 20.25", "events[1].atSeconds: 20.25: above 27.75, when the halt of AXM in events[0] and the call after it have ended")]
    [InlineData("\"atSeconds\": 40", "\"atSeconds\": 10.25, \"instrument\": \"AXM\", \"seconds\": 9", "events[0].atSeconds: 20.25: above 20.25, when the halt of AXM in events[1] and the call after it have ended")]
    [InlineData("\"atSeconds\": 40", "\"atSeconds\": 58", "events[1].seconds: 1: such that the halt, and the call of 1 seconds after it, end before the session's end, at 60 seconds; they end at 60")]
    public void Load_HaltsThatDoNotFit_SaysFilePathValueAndWhatIsAllowed(string part, string other, string problem)
    {
        var second = Everybody.Replace(part, other, StringComparison.Ordinal);
        if (other.Contains("\"seconds\"", StringComparison.Ordinal)) second = second.Replace("\"seconds\": 1,", "", StringComparison.Ordinal);
        Assert.Equal(["scenario.json: " + problem], _folder.Problems(() => Load(Halt, second)));
    }

    [Theory]
    [InlineData("\"sessionSeconds\": 60", "\"sessionSeconds\": \"60\"", "sessionSeconds: \"60\": a number from 1 to 86400 with at most 9 decimals")]
    [InlineData("\"symbol\": \"AXM\"", "\"symbol\": \"axm\"", "instruments[0].symbol: \"axm\": 1 to 12 capital letters and digits, a letter first")]
    public void Load_ALengthOrASymbolWrong_SaysNothingOfTheEventsThatDependOnIt(string part, string other, string problem)
    {
        var file = _folder.Write("scenario.json", WithEvents(Samples.Exchange.With(part, other), Halt));
        Assert.Equal(["scenario.json: " + problem], _folder.Problems(() => ScenarioFile.Load(file)));
    }

    [Fact]
    public void Load_FeesTwiceAtAMoment_NamesTheOther()
    {
        var again = Later.Replace("40", "20", StringComparison.Ordinal);
        Assert.Equal(
            ["scenario.json: events[1].atSeconds: 20: another moment than in events[0], which changes the fees of AXM too"],
            _folder.Problems(() => Load(Fees, again)));
    }

    [Theory]
    [InlineData(5, "events[0].atSeconds: 5: after the opening auction, at 5 seconds: before it nothing trades")]
    [InlineData(48.5, "events[0].seconds: 3: such that the halt, and the call of 1 seconds after it, end before the closing call, at 52.5 seconds; they end at 52.5")]
    public void Load_HaltsOutsideContinuousTrading_AreRefused(double at, string problem)
    {
        var halt = FormattableString.Invariant($$"""{ "kind": "halt", "atSeconds": {{at}}, "seconds": 3, "reopeningSeconds": 1 }""");
        var file = _folder.Write("scenario.json", WithEvents(Samples.Exchange, halt));
        Assert.Equal(["scenario.json: " + problem], _folder.Problems(() => ScenarioFile.Load(file)));
    }

    // The ledger checks each round that nothing is made or lost, and the replay that the tape follows from what entered.
    [Fact]
    public void Match_OfAScenarioWithEvents_HaltsReopensAndChargesAtTheStatedTimes()
    {
        var market = Load(Halt, Fees, Later);
        var lineup = new Lineup([TestFirm.Quoting("Alder", TestFirm.Bot("inventory-skew")), TestFirm.Quoting("Birch", TestFirm.Bot("fixed-spread"))], []);
        var tape = new MemoryTape();
        var result = MatchRunner.Run(new MatchSpec(market, lineup, 5, 2, new string('0', 64)), GoldenMatches.Bots, tape, cancellation: TestContext.Current.CancellationToken);
        var seen = new Seen(market);
        new TapeReader(tape.ToArray()).ReadAll(seen);

        Assert.Equal(result.TapeHash, TapeReplayer.Replay(tape.ToArray()).TapeHash);
        string[] session = ["20.25 Halted", "25.25 Reopening", "27.75 Continuous"];
        Assert.Equal([.. session, .. session], seen.Phases);
        Assert.True(seen.Trades.Values.Min() > 5 && seen.Trades.Count == 5, string.Join(", ", seen.Trades));
        Assert.Equal(seen.Fees, result.VenueFees);
    }

    private MarketOptions Load(params string[] events) => ScenarioFile.Load(_folder.Write("scenario.json", WithEvents(Samples.Scenario, events)));

    private static string WithEvents(string scenario, params string[] events) =>
        scenario.With("\"factor\": {", $"\"events\": [ {string.Join(", ", events)} ], \"factor\": {{");

    /// <summary>What a tape says of phases, and that each trade has the fees of its moment; trades are counted by instrument and fees.</summary>
    private sealed class Seen(MarketOptions market) : IMarketObserver
    {
        public List<string> Phases { get; } = [];

        public Dictionary<(int Instrument, InstrumentFees Fees), int> Trades { get; } = [];

        public Money Fees { get; private set; }

        public void OnEvent(in MarketEvent marketEvent)
        {
            if (marketEvent.Kind == MarketEventKind.PhaseChanged) Phases.Add(FormattableString.Invariant($"{marketEvent.Time.Seconds} {marketEvent.Phase}"));
            if (marketEvent.Kind != MarketEventKind.Trade) return;
            var (instrument, seconds, lots) = (marketEvent.Instrument.Index, marketEvent.Time.Seconds, marketEvent.Quantity.Lots);
            var fees = seconds < 20 ? market.Instruments[instrument].OpeningFees : instrument == 0 && seconds >= 40 ? default : Raised;
            var (maker, taker) = marketEvent.IsAuction ? (fees.AuctionPerLot, fees.AuctionPerLot) : (fees.MakerPerLot, fees.TakerPerLot);
            Assert.Equal((maker * lots, taker * lots), (marketEvent.MakerFee, marketEvent.TakerFee));
            Assert.False(instrument == 0 && seconds is > 20.25 and < 27.75);
            Fees += marketEvent.MakerFee + marketEvent.TakerFee;
            Trades[(instrument, fees)] = Trades.GetValueOrDefault((instrument, fees)) + 1;
        }

        public void OnSessionOpened(int session)
        {
            // Each session has the same timetable.
        }

        public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
        {
            // Rounds cost nothing.
        }

        public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands)
        {
            // Nor do decisions.
        }

        public void OnTransfer(in Transfer transfer)
        {
            // Nor transfers.
        }

        public void OnNotice(in Notice notice)
        {
            // Nor notices.
        }

        public void OnCommand(Timestamp now, in Command command)
        {
            // Nor commands.
        }

        public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
        {
            // Nor the close.
        }
    }
}
