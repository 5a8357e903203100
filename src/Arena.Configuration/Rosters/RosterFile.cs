namespace Arena.Configuration;

/// <summary>Reads and writes a roster: a population of firms in one file, which a tournament can name as its entrants.</summary>
public static class RosterFile
{
    /// <summary>The largest roster file: one of 1000 firms takes about 3 MB.</summary>
    internal const int MaximumBytes = 16 << 20;

    /// <summary>Reads and checks a roster file.</summary>
    /// <param name="path">The file, relative to the working directory.</param>
    /// <param name="bots">The host's bots, against which names and parameters are checked.</param>
    /// <exception cref="ConfigurationException">The file is missing, is no JSON, or says something that is not allowed.</exception>
    public static Roster Load(string path, IBotFactory bots) => Format(bots).Load(path, MaximumBytes);

    /// <summary>A roster as the text of a roster file; read again, it is the same roster.</summary>
    /// <param name="roster">The roster; its values must be such as a file may have.</param>
    /// <param name="bots">The host's bots.</param>
    /// <param name="schema">Where the schema lies, relative to the file that is to be written; <c>null</c>: not told.</param>
    /// <exception cref="ArgumentException">A bot is unknown.</exception>
    public static string Write(Roster roster, IBotFactory bots, string? schema = null) => Format(bots).Write(roster, schema);

    internal static ConfigurationFile<Roster> Format(IBotFactory bots)
    {
        var firm = new FirmDescription(bots);
        return new("roster", "A roster: a population of firms, ready to be a tournament's entrants.", (node, value) => Describe(node, value, firm));
    }

    private static Roster Describe(ObjectNode node, Roster? value, FirmDescription firm)
    {
        var roster = new Roster(
            node.Text("name", TextRule.Slug, "The roster's name.", value: value?.Name),
            node.Text("description", TextRule.Sentence, "Where it comes from, in a sentence.", "", value?.Description),
            node.List("firms", 1, RosterDealer.MaximumFirms, "The firms.", firm.Describe, value?.Firms ?? []));
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < roster.Firms.Length; i++)
        {
            node.Require(
                names.Add(roster.Firms[i].Options.Name), Places.At("firms", i, "name"),
                "a name that no other firm has; case makes no difference");
        }

        return roster;
    }
}
