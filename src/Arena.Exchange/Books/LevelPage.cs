using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>64 neighbouring prices of one side.</summary>
internal struct LevelPage
{
    /// <summary>One bit per level that has an order; bit 0 is the best price of the page.</summary>
    public ulong Occupied;

    /// <summary>The page's place on its ladder, lower is better; of a free page, the next free one.</summary>
    public int Number;

    /// <summary>Whose ladder it is part of.</summary>
    public Side Side;
}
