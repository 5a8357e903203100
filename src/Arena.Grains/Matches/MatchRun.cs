using Arena.Tournaments;

namespace Arena.Grains;

/// <summary>A match that is being played: what its host grain answers from.</summary>
internal sealed class MatchRun : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly CancellationTokenSource _stop = new();
    private readonly TapeBuffer? _tape;
    private readonly Task<MatchResult> _result;
    private double _share;

    /// <summary>Starts a match.</summary>
    /// <param name="order">The match.</param>
    /// <param name="play">Plays it: gets the match, the sink of its tape, where to report progress, and the wish to stop.</param>
    public MatchRun(MatchOrder order, Func<MatchSpec, TapeBuffer?, Action<double>, CancellationToken, Task<MatchResult>> play)
    {
        var spec = SpecJson.Read<MatchSpec>(order.Specification);
        _tape = order.KeepTape ? new TapeBuffer() : null;
        _result = play(spec, _tape, share => Volatile.Write(ref _share, share), _stop.Token);
    }

    /// <summary>Ends it soon.</summary>
    public void Stop() => _stop.Cancel();

    /// <summary>Waits until it has ended or patience has, and says how it stands.</summary>
    public async Task<MatchStatus> Poll(int tapeBlocks)
    {
        await Task.WhenAny(_result, Task.Delay(Patience, CancellationToken.None));
        // The end is looked at before the tape: once it has come, the tape is whole.
        var hasEnded = _result.IsCompleted;
        var status = new MatchStatus
        {
            State = MatchState.Running,
            Share = Volatile.Read(ref _share),
            Tape = _tape?.After(tapeBlocks) ?? [],
        };
        return hasEnded ? Ended(status) : status;
    }

    /// <summary>Ends it soon; it cannot be asked after any more.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private MatchStatus Ended(MatchStatus status) => _result switch
    {
        { IsCompletedSuccessfully: true } => status with
        {
            State = MatchState.Finished, Share = 1, Result = MatchResultCodec.Encode(_result.Result),
        },
        { IsCanceled: true } => status with { State = MatchState.Stopped },
        _ => status with { State = MatchState.Failed, Failure = Describe(_result.Exception!.GetBaseException()) },
    };

    private static string Describe(Exception exception) =>
        $"{exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}";
}
