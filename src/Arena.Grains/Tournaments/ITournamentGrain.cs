namespace Arena.Grains;

/// <summary>
/// Keeps the books of one tournament: plans it, has its matches played by <see cref="IMatchGrain"/>s, and keeps what they come to.
/// Its key is the file that keeps them, so that nobody plays into one file twice at once. Like a match, it is started by one call
/// and asked after by others.
/// </summary>
[Alias("arena.ITournamentGrain")]
public interface ITournamentGrain : IGrainWithStringKey
{
    /// <summary>Starts the tournament, or goes on where it was interrupted; while it runs, a second start changes nothing.</summary>
    /// <param name="order">The tournament.</param>
    /// <param name="observer">Who is told of progress.</param>
    [Alias("Start")]
    Task Start(TournamentOrder order, ITournamentObserver observer);

    /// <summary>Answers when the tournament has ended, at the latest after a few seconds.</summary>
    [Alias("Poll")]
    Task<TournamentStatus> Poll();

    /// <summary>Stops the tournament: running matches are abandoned, finished ones are kept.</summary>
    [Alias("Stop")]
    Task Stop();
}
