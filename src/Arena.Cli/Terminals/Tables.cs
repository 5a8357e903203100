using Spectre.Console;

namespace Arena.Cli;

/// <summary>Tables of a command's result: plain enough for a pipe, aligned enough for a person.</summary>
internal static class Tables
{
    /// <summary>A table.</summary>
    /// <param name="columns">The columns' headers; one that ends in <c>&gt;</c> has numbers, aligned to the right.</param>
    public static Table Create(params string[] columns)
    {
        var table = new Table { Border = TableBorder.Simple, UseSafeBorder = true };
        foreach (var column in columns)
        {
            var isNumber = column.EndsWith('>');
            var header = new TableColumn(new Text(column.TrimEnd('>', ' '))) { Alignment = isNumber ? Justify.Right : Justify.Left };
            table.AddColumn(isNumber ? header.NoWrap() : header);
        }

        return table;
    }

    /// <summary>Adds a row; the texts are shown as they are, whatever characters they have.</summary>
    public static void AddRow(Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));

    /// <summary>Writes a table to the result.</summary>
    public static void Write(Terminal terminal, Table table)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(terminal.Output),
        });
        console.Profile.Width = terminal.Width;
        console.Write(table);
    }
}
