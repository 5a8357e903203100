namespace Arena.Configuration;

/// <summary>Reads a line-up: who competes in a match.</summary>
public static class LineupFile
{
    /// <summary>Reads and checks a line-up file and the firm files it names.</summary>
    /// <param name="path">The file, relative to the working directory.</param>
    /// <param name="bots">The host's bots, against which names and parameters are checked.</param>
    /// <exception cref="ConfigurationException">A file is missing, is no JSON, or says something that is not allowed.</exception>
    public static Lineup Load(string path, IBotFactory bots) => throw new NotSupportedException(path + bots);
}
