namespace Arena.Configuration;

/// <summary>Identifies a configuration by what it says, whatever way it is written.</summary>
public static class ConfigurationHash
{
    /// <summary>SHA-256, in lower-case hex, of a scenario and a line-up with the bots' versions and bound parameters.</summary>
    /// <param name="market">The scenario.</param>
    /// <param name="lineup">Who competes.</param>
    /// <param name="bots">The host's bots.</param>
    public static string Of(MarketOptions market, Lineup lineup, IBotFactory bots) => throw new NotSupportedException($"{market}{lineup}{bots}");
}
