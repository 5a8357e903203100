namespace Arena.Simulation;

/// <summary>Whose account it is. Reaches the tape: append only.</summary>
public enum AccountKind : byte
{
    /// <summary>A firm's market-making book.</summary>
    CentralBook = 1,

    /// <summary>A firm's book that expresses a view.</summary>
    PropBook = 2,

    /// <summary>A competing trader outside any firm, such as an adversary.</summary>
    Trader = 3,

    /// <summary>A participant of the background flow.</summary>
    Background = 4,
}
