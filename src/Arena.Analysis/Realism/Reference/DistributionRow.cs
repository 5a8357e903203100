namespace Arena.Analysis;

/// <summary>How far a market's distribution is from the reference's.</summary>
/// <param name="Name">What is distributed, and by what it is divided.</param>
/// <param name="KolmogorovSmirnov">The largest difference of the distribution functions, 0 to 1.</param>
/// <param name="Wasserstein">The area between them, in units of the scale that both were divided by.</param>
internal sealed record DistributionRow(string Name, FlooredDistance KolmogorovSmirnov, FlooredDistance Wasserstein);
