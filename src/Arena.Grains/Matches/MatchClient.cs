using Arena.Simulation;
using Arena.Tournaments;

namespace Arena.Grains;

/// <summary>Has a match played by a grain and waits for its end.</summary>
public static class MatchClient
{
    /// <summary>Starts a match, follows it, and takes its result and tape.</summary>
    /// <param name="host">The grain that plays it.</param>
    /// <param name="name">What the match is called in logs and messages.</param>
    /// <param name="spec">The match.</param>
    /// <param name="tape">Where the tape goes; <c>null</c>: only its hash is wanted.</param>
    /// <param name="progress">Told how much of the match was played, 0 to 1, a few times a second.</param>
    /// <param name="cancellationToken">Stops the match.</param>
    /// <exception cref="MatchFailedException">The match ended by a fault of the arena's own.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<MatchResult> PlayAsync(
        IMatchHostGrain host, string name, MatchSpec spec, ITapeSink? tape = null, Action<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(host);
        await host.Start(new MatchOrder { Name = name, Specification = SpecJson.Write(spec), KeepTape = tape is not null });
        var status = await FollowAsync(host, tape, progress, cancellationToken);
        await host.Release();
        return status.State switch
        {
            MatchState.Finished => MatchResultCodec.Decode(status.Result),
            MatchState.Failed => throw new MatchFailedException(name, status.Failure!),
            _ => throw new OperationCanceledException($"Match {name} was stopped.", cancellationToken),
        };
    }

    private static async Task<MatchStatus> FollowAsync(
        IMatchHostGrain host, ITapeSink? tape, Action<double>? progress, CancellationToken cancellationToken)
    {
        var blocks = 0;
        var isStopping = false;
        while (true)
        {
            if (cancellationToken.IsCancellationRequested && !isStopping)
            {
                isStopping = true;
                await host.Stop();
            }

            var status = await host.Poll(blocks);
            foreach (var block in status.Tape) tape?.Write(block);
            blocks += status.Tape.Length;
            progress?.Invoke(status.Share);
            if (status.State != MatchState.Running) return status;
        }
    }
}
