using System.Collections.Immutable;
using Arena.Firms;
using Arena.Sdk;
using Arena.Simulation;
using Arena.Testing;
using Arena.Tournaments;

namespace Arena.Configuration.Tests;

/// <summary>What a match of the shipped opening day costs while it runs: eight firms, sessions of half an hour.</summary>
public sealed class ShippedMatchTests
{
    private const long MostHeapBytes = 50L << 20;
    private const int Rounds = 1_799;

    private readonly SeatDecision _decision = new();

    [Fact]
    public void OpeningDay_RunningMatch_HoldsLessThanFiftyMegabytes()
    {
        var spec = Spec();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var match = new Match(spec);
        var seats = SeatFactory.Create(spec, GoldenMatches.Bots);
        for (var i = 0; i < Rounds - 1 && match.Advance(out var round); i++)
        {
            for (var seat = 0; seat < seats.Length; seat++)
            {
                Decide(seats[seat], round, match.Reports(seat));
                match.Apply(seat, _decision);
            }
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, 1, MostHeapBytes);
        GC.KeepAlive(match);
        GC.KeepAlive(seats);
    }

    [Fact]
    public void OpeningDay_SessionPlayedAgain_AllocatesNothing()
    {
        var spec = Spec();
        var participants = Participants.Of(spec);
        var tape = new TapeWriter();
        tape.WriteHeader(TapeHeader.Of(spec.Market, participants, spec.Seed, spec.Sessions, spec.ConfigurationHash));
        var session = new MarketSession(spec.Market, participants, spec.Seed, tape);
        var seats = SeatFactory.Create(spec, GoldenMatches.Bots);
        _ = PlaySession(session, seats);

        Assert.Equal(0, PlaySession(session, seats));
    }

    private static MatchSpec Spec()
    {
        var market = ScenarioFile.Load(ShippedFolder.At("scenarios", "opening-day.json"));
        var lineup = LineupFile.Load(ShippedFolder.At("lineups", "opening-day.json"), GoldenMatches.Bots);
        Assert.Equal(8, lineup.Firms.Length);
        return new MatchSpec(market with { SessionLength = Timestamp.FromSeconds(Rounds + 1) }, lineup, 1, 1, new string('0', 64));
    }

    /// <returns>What the session allocated from its second round on: in the first, bots may make what they need for a session.</returns>
    private long PlaySession(MarketSession session, ImmutableArray<ISeat> seats)
    {
        var before = 0L;
        session.Open(0);
        while (session.Advance(out var round))
        {
            if (round.Number == 1) before = GC.GetAllocatedBytesForCurrentThread();
            for (var seat = 0; seat < seats.Length; seat++)
            {
                Decide(seats[seat], round, session.Reports(seat));
                session.Apply(seat, _decision);
            }
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private void Decide(ISeat seat, in Round round, ReadOnlySpan<ExecutionReport> reports)
    {
        if (round.Number == 0) seat.OpenSession(round.Session);
        _decision.Clear();
        seat.Decide(round.Market, reports, _decision);
    }
}
