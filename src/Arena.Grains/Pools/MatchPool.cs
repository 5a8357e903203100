using System.Collections.Concurrent;

namespace Arena.Grains;

/// <summary>
/// Plays matches on a fixed number of threads of its own. A match computes for seconds without a pause; on the threads that serve
/// grain turns it would starve every other grain, so grains hand it in here and await the result.
/// </summary>
public sealed class MatchPool : IDisposable
{
    /// <summary>The most workers a pool may have.</summary>
    public const int MaximumWorkers = 256;

    private readonly BlockingCollection<Action> _queue = [];
    private readonly Thread[] _threads;

    /// <summary>Starts the workers.</summary>
    /// <param name="workers">How many matches are played at once; 1 to <see cref="MaximumWorkers"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="workers"/> is out of range.</exception>
    public MatchPool(int workers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workers, MaximumWorkers);
        _threads = new Thread[workers];
        for (var i = 0; i < workers; i++)
        {
            _threads[i] = new Thread(Work) { IsBackground = true, Name = $"match worker {i}" };
            _threads[i].Start();
        }
    }

    /// <summary>How many matches are played at once.</summary>
    public int Workers => _threads.Length;

    /// <summary>Queues work; it starts when a worker is free, first come first served.</summary>
    /// <typeparam name="T">What the work comes to.</typeparam>
    /// <param name="work">The work; it should end soon after its token is cancelled.</param>
    /// <param name="cancellationToken">Given to the work; work that has not started when it is cancelled never does.</param>
    /// <returns>Completes away from the worker's thread, with the work's result or exception.</returns>
    /// <exception cref="InvalidOperationException">The pool was disposed of.</exception>
    public Task<T> Run<T>(Func<CancellationToken, T> work, CancellationToken cancellationToken)
    {
        // Continuations belong to whoever awaits: run on the worker, they would occupy it.
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _queue.Add(() => Complete(completion, work, cancellationToken), CancellationToken.None);
        return completion.Task;
    }

    /// <summary>Takes no more work, finishes what was queued, and ends the workers. Does not wait for them.</summary>
    public void Dispose() => _queue.CompleteAdding();

    private static void Complete<T>(TaskCompletionSource<T> completion, Func<CancellationToken, T> work, CancellationToken token)
    {
        try
        {
            token.ThrowIfCancellationRequested();
            completion.SetResult(work(token));
        }
        catch (OperationCanceledException exception) when (token.IsCancellationRequested)
        {
            completion.SetCanceled(exception.CancellationToken);
        }
        catch (Exception exception)
        {
            // Everything that goes wrong in a match belongs to the one who asked for it; the worker lives on.
            completion.SetException(exception);
        }
    }

    private void Work()
    {
        foreach (var job in _queue.GetConsumingEnumerable()) job();
    }
}
