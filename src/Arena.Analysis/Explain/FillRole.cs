namespace Arena.Analysis;

/// <summary>Which part an order had in a trade.</summary>
public enum FillRole
{
    /// <summary>It rested; somebody took from it.</summary>
    Maker = 1,

    /// <summary>It took.</summary>
    Taker = 2,

    /// <summary>An auction traded it; neither side took.</summary>
    Auction = 3,
}
