using Arena.Testing;

namespace Arena.Tournaments.Tests;

public sealed class MatchTests
{
    private static readonly MatchSpec Spec = GoldenMatches.Of("two-sessions").Spec;

    [Fact]
    public void Complete_BeforeTheEnd_IsRefused()
    {
        var match = new Match(Spec);
        Assert.True(match.Advance(out _));
        Assert.Throws<InvalidOperationException>(match.Complete);
    }

    [Fact]
    public void Advance_TwoSessions_NumbersRoundsFromZeroInEach()
    {
        var match = new Match(Spec);
        var rounds = new List<(int Session, int Number)>();
        while (match.Advance(out var round)) rounds.Add((round.Session, round.Number));
        Assert.Equal(
            from session in Enumerable.Range(0, 2) from number in Enumerable.Range(0, 44) select (session, number), rounds);
        Assert.False(match.Advance(out _));
        Assert.Equal(1, match.Progress);
        Assert.Same(match.Complete(), match.Complete());
    }

    [Fact]
    public void Match_WithoutSessions_IsRefused() =>
        Assert.Contains("allowed is 1 or more", Assert.Throws<ArgumentException>(() => new Match(Spec with { Sessions = 0 })).Message, StringComparison.Ordinal);

    [Fact]
    public void Run_Cancelled_StopsAtTheNextRound()
    {
        using var cancellation = new CancellationTokenSource();
        var seen = 0.0;
        Assert.Throws<OperationCanceledException>(() => MatchRunner.Run(Spec, GoldenMatches.Bots, progress: share =>
        {
            seen = share;
            if (share >= 0.5) cancellation.Cancel();
        }, cancellation: cancellation.Token));
        Assert.InRange(seen, 0.5, 0.53);
    }

    [Fact]
    public void Run_Progress_RisesToOneByHundredths()
    {
        var shares = new List<double>();
        MatchRunner.Run(Spec, GoldenMatches.Bots, progress: shares.Add, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(shares.Order(), shares);
        Assert.Equal(1, shares[^1]);
        Assert.InRange(shares.Count, 50, 101);
    }

    [Fact]
    public void Run_OtherNumberOfSeats_IsRefused()
    {
        var seats = SeatFactory.Create(Spec, GoldenMatches.Bots);
        Assert.Contains("2 seats for 3 competitors", Assert.Throws<ArgumentException>(() => MatchRunner.Run(new Match(Spec), seats[..2], cancellation: TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SeatFactory_BotOfAnotherKind_IsRefused()
    {
        var lineup = Spec.Lineup with { Firms = [TestFirm.Quoting("Confused", TestFirm.Bot("steamroller"))] };
        Assert.Contains("'Confused' uses the bot 'steamroller' as IQuoter", Assert.Throws<ArgumentException>(
            () => SeatFactory.Create(Spec with { Lineup = lineup }, GoldenMatches.Bots)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Result_WithoutATape_HasTheSameHash() =>
        Assert.Equal(GoldenPlayer.Play(Spec).Result.TapeHash, MatchRunner.Run(Spec, GoldenMatches.Bots, cancellation: TestContext.Current.CancellationToken).TapeHash);
}
