namespace Arena.Configuration;

/// <summary>Reads a scenario: everything that makes a market except its participants and its seed.</summary>
public static class ScenarioFile
{
    internal static ConfigurationFile<MarketOptions> Format { get; } = new(
        "scenario", "A scenario: everything that makes a market except its participants and its seed.", (node, _) => ScenarioDescription.Describe(node));

    /// <summary>Reads and checks a scenario file.</summary>
    /// <param name="path">The file, relative to the working directory.</param>
    /// <exception cref="ConfigurationException">The file is missing, is no JSON, or says something that is not allowed.</exception>
    public static MarketOptions Load(string path) => Format.Load(path);
}
