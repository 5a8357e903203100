using Arena.Analysis;

namespace Arena.Cli;

/// <summary>Shows the tables of a report.</summary>
internal static class ReportTables
{
    /// <summary>Writes a match's facts and tables.</summary>
    public static void Write(Terminal terminal, MatchReport report)
    {
        foreach (var table in report.Tables) Write(terminal, table);
        var width = report.Summary.Max(fact => fact.Key.Length);
        foreach (var (name, value) in report.Summary) terminal.Output.WriteLine($"{name.PadRight(width)}  {value}");
    }

    /// <summary>Writes one table under its title.</summary>
    public static void Write(Terminal terminal, ReportTable table)
    {
        terminal.Output.WriteLine(table.Title);
        var shown = Tables.Create([.. table.Columns.Select(Header)]);
        foreach (var row in table.Rows) Tables.AddRow(shown, [.. row]);
        Tables.Write(terminal, shown);
    }

    private static string Header(ReportColumn column) =>
        (column.Unit.Length == 0 ? column.Name : $"{column.Name} ({column.Unit})") + (column.IsNumber ? " >" : "");
}
