namespace Arena.Configuration;

/// <summary>Deals a population of plausible named firms with varied parameters.</summary>
public static class RosterDealer
{
    /// <summary>The largest population dealt.</summary>
    public const int MaximumFirms = 1_000;

    /// <summary>Deals firms: the same ones for the same count, seed and bots, in any process.</summary>
    /// <param name="firms">How many; 1 to <see cref="MaximumFirms"/>.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="bots">The host's bots, among which the firms choose.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firms"/> is out of range.</exception>
    public static Roster Deal(int firms, ulong seed, IBotFactory bots) => throw new NotSupportedException($"{firms}{seed}{bots}");
}
