using Arena.Bots;
using Arena.Testing;

namespace Arena.Tournaments.Tests;

/// <summary>A place in the line-up is a number in files and loops, and nothing more.</summary>
public sealed class PlaceTests
{
    private static readonly InProcessBotFactory Bots = new(TestBots.Bots.AsSpan());

    [Fact]
    public void Match_FirmsAndTradersShuffled_GivesEverybodyExactlyTheSame()
    {
        var compared = 0;
        for (ulong seed = 1; seed <= 40; seed++)
        {
            var spec = RandomMatches.Draw(seed);
            if (spec.Lineup.Firms.Length + spec.Lineup.Traders.Length < 2) continue;
            var shuffled = spec with { Lineup = new Lineup([.. spec.Lineup.Firms.Reverse()], [.. spec.Lineup.Traders.Reverse()]) };

            var expected = WithoutPlaces(Play(spec));
            var actual = WithoutPlaces(Play(shuffled));

            Assert.True(expected.AsSpan().SequenceEqual(actual), $"seed {seed}: the order of the line-up changes the result");
            compared++;
        }

        Assert.True(compared > 25, $"only {compared} matches could be compared");
    }

    [Fact]
    public void Match_FirmUnderAnotherName_HasAnotherDay()
    {
        // Names address tie-breaks and bots' streams: otherwise the test above would say little.
        var spec = GoldenMatches.Of("two-sessions").Spec;
        var renamed = spec with { Lineup = spec.Lineup with { Firms = spec.Lineup.Firms.SetItem(0, spec.Lineup.Firms[0] with { Name = "Somebody Else" }) } };

        Assert.NotEqual(Play(spec).Seats.Select(seat => seat.NetPnl), Play(renamed).Seats.Select(seat => seat.NetPnl));
    }

    private static MatchResult Play(MatchSpec spec) => MatchRunner.Run(spec, Bots, cancellation: TestContext.Current.CancellationToken);

    // Places are the order of the seats and, as account numbers, on the tape; everything else is a result.
    private static byte[] WithoutPlaces(MatchResult result) => MatchResultCodec.Encode(result with
    {
        TapeHash = "", Seats = [.. result.Seats.OrderBy(seat => seat.Name, StringComparer.Ordinal)],
    });
}
