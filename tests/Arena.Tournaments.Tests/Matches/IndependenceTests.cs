using System.Collections.Immutable;
using Arena.Testing;

namespace Arena.Tournaments.Tests;

public sealed class IndependenceTests
{
    private static readonly MatchSpec Spec = GoldenMatches.Of("two-sessions").Spec with
    {
        Lineup = GoldenMatches.Of("two-sessions").Spec.Lineup with { Traders = [] },
    };

    [Fact]
    public void Match_AdversaryThatNeverTrades_LeavesEveryOtherCommand()
    {
        var idle = TestFirm.Trader("Idler", TestFirm.Bot("steamroller", ("aggression", 0)));
        var expected = CommandLog.Of(GoldenPlayer.Play(Spec).Tape);
        var actual = CommandLog.Of(GoldenPlayer.Play(Spec with { Lineup = Spec.Lineup with { Traders = [idle] } }).Tape);
        Assert.True(expected.Count > 400);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Match_AdversaryThatTrades_ChangesWhatOthersDo()
    {
        var pushing = TestFirm.Trader("Idler", TestFirm.Bot("steamroller", ("aggression", 1), ("meanWaitSeconds", 5), ("pushSeconds", 20)));
        var expected = CommandLog.Of(GoldenPlayer.Play(Spec).Tape);
        var actual = CommandLog.Of(GoldenPlayer.Play(Spec with { Lineup = Spec.Lineup with { Traders = [pushing] } }).Tape);
        Assert.NotEqual(expected, actual.Where(line => !line.Contains("Idler", StringComparison.Ordinal)));
    }

    [Fact]
    public void Match_BackgroundGroupGrown_KeepsTheLatentValues()
    {
        var grown = Spec.Market.Background with { Noise = Spec.Market.Background.Noise with { Count = 40 } };
        var expected = LatentValues.Of(GoldenPlayer.Play(Spec).Tape);
        var actual = LatentValues.Of(GoldenPlayer.Play(Spec with { Market = Spec.Market with { Background = grown } }).Tape);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Match_PlacesExchanged_GivesEachTheSame()
    {
        var expected = ByName(GoldenPlayer.Play(Spec).Result.Seats);
        var turned = Spec with { Lineup = Spec.Lineup with { Firms = [.. Spec.Lineup.Firms.Reverse()] } };
        Assert.Equivalent(expected, ByName(GoldenPlayer.Play(turned).Result.Seats), strict: true);
    }

    [Fact]
    public void Match_SecondSession_IsTheSameWhateverWasPlayedBefore()
    {
        var twice = GoldenPlayer.Play(Spec).Result;
        var once = GoldenPlayer.Play(Spec with { Sessions = 1 }).Result;
        Assert.Equal(once.Seats.Select(seat => seat.SessionPnl[0]), twice.Seats.Select(seat => seat.SessionPnl[0]));
        Assert.All(twice.Seats, seat => Assert.NotEqual(seat.SessionPnl[0], seat.SessionPnl[1]));
    }

    private static ImmutableArray<SeatResult> ByName(ImmutableArray<SeatResult> seats) => [.. seats.OrderBy(seat => seat.Name, StringComparer.Ordinal)];
}
