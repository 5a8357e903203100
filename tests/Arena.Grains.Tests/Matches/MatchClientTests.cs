using Arena.Testing;
using Arena.Tournaments;

namespace Arena.Grains.Tests;

public sealed class MatchClientTests(SiloFixture silo) : IClassFixture<SiloFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<bool> Hosts => [false, true];

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task PlayAsync_UnknownBot_FailsWithItsName(bool isDistributed)
    {
        var golden = GoldenMatches.Of("quiet-market").Spec;
        var firms = golden.Lineup.Firms;
        var broken = golden with { Lineup = golden.Lineup with { Firms = [firms[0] with { Quoter = TestFirm.Bot("nobody") }] } };

        var failure = await Assert.ThrowsAsync<MatchFailedException>(() =>
            MatchClient.PlayAsync(Host(isDistributed, "broken"), "broken", broken, cancellationToken: Cancellation));

        Assert.StartsWith("match broken failed: ArgumentException: unknown bot 'nobody'", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task PlayAsync_Cancelled_StopsTheMatch(bool isDistributed)
    {
        using var cancellation = new CancellationTokenSource();
        // Many days: it cannot end before the first report of progress stops it.
        var endless = GoldenMatches.Of("quiet-market").Spec with { Sessions = 1_000_000 };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => MatchClient.PlayAsync(
            Host(isDistributed, "endless"), "endless", endless, progress: _ => cancellation.Cancel(), cancellationToken: cancellation.Token));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task PlayAsync_SameKeyAfterAFailure_PlaysAnew(bool isDistributed)
    {
        var spec = GoldenMatches.Of("one-sided-book").Spec;
        var broken = spec with { Sessions = 0 };
        var host = Host(isDistributed, "again");
        await Assert.ThrowsAsync<MatchFailedException>(() => MatchClient.PlayAsync(host, "again", broken, cancellationToken: Cancellation));

        var result = await MatchClient.PlayAsync(host, "again", spec, cancellationToken: Cancellation);

        Assert.Equal(MatchRunner.Run(spec, GoldenMatches.Bots, cancellation: TestContext.Current.CancellationToken).TapeHash, result.TapeHash);
    }

    private IMatchHostGrain Host(bool isDistributed, string key) =>
        isDistributed ? silo.Grains.GetGrain<IVenueGrain>(key) : silo.Grains.GetGrain<IMatchGrain>(key);
}
