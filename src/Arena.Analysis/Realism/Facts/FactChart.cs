namespace Arena.Analysis;

/// <summary>A picture of a fact.</summary>
/// <param name="X">What is along the horizontal axis, with its unit.</param>
/// <param name="Y">What is along the vertical axis, with its unit.</param>
/// <param name="IsLogX">Whether the horizontal axis is logarithmic; points at 0 and below are then left out.</param>
/// <param name="IsLogY">Whether the vertical axis is.</param>
/// <param name="Points">The curve, by ascending place.</param>
internal sealed record FactChart(string X, string Y, bool IsLogX, bool IsLogY, ImmutableArray<CurvePoint> Points);
