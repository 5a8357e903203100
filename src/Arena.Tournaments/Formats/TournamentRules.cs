using System.Globalization;

namespace Arena.Tournaments;

/// <summary>What a tournament must be before it can be planned.</summary>
internal static class TournamentRules
{
    /// <summary>Limits of size that keep a plan in memory: more is a mistake in a file rather than a wish.</summary>
    public const int MaximumMatches = 1_000_000;

    public static void Check(TournamentSpec spec)
    {
        AtLeast(spec.Scenarios.Length, 1, "the number of scenarios");
        AtLeast(spec.Firms.Length, 1, "the number of firms");
        AtLeast(spec.BoardsPerScenario, 1, "the number of boards per scenario");
        AtLeast(spec.FirmsPerTable, 1, "the number of firms per table");
        AtLeast(spec.SessionsPerMatch, spec.Score == ScoreKind.NetPnl ? 1 : 2, $"the number of sessions per match with the score {spec.Score}");
        Require(
            spec.AdversariesPerTable >= 0 && spec.AdversariesPerTable <= spec.Adversaries.Length,
            $"the number of adversaries per table is {spec.AdversariesPerTable}; allowed is 0 to {spec.Adversaries.Length}, the number of adversaries");
        Require(
            spec.RiskAversion >= 0 && double.IsFinite(spec.RiskAversion),
            $"the risk aversion is {spec.RiskAversion}; allowed is any finite number from 0");
        Require(Enum.IsDefined(spec.Score), $"the score is {spec.Score}; allowed is {string.Join(", ", Enum.GetNames<ScoreKind>())}");
        var matches = (long)TournamentPlanner.TableCount(spec) * spec.Scenarios.Length * spec.BoardsPerScenario;
        Require(matches <= MaximumMatches, $"the plan has {matches} matches; allowed are at most {MaximumMatches}");
        Unique(spec.Scenarios.Select(scenario => scenario.Name), "scenarios");
        Unique(spec.Firms.Select(firm => firm.Name).Concat(spec.Adversaries.Select(trader => trader.Name)), "competitors");
    }

    /// <summary>What must hold where all entrants sit at one table, places in Latin squares.</summary>
    public static void CheckSquares(TournamentSpec spec, int entrants)
    {
        Require(spec.Firms.IsEmpty || spec.Adversaries.IsEmpty, $"there are firms and adversaries; allowed is one kind, since firms have the first places");
        AtLeast(spec.Scenarios.Length, 1, "the number of scenarios");
        AtLeast(entrants, 2, "the number of entrants");
        AtLeast(spec.BoardsPerScenario, 1, "the number of boards per scenario");
        AtLeast(spec.SessionsPerMatch, 1, "the number of sessions per match");
        Require(
            spec.BoardsPerScenario % entrants == 0,
            $"the number of boards per scenario is {spec.BoardsPerScenario}; allowed is a multiple of {entrants}, the number of entrants");
        var matches = (long)spec.Scenarios.Length * (spec.BoardsPerScenario + SquarePlanner.Reversed(spec.BoardsPerScenario));
        Require(matches <= MaximumMatches, $"the plan has {matches} matches; allowed are at most {MaximumMatches}");
        Unique(spec.Scenarios.Select(scenario => scenario.Name), "scenarios");
        Unique(spec.Firms.Select(firm => firm.Name).Concat(spec.Adversaries.Select(trader => trader.Name)), "competitors");
    }

    private static void AtLeast(int value, int minimum, string what) =>
        Require(value >= minimum, $"{what} is {value}; allowed is {minimum} or more");

    private static void Unique(IEnumerable<string> names, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names) Require(seen.Add(name), $"two {what} are named '{name}'; names must be unique");
    }

    private static void Require(bool holds, FormattableString message)
    {
        if (!holds) throw new ArgumentException(message.ToString(CultureInfo.InvariantCulture));
    }
}
