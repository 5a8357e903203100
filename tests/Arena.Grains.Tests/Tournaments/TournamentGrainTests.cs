using System.Collections.Immutable;
using Arena.Storage;
using Arena.Testing;
using Arena.Tournaments;

namespace Arena.Grains.Tests;

public sealed class TournamentGrainTests
{
    private const int Matches = 12;

    private static readonly TournamentSpec Spec = new()
    {
        Name = "small-cup",
        Seed = 5,
        Scenarios = [TestMarket.Create("morning", seconds: 20), TestMarket.Create("evening", seconds: 20, informed: 3)],
        Firms = [.. new[] { "Ash", "Beech", "Chestnut", "Damson" }.Select(name => TestFirm.Quoting(name, TestFirm.Bot("gated")))],
        Adversaries = [TestFirm.Trader("Pusher", TestFirm.Bot("steamroller"))],
        BoardsPerScenario = 3,
        FirmsPerTable = 2,
        AdversariesPerTable = 1,
        SessionsPerMatch = 2,
        ConfigurationHash = new string('0', 64),
    };

    private static readonly ImmutableArray<PlannedMatch> Plan = TournamentPlanner.Plan(Spec);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_AnyNumberOfWorkers_EndsAtTheSameHash()
    {
        var expected = ResultsHash.Of([.. PlayByHand()]);

        foreach (var workers in new[] { 1, 2, 4 })
        {
            using var folder = new TemporaryFolder();
            using var gate = new Gatekeeper(int.MaxValue);
            var status = await Run(gate, folder, workers);
            Assert.Equal(TournamentState.Finished, status.State);
            Assert.Equal(expected, ResultsHash.Of(Kept(folder)));
        }
    }

    [Fact]
    public async Task Run_InterruptedThenResumed_EndsAtTheSameHashAndPlaysNothingTwice()
    {
        const int Finished = 3;
        using var folder = new TemporaryFolder();
        using var gate = new Gatekeeper(passing: Finished * Spec.FirmsPerTable);
        var status = await RunUntil(gate, folder, Finished);
        Assert.Equal(TournamentState.Stopped, status.State);
        var kept = Kept(folder).Length;
        Assert.InRange(kept, Finished, Matches - 1);

        using var open = new Gatekeeper(int.MaxValue);
        var resumed = await Run(open, folder, workers: 2);

        Assert.Equal(TournamentState.Finished, resumed.State);
        Assert.Equal((Matches - kept) * Spec.FirmsPerTable, open.Made);
        Assert.Equal(ResultsHash.Of([.. PlayByHand()]), ResultsHash.Of(Kept(folder)));
    }

    [Fact]
    public async Task Run_Finished_TellsProgressUpToTheEnd()
    {
        using var folder = new TemporaryFolder();
        using var gate = new Gatekeeper(int.MaxValue);
        var last = new TaskCompletionSource<TournamentProgress>(TaskCreationOptions.RunContinuationsAsynchronously);

        await Run(gate, folder, workers: 2, progress =>
        {
            Assert.InRange(progress.Share, 0, 1);
            if (progress.Finished == Matches) last.TrySetResult(progress);
        });

        var end = await last.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Assert.Equal((Matches, 1.0), (end.Planned, end.Share));
    }

    [Fact]
    public async Task Run_FileOfAnotherTournament_IsRefused()
    {
        using var folder = new TemporaryFolder();
        using var gate = new Gatekeeper(int.MaxValue);
        using (TournamentStore.Open(folder.At("matches.db"), TournamentIdentity.Of(Spec, Plan) with { Name = "other", Fingerprint = "other" }))
        {
            // Made and closed: it belongs to another tournament now.
        }

        var status = await Run(gate, folder, workers: 1);

        Assert.Equal(TournamentState.StorageFailed, status.State);
        Assert.Contains("belongs to tournament 'other'", status.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_MatchThatFails_EndsWithItsNameAndKeepsTheOthers()
    {
        using var folder = new TemporaryFolder();
        using var gate = new Gatekeeper(int.MaxValue);
        var broken = Spec with { Firms = [.. Spec.Firms.Select(firm => firm with { Quoter = TestFirm.Bot("nobody") })] };
        await using var silo = await ArenaSilo.StartAsync(new ArenaSiloOptions { Workers = 1, Bots = gate.Bots }, Cancellation);

        var status = await TournamentClient.RunAsync(silo.Grains, broken, folder.At("matches.db"), 1, cancellationToken: Cancellation);

        Assert.Equal(TournamentState.MatchFailed, status.State);
        Assert.StartsWith("match small-cup/", status.Failure, StringComparison.Ordinal);
    }

    private static IEnumerable<MatchOutcome> PlayByHand()
    {
        using var gate = new Gatekeeper(int.MaxValue);
        foreach (var match in Plan) yield return new MatchOutcome(match.Index, MatchRunner.Run(match.Spec, gate.Bots));
    }

    private static ImmutableArray<MatchOutcome> Kept(TemporaryFolder folder)
    {
        using var store = TournamentStore.Open(folder.At("matches.db"), TournamentIdentity.Of(Spec, Plan));
        return store.Finished();
    }

    private static async Task<TournamentStatus> Run(
        Gatekeeper gate, TemporaryFolder folder, int workers, Action<TournamentProgress>? progress = null)
    {
        await using var silo = await ArenaSilo.StartAsync(new ArenaSiloOptions { Workers = workers, Bots = gate.Bots }, Cancellation);
        return await TournamentClient.RunAsync(silo.Grains, Spec, folder.At("matches.db"), workers, progress, Cancellation);
    }

    private static async Task<TournamentStatus> RunUntil(Gatekeeper gate, TemporaryFolder folder, int finished)
    {
        var path = folder.At("matches.db");
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var silo = await ArenaSilo.StartAsync(new ArenaSiloOptions { Workers = 1, Bots = gate.Bots }, Cancellation);
        var run = TournamentClient.RunAsync(
            silo.Grains, Spec, path, parallel: 1,
            progress => { if (progress.Finished == finished) reached.TrySetResult(); }, Cancellation);

        // The gate holds the next match until the tournament knows that it is to stop.
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        await silo.Grains.GetGrain<ITournamentGrain>(Path.GetFullPath(path)).Stop();
        gate.Open();
        return await run;
    }
}
