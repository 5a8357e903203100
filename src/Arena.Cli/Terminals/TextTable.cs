using System.Text;

namespace Arena.Cli;

/// <summary>
/// A table of plain text: columns as wide as their widest cell, numbers aligned right, nothing wrapped or cut, the same bytes on a
/// terminal and in a pipe.
/// </summary>
internal sealed class TextTable
{
    private const string Gap = "  ";

    private readonly bool[] _isNumber;
    private readonly List<string[]> _heads = [];
    private readonly List<string[]> _rows = [];

    /// <summary>A table.</summary>
    /// <param name="columns">The columns' headers; one that ends in <c>&gt;</c> has numbers.</param>
    public TextTable(params ReadOnlySpan<string> columns)
    {
        _isNumber = new bool[columns.Length];
        var heads = new string[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            _isNumber[i] = columns[i].EndsWith('>');
            heads[i] = columns[i].TrimEnd('>', ' ');
        }

        _heads.Add(heads);
    }

    /// <summary>Adds a second line of headers, such as units.</summary>
    public void AddHead(params string[] cells) => _heads.Add(cells);

    /// <summary>Adds a row with one cell per column.</summary>
    public void AddRow(params string[] cells) => _rows.Add(cells);

    /// <summary>Writes the table, followed by an empty line.</summary>
    public void Write(TextWriter output)
    {
        var widths = new int[_isNumber.Length];
        foreach (var row in _heads.Concat(_rows))
            for (var i = 0; i < widths.Length; i++) widths[i] = Math.Max(widths[i], row[i].Length);
        foreach (var head in _heads) output.WriteLine(Line(head, widths));
        output.WriteLine(string.Join(Gap, widths.Select(width => new string('-', width))));
        foreach (var row in _rows) output.WriteLine(Line(row, widths));
        output.WriteLine();
    }

    private string Line(string[] cells, int[] widths)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) line.Append(Gap);
            line.Append(_isNumber[i] ? cells[i].PadLeft(widths[i]) : cells[i].PadRight(widths[i]));
        }

        return line.ToString().TrimEnd();
    }
}
