namespace Arena.Tournaments;

/// <summary>What a firm's result at a table is measured by. Reaches files and storage: append only.</summary>
public enum ScoreKind : byte
{
    /// <summary>The mean net profit of a session, in units of currency.</summary>
    NetPnl = 1,

    /// <summary>The annualised Sharpe ratio over the table's sessions; dimensionless.</summary>
    Sharpe = 2,

    /// <summary>The mean net profit of a session less what its risk costs, in units of currency.</summary>
    CertaintyEquivalent = 3,
}
