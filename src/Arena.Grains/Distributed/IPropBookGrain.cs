namespace Arena.Grains;

/// <summary>A prop book as a grain: hosts the strategy.</summary>
[Alias("arena.IPropBookGrain")]
public interface IPropBookGrain : IBookGrain;
