using System.Security.Cryptography;
using System.Text;

namespace Arena.Configuration;

/// <summary>
/// Identifies a configuration by what it says, whatever way it is written: comments, order of keys, spelled-out defaults and names of
/// files make no difference. Every option, the engine's version, and the bots' names, versions and bound parameters do.
/// </summary>
public static class ConfigurationHash
{
    /// <summary>
    /// SHA-256, in lower-case hex, of a scenario and a line-up. The seed and the number of sessions stand beside it in a tape's header
    /// and are no part of it.
    /// </summary>
    /// <param name="market">The scenario.</param>
    /// <param name="lineup">Who competes.</param>
    /// <param name="bots">The host's bots.</param>
    /// <exception cref="ArgumentException">A bot is unknown, or a parameter of it.</exception>
    public static string Of(MarketOptions market, Lineup lineup, IBotFactory bots) =>
        Of(Canonical(bots).Add("Market", market).Add("Lineup", lineup));

    /// <summary>SHA-256, in lower-case hex, of a tournament, but for its own <see cref="TournamentSpec.ConfigurationHash"/>.</summary>
    /// <param name="tournament">The tournament.</param>
    /// <param name="bots">The host's bots.</param>
    /// <exception cref="ArgumentException">A bot is unknown, or a parameter of it.</exception>
    public static string Of(TournamentSpec tournament, IBotFactory bots) => Of(Canonical(bots).Add("Tournament", tournament));

    private static CanonicalText Canonical(IBotFactory bots) => new CanonicalText(bots).Add("Engine", EngineVersion.Current);

    private static string Of(CanonicalText text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
}
