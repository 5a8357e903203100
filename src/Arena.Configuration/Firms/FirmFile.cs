namespace Arena.Configuration;

/// <summary>Reads and writes a firm: the bots it combines, its transfer agreement, hedging and limits.</summary>
public static class FirmFile
{
    /// <summary>Reads and checks a firm file.</summary>
    /// <param name="path">The file, relative to the working directory.</param>
    /// <param name="bots">The host's bots, against which names and parameters are checked.</param>
    /// <exception cref="ConfigurationException">The file is missing, is no JSON, or says something that is not allowed.</exception>
    public static FirmOptions Load(string path, IBotFactory bots) => LoadDocument(path, bots).Options;

    /// <summary>Reads and checks a firm file, with what is in it for people only.</summary>
    /// <inheritdoc cref="Load"/>
    public static FirmDocument LoadDocument(string path, IBotFactory bots) => Format(bots).Load(path);

    /// <summary>A firm as the text of a firm file; read again, it is the same firm.</summary>
    /// <param name="firm">The firm; its values must be such as a file may have.</param>
    /// <param name="bots">The host's bots.</param>
    /// <param name="schema">Where the schema lies, relative to the file that is to be written; <c>null</c>: not told.</param>
    /// <exception cref="ArgumentException">A bot is unknown.</exception>
    public static string Write(FirmDocument firm, IBotFactory bots, string? schema = null) => Format(bots).Write(firm, schema);

    internal static ConfigurationFile<FirmDocument> Format(IBotFactory bots) => new(
        "firm", "A firm: a central book, prop books, a transfer agreement, hedging and limits.", new FirmDescription(bots).Describe);
}
