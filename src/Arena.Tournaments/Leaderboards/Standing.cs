namespace Arena.Tournaments;

/// <summary>A firm's line on the leaderboard.</summary>
public sealed record Standing
{
    /// <summary>Its rank, counted from 1: by rating, then by difference, then by name; firms without a match that counts come last.</summary>
    public required int Rank { get; init; }

    /// <summary>The firm.</summary>
    public required string Name { get; init; }

    /// <summary>Its rating on the Elo scale: 1500 is the mean opponent, and 400 points are odds of ten to one at a table.</summary>
    public required double Rating { get; init; }

    /// <summary>The rating's 95 % interval by bootstrap over boards; <c>null</c> with fewer than two boards.</summary>
    public required Interval? RatingInterval { get; init; }

    /// <summary>Pairwise comparisons at tables that it won, ties as a half.</summary>
    public required double Wins { get; init; }

    /// <summary>Pairwise comparisons at tables that it was in.</summary>
    public required int Comparisons { get; init; }

    /// <summary>Mean score over its tables, in the score's unit.</summary>
    public required double Score { get; init; }

    /// <summary>Mean difference to the mean score of its table on the same board, in the score's unit.</summary>
    public required double Difference { get; init; }

    /// <summary>The difference's 95 % interval with the board as cluster; <c>null</c> with fewer than two boards.</summary>
    public required Interval? DifferenceInterval { get; init; }

    /// <summary>How it did in money.</summary>
    public required Performance Performance { get; init; }
}
