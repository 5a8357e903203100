namespace Arena.Analysis;

/// <summary>A claim about markets, held against the numbers of a tournament.</summary>
/// <param name="Claim">What should be so.</param>
/// <param name="Verdict">Whether it is.</param>
/// <param name="Evidence">The numbers, in a sentence.</param>
internal sealed record Finding(string Claim, Verdict Verdict, string Evidence);
