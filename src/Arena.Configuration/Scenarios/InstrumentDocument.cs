namespace Arena.Configuration;

/// <summary>An instrument of a scenario: what is known of it, what its latent value does, and how busy it is.</summary>
internal sealed record InstrumentDocument(InstrumentSpec Spec, FundamentalOptions Fundamental, long Activity);
