using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Arena.Tournaments;

/// <summary>Identifies what a tournament plays, so that finished matches are taken over only by the tournament they belong to.</summary>
public static class PlanFingerprint
{
    /// <summary>
    /// SHA-256, in lower-case hex, over the engine's version, the configuration's hash and, of every match, the board, the table
    /// and the names at the places in order.
    /// </summary>
    public static string Of(TournamentSpec spec, ImmutableArray<PlannedMatch> plan)
    {
        var writer = new CanonicalWriter();
        writer.Write(EngineVersion.Current);
        writer.Write(spec.Name);
        writer.Write(spec.ConfigurationHash);
        // The same bits, signed.
        writer.Write(unchecked((long)spec.Seed));
        writer.Write((long)spec.Score);
        writer.Write(BitConverter.DoubleToInt64Bits(spec.RiskAversion));
        writer.Write(plan.Length);
        foreach (var match in plan)
        {
            writer.Write(match.Spec.Market.Name);
            // The same bits, signed.
            writer.Write(unchecked((long)match.Board.Seed));
            writer.Write(match.Table);
            writer.Write(match.Spec.Sessions);
            writer.Write(match.Spec.Lineup.Firms.Length);
            foreach (var firm in match.Spec.Lineup.Firms) writer.Write(firm.Name);
            writer.Write(match.Spec.Lineup.Traders.Length);
            foreach (var trader in match.Spec.Lineup.Traders) writer.Write(trader.Name);
        }

        return Convert.ToHexStringLower(SHA256.HashData(writer.Written));
    }
}
