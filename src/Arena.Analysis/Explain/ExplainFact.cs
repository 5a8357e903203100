namespace Arena.Analysis;

/// <summary>One number behind an explanation.</summary>
/// <param name="Name">What it is, in camel case, as JSON names it.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit: <c>ticks</c>, <c>lots</c>, <c>orders</c>.</param>
public sealed record ExplainFact(string Name, double Value, string Unit);
