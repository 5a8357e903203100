namespace Arena.Configuration;

/// <summary>Reads and writes a line-up: who competes in a match.</summary>
public static class LineupFile
{
    private const int MaximumCompetitors = 1_000;

    /// <summary>Reads and checks a line-up file and the firm files it names.</summary>
    /// <param name="path">The file, relative to the working directory.</param>
    /// <param name="bots">The host's bots, against which names and parameters are checked.</param>
    /// <exception cref="ConfigurationException">A file is missing, is no JSON, or says something that is not allowed.</exception>
    public static Lineup Load(string path, IBotFactory bots)
    {
        var document = LoadDocument(path, bots);
        var file = new ReferringFile(path, new ProblemList());
        var firms = FirmReferences.Resolve(file, document.Firms, bots);
        file.Problems.ThrowIfAny();
        var lineup = new Lineup(firms, document.Traders);
        CompetitorNames.Check(file, lineup.Firms, lineup.Traders, "traders");
        file.Problems.ThrowIfAny();
        return lineup;
    }

    /// <summary>Reads and checks a line-up file alone.</summary>
    /// <inheritdoc cref="Load"/>
    public static LineupDocument LoadDocument(string path, IBotFactory bots) => Format(bots).Load(path);

    /// <summary>A line-up as the text of a line-up file; read again, it is the same line-up.</summary>
    /// <param name="lineup">The line-up; its values must be such as a file may have.</param>
    /// <param name="bots">The host's bots.</param>
    /// <param name="schema">Where the schema lies, relative to the file that is to be written; <c>null</c>: not told.</param>
    /// <exception cref="ArgumentException">A bot is unknown.</exception>
    public static string Write(LineupDocument lineup, IBotFactory bots, string? schema = null) => Format(bots).Write(lineup, schema);

    internal static ConfigurationFile<LineupDocument> Format(IBotFactory bots)
    {
        var trader = new TraderDescription(bots);
        return new("lineup", "A line-up: who competes in a match.", (node, value) => Describe(node, value, trader));
    }

    private static LineupDocument Describe(ObjectNode node, LineupDocument? value, TraderDescription trader)
    {
        var lineup = new LineupDocument(
            node.Text("description", TextRule.Sentence, "What it is for, in a sentence.", "", value?.Description),
            node.List(
                "firms", 0, MaximumCompetitors, "The firms, in the order of their places.", FirmReferences.Describe, value?.Firms ?? []),
            node.List(
                "traders", 0, MaximumCompetitors, "Traders outside any firm, such as adversaries.", trader.Describe, value?.Traders ?? []));
        node.Require(lineup.Firms.Length + lineup.Traders.Length > 0, "firms", "a firm, or a trader in traders: nobody would compete");
        return lineup;
    }
}
