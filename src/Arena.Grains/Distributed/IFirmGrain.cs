namespace Arena.Grains;

/// <summary>A firm as a grain: holds what the firm decides by rule, and asks its books, each a grain of its own.</summary>
[Alias("arena.IFirmGrain")]
public interface IFirmGrain : ISeatGrain;
