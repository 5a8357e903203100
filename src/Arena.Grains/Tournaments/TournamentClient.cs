using Arena.Tournaments;

namespace Arena.Grains;

/// <summary>Has a tournament played by a silo and waits for its end.</summary>
public static class TournamentClient
{
    /// <summary>Starts a tournament, or goes on where it was interrupted, and follows it to its end.</summary>
    /// <param name="grains">The silo's grains.</param>
    /// <param name="spec">The tournament.</param>
    /// <param name="storePath">The file that keeps the finished matches.</param>
    /// <param name="parallel">How many matches are played at once; positive.</param>
    /// <param name="progress">Told of progress, from any thread, one call at a time.</param>
    /// <param name="cancellationToken">Stops the tournament; what was finished is kept.</param>
    public static Task<TournamentStatus> RunAsync(
        IGrainFactory grains, TournamentSpec spec, string storePath, int parallel,
        Action<TournamentProgress>? progress = null, CancellationToken cancellationToken = default) =>
        RunAsync(grains, spec, TournamentFormat.Tables, storePath, parallel, progress, cancellationToken);

    /// <summary>The same, of a tournament in a format.</summary>
    /// <param name="grains">The silo's grains.</param>
    /// <param name="spec">The tournament.</param>
    /// <param name="format">How its entrants are seated.</param>
    /// <param name="storePath">The file that keeps the finished matches.</param>
    /// <param name="parallel">How many matches are played at once; positive.</param>
    /// <param name="progress">Told of progress, from any thread, one call at a time.</param>
    /// <param name="cancellationToken">Stops the tournament; what was finished is kept.</param>
    public static async Task<TournamentStatus> RunAsync(
        IGrainFactory grains, TournamentSpec spec, TournamentFormat format, string storePath, int parallel,
        Action<TournamentProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(grains);
        var path = Path.GetFullPath(storePath);
        var tournament = grains.GetGrain<ITournamentGrain>(path);
        // The silo refers to the observer weakly: it lives as long as this method.
        var observer = new ProgressObserver(progress);
        var reference = grains.CreateObjectReference<ITournamentObserver>(observer);
        try
        {
            var order = new TournamentOrder { Specification = SpecJson.Write(spec), StorePath = path, Parallel = parallel, Format = format };
            await tournament.Start(order, reference);
            await using var stopping = cancellationToken.Register(() => tournament.Stop().Ignore());
            var status = await tournament.Poll();
            while (status.State == TournamentState.Running) status = await tournament.Poll();
            return status;
        }
        finally
        {
            grains.DeleteObjectReference<ITournamentObserver>(reference);
            GC.KeepAlive(observer);
        }
    }

    private sealed class ProgressObserver(Action<TournamentProgress>? progress) : ITournamentObserver
    {
        private readonly Lock _lock = new();

        public Task OnProgress(TournamentProgress state)
        {
            lock (_lock) progress?.Invoke(state);
            return Task.CompletedTask;
        }
    }
}
