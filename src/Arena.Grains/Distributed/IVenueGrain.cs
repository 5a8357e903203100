namespace Arena.Grains;

/// <summary>
/// Plays a match the distributed way: the market is in this grain, and every firm, book and trader is a grain of its own that is
/// asked each round. The tape is the one of the compact way, byte for byte.
/// </summary>
[Alias("arena.IVenueGrain")]
public interface IVenueGrain : IMatchHostGrain;
