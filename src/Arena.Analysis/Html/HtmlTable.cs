using System.Text;

namespace Arena.Analysis;

/// <summary>A table of a report: sortable where scripts run, readable where they do not.</summary>
/// <param name="caption">What it shows, in a few words.</param>
internal sealed class HtmlTable(string caption)
{
    private readonly List<ReportColumn> _columns = [];
    private readonly StringBuilder _rows = new();

    /// <summary>A table of a report as it is.</summary>
    public static Markup Of(ReportTable shown)
    {
        var table = new HtmlTable(shown.Title);
        table._columns.AddRange(shown.Columns);
        foreach (var row in shown.Rows) table.Row([.. row.Select(Cell.Text)]);
        return table.Render();
    }

    /// <summary>Adds a column of texts.</summary>
    public HtmlTable Text(string name)
    {
        _columns.Add(ReportColumn.Text(name));
        return this;
    }

    /// <summary>Adds a column of numbers.</summary>
    public HtmlTable Number(string name, string unit = "")
    {
        _columns.Add(ReportColumn.Number(name, unit));
        return this;
    }

    /// <summary>Adds a row: one cell per column.</summary>
    public void Row(params ReadOnlySpan<Cell> cells)
    {
        Invariant.RequireEqual(_columns.Count, cells.Length, "cells of a row");
        _rows.Append("<tr>");
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = cells[i];
            var kind = _columns[i].IsNumber ? "number" : "text";
            var key = cell.SortKey.Length == 0 ? Markup.Empty : Markup.Of($" data-key=\"{cell.SortKey}\"");
            _rows.Append(CultureInfo.InvariantCulture, $"<td class=\"{kind} {cell.Class}\"{key}>{cell.Content}</td>");
        }

        _rows.Append("</tr>\n");
    }

    /// <summary>The table.</summary>
    public Markup Render()
    {
        var heads = _columns.Select(column => Markup.Of(
            $"<th scope=\"col\" class=\"{(column.IsNumber ? "number" : "text")}\">{column.Name}{Unit(column)}</th>"));
        return Markup.Of($"""
            <div class="scroll"><table>
            <caption>{caption}</caption>
            <thead><tr>{Markup.Concat(heads)}</tr></thead>
            <tbody>
            {new Markup(_rows.ToString())}</tbody>
            </table></div>
            """);
    }

    private static Markup Unit(ReportColumn column) => column.Unit.Length == 0 ? Markup.Empty : Markup.Of($"<span class=\"unit\">{column.Unit}</span>");
}
