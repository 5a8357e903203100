namespace Arena.Configuration;

/// <summary>Reads and writes a firm: the bots it combines, its transfer agreement, hedging and limits.</summary>
public static class FirmFile
{
    /// <summary>Reads and checks a firm file.</summary>
    /// <param name="path">The file, relative to the working directory.</param>
    /// <param name="bots">The host's bots, against which names and parameters are checked.</param>
    /// <exception cref="ConfigurationException">The file is missing, is no JSON, or says something that is not allowed.</exception>
    public static FirmOptions Load(string path, IBotFactory bots) => throw new NotSupportedException(path + bots);
}
