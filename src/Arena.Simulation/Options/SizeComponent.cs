namespace Arena.Simulation;

/// <summary>
/// One component of a mixture of order sizes: chosen with its weight, its number is rounded to whole lots (half to even). Below
/// one lot, no order is sent.
/// </summary>
/// <param name="Weight">How often it is chosen, against the others' weights. Positive.</param>
/// <param name="Law">Its distribution.</param>
/// <param name="Mean">The mean in lots; of a log-normal one, of the natural logarithm of lots.</param>
/// <param name="Deviation">The standard deviation, likewise. Not negative.</param>
public sealed record SizeComponent(double Weight, SizeLaw Law, double Mean, double Deviation);
