namespace Arena.Grains;

/// <summary>
/// Plays one match; the grain's key is the match's name. Both ways of playing have this shape. A match takes far longer than a
/// grain's caller waits for an answer, so that it is started by one call, which returns at once, and asked after by others, each
/// of which is answered soon. One failed call then loses nothing.
/// </summary>
public interface IMatchHostGrain : IGrainWithStringKey
{
    /// <summary>Starts the match; started again, it goes on as it is.</summary>
    /// <param name="order">The match.</param>
    [Alias("Start")]
    Task Start(MatchOrder order);

    /// <summary>Answers when the match has ended, at the latest after a fraction of a second.</summary>
    /// <param name="tapeBlocks">How many blocks of the tape the caller has: those are forgotten here.</param>
    [Alias("Poll")]
    Task<MatchStatus> Poll(int tapeBlocks);

    /// <summary>Stops the match: it ends soon after, without a result unless it had ended before.</summary>
    [Alias("Stop")]
    Task Stop();

    /// <summary>Forgets the match: the caller has what it came for.</summary>
    [Alias("Release")]
    Task Release();
}
