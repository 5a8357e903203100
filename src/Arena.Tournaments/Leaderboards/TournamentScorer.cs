using System.Collections.Immutable;

namespace Arena.Tournaments;

/// <summary>
/// Scores a tournament from its finished matches. Works on any part of a plan, for a live leaderboard; the order in which matches
/// finished makes no difference, down to the last bit.
/// </summary>
/// <remarks>
/// A match in which a bot of a competitor lost its seat has no session and no score for that competitor and is shown as void. A
/// firm forfeits it: it loses the comparison with every firm at the table that kept its seats, or a bot could throw its bad days
/// away. For the others the match counts; they met the same market.
/// </remarks>
public static class TournamentScorer
{
    /// <summary>The leaderboard of the matches finished so far.</summary>
    /// <param name="spec">The tournament.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="outcomes">Finished matches of the plan, in any order.</param>
    /// <exception cref="ArgumentException">An outcome is there twice, or belongs to no match of the plan.</exception>
    public static Leaderboard Score(
        TournamentSpec spec, ImmutableArray<PlannedMatch> plan, ImmutableArray<MatchOutcome> outcomes)
    {
        var results = InPlanOrder(plan, outcomes);
        var firms = new FirmScorer(spec);
        var adversaries = new AdversaryScorer(spec);
        for (var index = 0; index < plan.Length; index++)
        {
            if (results[index] is not { } result) continue;
            firms.Add(plan[index], result);
            adversaries.Add(plan[index], result);
        }

        return new Leaderboard(
            spec.Name, spec.Score, plan.Length, outcomes.Length, firms.Build(), adversaries.Build(),
            outcomes.Length == plan.Length ? ResultsHash.Of(outcomes) : null);
    }

    private static MatchResult?[] InPlanOrder(ImmutableArray<PlannedMatch> plan, ImmutableArray<MatchOutcome> outcomes)
    {
        var results = new MatchResult?[plan.Length];
        foreach (var outcome in outcomes)
        {
            if (outcome.Index < 0 || outcome.Index >= plan.Length)
                throw new ArgumentException($"Match {outcome.Index} is not in the plan of {plan.Length} matches.", nameof(outcomes));
            if (results[outcome.Index] is not null)
                throw new ArgumentException($"Match {outcome.Index} has two outcomes.", nameof(outcomes));
            RequireSameNames(plan[outcome.Index], outcome.Result);
            results[outcome.Index] = outcome.Result;
        }

        return results;
    }

    private static void RequireSameNames(PlannedMatch match, MatchResult result)
    {
        var planned = match.Spec.Lineup.Firms.Select(firm => firm.Name).Concat(match.Spec.Lineup.Traders.Select(trader => trader.Name));
        if (!planned.SequenceEqual(result.Seats.Select(seat => seat.Name), StringComparer.Ordinal))
            throw new ArgumentException($"The outcome of match {match.Index} has other competitors than planned.", nameof(result));
    }
}
