namespace Arena.Grains;

/// <summary>A trader outside any firm as a grain, with its bot.</summary>
[Alias("arena.ITraderGrain")]
public interface ITraderGrain : ISeatGrain;
