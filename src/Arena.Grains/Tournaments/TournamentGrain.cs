using Arena.Storage;
using Arena.Tournaments;
using Orleans.Concurrency;
using Serilog;

namespace Arena.Grains;

/// <inheritdoc cref="ITournamentGrain"/>
/// <param name="log">Where the tournament's fate is logged.</param>
[Reentrant]
internal sealed class TournamentGrain(ILogger log) : Grain, ITournamentGrain, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private CancellationTokenSource _stop = new();
    private Task<TournamentStatus>? _run;

    public Task Start(TournamentOrder order, ITournamentObserver observer)
    {
        if (_run is { IsCompleted: false }) return Task.CompletedTask;
        _stop.Dispose();
        _stop = new CancellationTokenSource();
        _run = Run(order, observer, _stop.Token);
        return Task.CompletedTask;
    }

    public async Task<TournamentStatus> Poll()
    {
        var run = _run ?? throw new InvalidOperationException($"Tournament {this.GetPrimaryKeyString()} was not started here.");
        await Task.WhenAny(run, Task.Delay(Patience));
        return run.IsCompleted ? await run : new TournamentStatus { State = TournamentState.Running };
    }

    public Task Stop() => _stop.CancelAsync();

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        if (_run is not null) await _run;
    }

    public void Dispose() => _stop.Dispose();

    private async Task<TournamentStatus> Run(TournamentOrder order, ITournamentObserver observer, CancellationToken stop)
    {
        var spec = SpecJson.Read<TournamentSpec>(order.Specification);
        var tournamentLog = log.ForContext(LogProperties.Tournament, spec.Name);
        try
        {
            await Play(order, spec, observer, tournamentLog, stop);
            tournamentLog.Information("Tournament finished");
            return new TournamentStatus { State = TournamentState.Finished };
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            tournamentLog.Information("Tournament was stopped");
            return new TournamentStatus { State = TournamentState.Stopped };
        }
        catch (StorageException exception)
        {
            tournamentLog.Error(exception, "Tournament cannot be kept");
            return new TournamentStatus { State = TournamentState.StorageFailed, Failure = exception.Message };
        }
        catch (Exception exception)
        {
            tournamentLog.Error(exception, "Tournament failed");
            return new TournamentStatus { State = TournamentState.MatchFailed, Failure = exception.Message.ReplaceLineEndings(" ") };
        }
    }

    private async Task Play(
        TournamentOrder order, TournamentSpec spec, ITournamentObserver observer, ILogger tournamentLog, CancellationToken stop)
    {
        // A large plan computes, and a file waits for the disk: not on a turn.
        var plan = await Task.Run(() => TournamentPlanner.PlanFor(spec, order.Format), stop);
        using var store = await Task.Run(() => TournamentStore.Open(order.StorePath, TournamentIdentity.Of(spec, plan)), stop);
        var finished = await Task.Run(store.Finished, stop);
        var dispatch = new MatchDispatch(spec.Name, plan, finished, store, GrainFactory, observer);
        tournamentLog.Information(
            "Tournament starts: {Planned} matches, {Finished} of them finished before", plan.Length, dispatch.Finished);
        await dispatch.PlayAsync(order.Parallel, stop);
    }
}
