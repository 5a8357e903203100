using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Arena.Tournaments;

/// <summary>Identifies a tournament's outcome: equal for every run of a plan, whatever the order, the workers or the interruptions.</summary>
public static class ResultsHash
{
    /// <summary>
    /// SHA-256, in lower-case hex, over the outcomes in plan order: of each its index and its result's bytes
    /// (<see cref="MatchResultCodec"/>; the tape's hash is among them) with their length.
    /// </summary>
    /// <param name="outcomes">All outcomes of a plan, in any order.</param>
    /// <exception cref="ArgumentException">An outcome is missing, or there twice.</exception>
    public static string Of(ImmutableArray<MatchOutcome> outcomes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var index = 0;
        foreach (var outcome in outcomes.OrderBy(outcome => outcome.Index))
        {
            if (outcome.Index != index)
                throw new ArgumentException($"The outcome of match {Math.Min(index, outcome.Index)} is missing or there twice.", nameof(outcomes));
            var writer = new CanonicalWriter();
            writer.Write(index++);
            writer.Write(MatchResultCodec.Encode(outcome.Result).AsSpan());
            hash.AppendData(writer.Written);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
