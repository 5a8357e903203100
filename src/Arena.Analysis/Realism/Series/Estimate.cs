namespace Arena.Analysis;

/// <summary>A figure of a sample.</summary>
/// <param name="Value">The mean over the instruments that have it; not a number when none has.</param>
/// <param name="Interval">Its 95 % interval; <c>null</c> when too few replicates of the bootstrap have the figure.</param>
/// <param name="Instruments">The figure of each instrument, in their order; not a number where there is none.</param>
internal sealed record Estimate(double Value, Interval? Interval, ImmutableArray<double> Instruments);
