namespace Arena.Analysis;

/// <summary>A table for people, whatever shows it: a terminal, a page, a file.</summary>
/// <param name="Title">What it tells.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, each with one formatted cell per column; texts in cells are not escaped for any medium.</param>
public sealed record ReportTable(string Title, ImmutableArray<ReportColumn> Columns, ImmutableArray<ImmutableArray<string>> Rows);
