namespace Arena.Analysis;

/// <summary>A column of a <see cref="ReportTable"/>.</summary>
/// <param name="Name">What is in it.</param>
/// <param name="Unit">The unit of its numbers; empty for texts and for plain counts.</param>
/// <param name="IsNumber">Whether its cells are numbers, to be aligned right.</param>
public sealed record ReportColumn(string Name, string Unit, bool IsNumber)
{
    /// <summary>A column of texts.</summary>
    public static ReportColumn Text(string name) => new(name, "", IsNumber: false);

    /// <summary>A column of numbers.</summary>
    public static ReportColumn Number(string name, string unit = "") => new(name, unit, IsNumber: true);
}
