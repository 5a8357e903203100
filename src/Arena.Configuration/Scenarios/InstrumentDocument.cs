namespace Arena.Configuration;

/// <summary>An instrument of a scenario: what is known of it, and what its latent value does.</summary>
internal sealed record InstrumentDocument(InstrumentSpec Spec, FundamentalOptions Fundamental);
