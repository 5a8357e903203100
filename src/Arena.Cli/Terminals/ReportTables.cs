using Arena.Analysis;

namespace Arena.Cli;

/// <summary>Shows the tables of a report.</summary>
internal static class ReportTables
{
    /// <summary>Writes a match's facts and tables.</summary>
    public static void Write(Terminal terminal, MatchReport report)
    {
        foreach (var table in report.Tables) Write(terminal, table);
        WriteFacts(terminal, report.Summary);
    }

    /// <summary>Writes facts, one a line.</summary>
    public static void WriteFacts(Terminal terminal, IReadOnlyCollection<KeyValuePair<string, string>> facts)
    {
        var width = facts.Max(fact => fact.Key.Length);
        foreach (var (name, value) in facts) terminal.Output.WriteLine($"{name.PadRight(width)}  {value}");
    }

    /// <summary>Writes one table under its title.</summary>
    public static void Write(Terminal terminal, ReportTable table)
    {
        terminal.Output.WriteLine(table.Title);
        var shown = new TextTable([.. table.Columns.Select(column => column.IsNumber ? column.Name + ">" : column.Name)]);
        if (table.Columns.Any(column => column.Unit.Length > 0)) shown.AddHead([.. table.Columns.Select(column => column.Unit)]);
        foreach (var row in table.Rows) shown.AddRow([.. row]);
        shown.Write(terminal.Output);
    }
}
