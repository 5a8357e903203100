using Arena.Sdk;

namespace Arena.Tournaments.Tests;

public sealed class MatchPropertyTests
{
    private const int Trials = 25;

    [Fact]
    public void Match_AnyLineup_ConservesAndAddsUp()
    {
        for (ulong seed = 0; seed < Trials; seed++)
        {
            var (result, tape) = GoldenPlayer.Play(RandomMatches.Draw(seed));
            var naive = NaiveAccounts.Of(tape);
            var everybody = result.VenueFees;
            foreach (var seat in result.Seats)
            {
                var books = seat.Books.Aggregate(Money.Zero, (sum, book) => sum + book.Pnl.Total);
                Assert.True(books == seat.NetPnl, $"seed {seed}: the books of {seat.Name} earned {books}, its sessions {seat.NetPnl}");
                var transfers = seat.Books.Aggregate(Money.Zero, (sum, book) => sum + book.Pnl.Transfers);
                Assert.True(transfers == Money.Zero, $"seed {seed}: the transfers of {seat.Name} sum to {transfers}");
                everybody += seat.NetPnl;
            }

            foreach (var group in result.Background) everybody += group.Pnl.Total;
            Assert.True(everybody == Money.Zero, $"seed {seed}: all profits with the venue's sum to {everybody}");
            Assert.True(result.Conservation.Cash == Money.Zero, $"seed {seed}: cash sums to {result.Conservation.Cash}");
            Assert.All(result.Conservation.Positions, position => Assert.Equal(Quantity.Zero, position));
            for (var seat = 0; seat < result.Seats.Length; seat++)
            {
                Assert.True(
                    naive.SessionsOf(seat).SequenceEqual(result.Seats[seat].SessionPnl.Select(money => money.Micros))
                    && naive.DrawdownOf(seat) == result.Seats[seat].MaximumDrawdown.Micros,
                    $"seed {seed}: {result.Seats[seat].Name} differs from naive accounts");
            }
        }
    }

    [Fact]
    public void Match_AnyLineup_ReplaysToTheSameResult()
    {
        for (ulong seed = 100; seed < 100 + Trials; seed++)
        {
            var (result, tape) = GoldenPlayer.Play(RandomMatches.Draw(seed));
            var replayed = TapeReplayer.Replay(tape);
            Assert.True(MatchResultCodec.Encode(result).AsSpan().SequenceEqual(MatchResultCodec.Encode(replayed)), $"seed {seed}: the replay differs");
        }
    }

    [Fact]
    public void Match_DecisionsAppliedInAnyOrder_WritesTheSameTape()
    {
        for (ulong seed = 200; seed < 200 + (Trials / 3); seed++)
        {
            var spec = RandomMatches.Draw(seed);
            var (expected, _) = GoldenPlayer.Play(spec);
            Assert.True(expected.TapeHash == PlayBackwards(spec).TapeHash, $"seed {seed}: the order of decisions made a difference");
        }
    }

    private static MatchResult PlayBackwards(MatchSpec spec)
    {
        var match = new Match(spec);
        var seats = SeatFactory.Create(spec, Testing.GoldenMatches.Bots);
        var decisions = seats.Select(_ => new Simulation.SeatDecision()).ToArray();
        while (match.Advance(out var round))
        {
            for (var seat = seats.Length - 1; seat >= 0; seat--)
            {
                if (round.Number == 0) seats[seat].OpenSession(round.Session);
                decisions[seat].Clear();
                seats[seat].Decide(round.Market, match.Reports(seat), decisions[seat]);
            }

            for (var seat = seats.Length - 1; seat >= 0; seat--) match.Apply(seat, decisions[seat]);
        }

        return match.Complete();
    }
}
