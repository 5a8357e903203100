using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>The keys of a tournament.</summary>
internal sealed class TournamentDescription(IBotFactory bots)
{
    private const int MaximumFirms = 1_000;
    private const int MaximumAdversaries = 100;
    private const int MaximumScenarios = 100;

    private readonly TraderDescription _trader = new(bots);

    internal TournamentDocument Describe(ObjectNode node, TournamentDocument? value)
    {
        var tournament = new TournamentDocument
        {
            Name = node.Text("name", TextRule.Slug, "The tournament's name.", value: value?.Name),
            Description = node.Text("description", TextRule.Sentence, "What it is for, in a sentence.", "", value?.Description),
            Seed = node.Seed("seed", "Boards, tables and places are drawn from it.", value: value?.Seed),
            Scenarios = node.List(
                "scenarios", 1, MaximumScenarios, "The markets played.", DescribeScenario, value?.Scenarios ?? []),
            Firms = node.List(
                "firms", 0, MaximumFirms, "Entrants by their own files.", FirmReferences.Describe, value?.Firms ?? []),
            Roster = Roster(node, value),
            Adversaries = node.List(
                "adversaries", 0, MaximumAdversaries, "Traders that take turns at the tables.", _trader.Describe, value?.Adversaries ?? []),
            BoardsPerScenario = 1, SessionsPerMatch = 1, FirmsPerTable = 1,
        };
        tournament = DescribeTables(node, tournament, value);
        Check(node, tournament);
        return tournament;
    }

    private static TournamentDocument DescribeTables(ObjectNode node, TournamentDocument tournament, TournamentDocument? value) =>
        tournament with
        {
            BoardsPerScenario = node.Count(
                "boardsPerScenario", 1, 100_000, "How many boards (the same day for every firm) of each scenario are played.",
                value: value?.BoardsPerScenario),
            SessionsPerMatch = node.Count("sessionsPerMatch", 1, 1_000, "How many sessions each table plays.", value: value?.SessionsPerMatch),
            FirmsPerTable = node.Count(
                "firmsPerTable", 1, MaximumFirms, "The largest number of firms at a table.", value: value?.FirmsPerTable),
            AdversariesPerTable = node.Count(
                "adversariesPerTable", 0, MaximumAdversaries, "How many adversaries sit at each table.", 0, value?.AdversariesPerTable),
            Score = EnumWords<ScoreKind>.Parse(node.Choice(
                "score", EnumWords<ScoreKind>.All,
                "What a table's result is measured by: the mean net profit of a session, the annualised Sharpe ratio, or the mean less what risk costs.",
                EnumWords<ScoreKind>.Of(ScoreKind.NetPnl), EnumWords<ScoreKind>.Of(value?.Score))),
            RiskAversion = node.Number(
                "riskAversion", 0, 1, "Absolute risk aversion of the certainty equivalent, per unit of currency.", 1e-4, value?.RiskAversion),
        };

    private static string DescribeScenario(ObjectNode node, string? file) =>
        node.Text("file", TextRule.Path, "The scenario's file, relative to this one.", value: file);

    private static string? Roster(ObjectNode node, TournamentDocument? value)
    {
        var roster = node.Text(
            "roster", TextRule.Path, "A roster's file, relative to this one: its firms enter after those in firms.", "", value?.Roster);
        return roster.Length == 0 ? null : roster;
    }

    private static void Check(ObjectNode node, TournamentDocument tournament)
    {
        node.Require(!tournament.Firms.IsEmpty || tournament.Roster is not null, "firms", "a firm, or a roster: nobody would compete");
        node.Require(
            tournament.AdversariesPerTable <= tournament.Adversaries.Length, "adversariesPerTable",
            $"at most the number of adversaries, {tournament.Adversaries.Length}");
        node.Require(
            tournament.Score == ScoreKind.NetPnl || tournament.SessionsPerMatch >= 2, "sessionsPerMatch",
            $"2 or more: the score '{EnumWords<ScoreKind>.Of(tournament.Score)}' measures the risk of sessions");
    }
}
