namespace Arena.Grains;

/// <summary>Plays a match the compact way: all of it in one process, on a worker of the silo's <see cref="MatchPool"/>.</summary>
[Alias("arena.IMatchGrain")]
public interface IMatchGrain : IMatchHostGrain;
