namespace Arena.Analysis;

/// <summary>An order that took, with all it met: the trades of one order at one moment.</summary>
/// <param name="Time">When, in seconds since the session opened.</param>
/// <param name="Sign">1 when it bought, -1 when it sold.</param>
/// <param name="Size">How much it traded, in lots.</param>
/// <param name="Price">The last price it paid, in ticks.</param>
/// <param name="MidBefore">The mid before it came, in ticks.</param>
/// <param name="Account">Whose it was; -1 when that is not known.</param>
internal readonly record struct MarketOrder(double Time, int Sign, double Size, double Price, double MidBefore, int Account);
