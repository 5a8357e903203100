using Orleans.Concurrency;

namespace Arena.Grains;

/// <summary>Follows a tournament from outside its grain.</summary>
[Alias("arena.ITournamentObserver")]
public interface ITournamentObserver : IGrainObserver
{
    /// <summary>Matches went on, or one finished. Calls may be lost; each tells the whole state.</summary>
    [OneWay]
    [Alias("OnProgress")]
    Task OnProgress(TournamentProgress progress);
}
