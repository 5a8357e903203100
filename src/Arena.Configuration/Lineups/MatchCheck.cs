namespace Arena.Configuration;

/// <summary>What a scenario and a line-up must fulfil together.</summary>
public static class MatchCheck
{
    /// <summary>Checks that a line-up can play in a scenario: such as that a firm that hedges finds an index future there.</summary>
    /// <param name="market">The scenario.</param>
    /// <param name="lineup">The line-up.</param>
    /// <param name="file">The file to name in problems, usually the line-up's.</param>
    /// <exception cref="ConfigurationException">It cannot.</exception>
    public static void Require(MarketOptions market, Lineup lineup, string file) => throw new NotSupportedException(file + market + lineup);
}
