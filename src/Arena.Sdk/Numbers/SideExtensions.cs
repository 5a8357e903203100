namespace Arena.Sdk;

/// <summary>Arithmetic with sides.</summary>
public static class SideExtensions
{
    /// <summary>The other side.</summary>
    public static Side Opposite(this Side side) => side == Side.Buy ? Side.Sell : Side.Buy;

    /// <summary>+1 for a buy, -1 for a sell: what one lot bought or sold adds to a position.</summary>
    public static long Sign(this Side side) => side == Side.Buy ? 1 : -1;
}
