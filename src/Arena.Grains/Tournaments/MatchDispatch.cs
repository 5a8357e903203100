using System.Collections.Immutable;
using Arena.Storage;
using Arena.Tournaments;

namespace Arena.Grains;

/// <summary>
/// Has the matches of a plan played that are not kept yet, several at once, and keeps each as it finishes. Lives on the turns of
/// the tournament's grain, which come one at a time.
/// </summary>
internal sealed class MatchDispatch
{
    /// <summary>Matches that wait in the pool's queue, so that no worker waits for the next to be handed out.</summary>
    private const int Ahead = 1;

    private readonly string _tournament;
    private readonly ImmutableArray<PlannedMatch> _plan;
    private readonly TournamentStore _store;
    private readonly IGrainFactory _grains;
    private readonly ITournamentObserver _observer;
    private readonly Queue<PlannedMatch> _waiting;
    private double[] _shares = [];

    /// <summary>A dispatch of what is left of a plan.</summary>
    /// <param name="tournament">The tournament's name, which names its matches.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="finished">What is kept already.</param>
    /// <param name="store">Where finished matches are kept.</param>
    /// <param name="grains">Where the grains are that play.</param>
    /// <param name="observer">Who is told of progress.</param>
    public MatchDispatch(
        string tournament, ImmutableArray<PlannedMatch> plan, ImmutableArray<MatchOutcome> finished, TournamentStore store,
        IGrainFactory grains, ITournamentObserver observer)
    {
        _tournament = tournament;
        _plan = plan;
        _store = store;
        _grains = grains;
        _observer = observer;
        var isKept = new bool[plan.Length];
        foreach (var outcome in finished) isKept[outcome.Index] = true;
        _waiting = new Queue<PlannedMatch>(plan.Where(match => !isKept[match.Index]));
        Finished = plan.Length - _waiting.Count;
    }

    /// <summary>How many matches are finished and kept.</summary>
    public int Finished { get; private set; }

    /// <summary>Plays every match that waits. When one fails, those under way are abandoned.</summary>
    public async Task PlayAsync(int parallel, CancellationToken stop)
    {
        using var abandon = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _shares = new double[Math.Min(parallel + Ahead, _waiting.Count)];
        await Report();
        await Task.WhenAll(Enumerable.Range(0, _shares.Length).Select(lane => PlayLane(lane, abandon)).ToArray());
    }

    private async Task PlayLane(int lane, CancellationTokenSource abandon)
    {
        try
        {
            while (_waiting.TryDequeue(out var match))
            {
                abandon.Token.ThrowIfCancellationRequested();
                var result = await Play(lane, match, abandon.Token);
                // Keeping waits for the disk: not on a turn.
                await Task.Run(() => _store.Save(new MatchOutcome(match.Index, result)), CancellationToken.None);
                Finished++;
                _shares[lane] = 0;
                await Report();
            }
        }
        catch
        {
            await abandon.CancelAsync();
            throw;
        }
    }

    private Task<MatchResult> Play(int lane, PlannedMatch match, CancellationToken stop)
    {
        var name = $"{_tournament}/{match.Index}";
        return MatchClient.PlayAsync(
            _grains.GetGrain<IMatchGrain>(name), name, match.Spec, progress: share => Advance(lane, share), cancellationToken: stop);
    }

    private void Advance(int lane, double share)
    {
        // The call is one-way: there is nothing to wait for.
        _shares[lane] = share;
        Report().Ignore();
    }

    private Task Report() => _observer.OnProgress(new TournamentProgress
    {
        Planned = _plan.Length, Finished = Finished, Share = (Finished + _shares.Sum()) / _plan.Length,
    });
}
