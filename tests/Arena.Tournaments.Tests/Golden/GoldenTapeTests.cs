using Arena.Exchange;
using Arena.Firms;
using Arena.Sdk;
using Arena.Simulation;
using Arena.Testing;

namespace Arena.Tournaments.Tests;

public sealed class GoldenTapeTests
{
    private const int MaximumBytes = 200_000;

    public static TheoryData<string> Names => [.. GoldenMatches.All.Select(match => match.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Match_Golden_WritesTheKeptTape(string name)
    {
        var (_, tape) = GoldenPlayer.Play(GoldenMatches.Of(name).Spec);
        var text = TapeText.Of(tape);
        if (GoldenFiles.IsRewriting)
        {
            File.WriteAllBytes(GoldenFiles.TapeOf(name), tape);
            File.WriteAllText(GoldenFiles.TextOf(name), text);
        }

        // The text first: it shows where two tapes part.
        Assert.Equal(File.ReadAllLines(GoldenFiles.TextOf(name)), text.TrimEnd('\n').Split('\n'));
        Assert.True(File.ReadAllBytes(GoldenFiles.TapeOf(name)).AsSpan().SequenceEqual(tape), $"the bytes of '{name}' differ from the kept ones");
        Assert.InRange(tape.Length, 1, MaximumBytes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Replay_KeptTape_IsAcceptedWithoutABot(string name)
    {
        var tape = File.ReadAllBytes(GoldenFiles.TapeOf(name));
        Assert.Equal(new TapeReader(tape).Hash, TapeReplayer.Replay(tape).TapeHash);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Replay_TapeOfALiveMatch_GivesTheLiveResult(string name)
    {
        var (live, tape) = GoldenPlayer.Play(GoldenMatches.Of(name).Spec);
        var replayed = TapeReplayer.Replay(tape);
        Assert.Equivalent(live, replayed, strict: true);
        Assert.Equal(MatchResultCodec.Encode(live), MatchResultCodec.Encode(replayed));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Result_Golden_AgreesWithNaiveAccounts(string name)
    {
        var (result, tape) = GoldenPlayer.Play(GoldenMatches.Of(name).Spec);
        var naive = NaiveAccounts.Of(tape);
        for (var seat = 0; seat < result.Seats.Length; seat++)
        {
            Assert.Equal(naive.SessionsOf(seat), result.Seats[seat].SessionPnl.Select(money => money.Micros));
            Assert.Equal(naive.DrawdownOf(seat), result.Seats[seat].MaximumDrawdown.Micros);
        }

        Assert.Equal((naive.Commands, naive.Trades, naive.Lots, naive.Transfers, naive.Fees),
            (result.Messages, result.Trades, result.TradedLots, result.Transfers, result.VenueFees.Micros));
    }

    [Fact]
    public void GoldenMatches_Together_CoverTheRing()
    {
        var results = GoldenMatches.All.ToDictionary(match => match.Name, match => GoldenPlayer.Play(match.Spec).Result, StringComparer.Ordinal);
        Assert.True(results["transfers"].Transfers > 0);
        Assert.NotEqual(Money.Zero, results["hedges"].Seats[0].Books[0].Pnl.Hedging);
        Assert.Equal(1, results["loss-stop"].Seats[0].LossStops);
        Assert.Equal(
            [("central", 20, RejectReason.BotThrew), ("doubtful", 15, RejectReason.BotThrew), ("central", 30, RejectReason.BotAnsweredNonsense), ("Stumbler", 10, RejectReason.BotThrew)],
            results["faults"].Seats.SelectMany(seat => seat.Faults).Select(fault => (fault.Book, fault.Round, fault.Reason)));
        Assert.True(results["steamroller"].Seats.Single(seat => !seat.IsFirm).Books[0].Volume.Lots > 100);
        Assert.True(results["one-sided-book"].Trades > 0);
        Assert.All(results["one-sided-book"].Seats, seat => Assert.True(seat.Books[0].Volume.Lots > 0));
        Assert.All(results["two-sessions"].Seats, seat => Assert.Equal(2, seat.SessionPnl.Length));
    }
    // What a venue can state at all, stated somewhere; in an auction's match every phase, and changes with and without a round at their moment.
    [Fact]
    public void GoldenMatches_Together_StateEveryKindOfEvent()
    {
        var seen = new Kinds();
        foreach (var match in GoldenMatches.All) new TapeReader(GoldenPlayer.Play(match.Spec).Tape).ReadAll(seen);
        Assert.Equal(Enum.GetValues<MarketEventKind>(), seen.Events.Order());
        Assert.Equal(Enum.GetValues<TradingPhase>().Except([TradingPhase.None, TradingPhase.PreOpen]), seen.Phases.Order());
        Assert.Equal(Enum.GetValues<CommandKind>(), seen.Commands.Order());
        Assert.Equal(Enum.GetValues<OrderType>(), seen.Types.Order());
    }

    private sealed class Kinds : TapeRecords
    {
        public HashSet<MarketEventKind> Events { get; } = [];

        public HashSet<TradingPhase> Phases { get; } = [];

        public HashSet<CommandKind> Commands { get; } = [];

        public HashSet<OrderType> Types { get; } = [];

        public override void OnCommand(Timestamp now, in Command command)
        {
            Commands.Add(command.Kind);
            Types.Add(command.Type);
        }

        public override void OnEvent(in MarketEvent marketEvent)
        {
            Events.Add(marketEvent.Kind);
            if (marketEvent.Kind == MarketEventKind.PhaseChanged) Phases.Add(marketEvent.Phase);
        }
    }
}
