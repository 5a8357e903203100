namespace Arena.Analysis;

/// <summary>A point of a curve.</summary>
/// <param name="X">Where, in the unit of the curve's horizontal axis.</param>
/// <param name="Y">How much, in the unit of its vertical axis.</param>
internal readonly record struct CurvePoint(double X, double Y);
