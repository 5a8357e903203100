namespace Arena.Grains;

/// <summary>A firm's central book as a grain: hosts the quoter.</summary>
[Alias("arena.ICentralBookGrain")]
public interface ICentralBookGrain : IBookGrain;
