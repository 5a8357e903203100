using System.Collections.Immutable;

namespace Arena.Tournaments;

/// <summary>What a tournament came to: a function of its plan and of the finished matches, in whatever order they finished.</summary>
/// <param name="Tournament">The tournament's name.</param>
/// <param name="Score">What tables were scored by.</param>
/// <param name="Planned">Matches in the plan.</param>
/// <param name="Finished">Matches finished.</param>
/// <param name="Firms">The firms by rank.</param>
/// <param name="Adversaries">The adversaries, the most profitable first.</param>
/// <param name="ResultsHash">
/// SHA-256 over all outcomes in plan order, in hex: identifies the tournament's outcome. <c>null</c> while matches are missing.
/// </param>
public sealed record Leaderboard(
    string Tournament, ScoreKind Score, int Planned, int Finished,
    ImmutableArray<Standing> Firms, ImmutableArray<AdversaryStanding> Adversaries, string? ResultsHash);
