using System.Collections.Immutable;

namespace Arena.Tournaments;

/// <summary>
/// A tournament of duplicate tables: every board (a scenario and a seed) is dealt to as many tables as it takes to seat every firm
/// once, so all firms play the same days, and adversaries rotate over the tables.
/// </summary>
public sealed record TournamentSpec
{
    /// <summary>Its name: lower case, words joined by hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>Boards, tables, places and the intervals' resamples are drawn from it.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The markets played; 1 or more, names unique.</summary>
    public required ImmutableArray<MarketOptions> Scenarios { get; init; }

    /// <summary>The entrants; 1 or more, names unique among firms and adversaries.</summary>
    public required ImmutableArray<FirmOptions> Firms { get; init; }

    /// <summary>The adversaries; none or more.</summary>
    public ImmutableArray<TraderOptions> Adversaries { get; init; } = [];

    /// <summary>How many boards of each scenario are played; 1 or more.</summary>
    public required int BoardsPerScenario { get; init; }

    /// <summary>The largest number of firms at a table; 1 or more. Tables of a board differ by one firm at most.</summary>
    public required int FirmsPerTable { get; init; }

    /// <summary>How many adversaries sit at each table; 0 up to the number of adversaries.</summary>
    public int AdversariesPerTable { get; init; }

    /// <summary>How many sessions each table plays; 1 or more, 2 or more for a score that measures risk.</summary>
    public int SessionsPerMatch { get; init; } = 1;

    /// <summary>What a table's result is measured by.</summary>
    public ScoreKind Score { get; init; } = ScoreKind.NetPnl;

    /// <summary>
    /// Absolute risk aversion of <see cref="ScoreKind.CertaintyEquivalent"/>, per unit of currency; not negative. A session's
    /// standard deviation of s units costs half of this times s squared.
    /// </summary>
    public double RiskAversion { get; init; } = 1e-4;

    /// <summary>SHA-256 of the canonical configuration, in hex; written in every tape's header.</summary>
    public required string ConfigurationHash { get; init; }
}
