namespace Arena.Configuration;

/// <summary>Reads and writes a roster: a population of firms in one file, which a tournament can name as its entrants.</summary>
public static class RosterFile
{
    /// <summary>Reads and checks a roster file.</summary>
    /// <param name="path">The file, relative to the working directory.</param>
    /// <param name="bots">The host's bots, against which names and parameters are checked.</param>
    /// <exception cref="ConfigurationException">The file is missing, is no JSON, or says something that is not allowed.</exception>
    public static Roster Load(string path, IBotFactory bots) => throw new NotSupportedException(path + bots);

    /// <summary>A roster as the text of a roster file.</summary>
    public static string Write(Roster roster) => throw new NotSupportedException(roster.Name);
}
