using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>All that a tournament file says, before the files it names are read.</summary>
public sealed record TournamentDocument
{
    /// <summary>Its name: lower case, words joined by hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, in one sentence, or empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The seed from which boards and tables are drawn.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The scenarios' files, relative to this one; 1 or more.</summary>
    public required ImmutableArray<string> Scenarios { get; init; }

    /// <summary>Firms by their own files; none or more.</summary>
    public ImmutableArray<FirmReference> Firms { get; init; } = [];

    /// <summary>A roster whose firms enter too, after <see cref="Firms"/>: its file, relative to this one; <c>null</c>: none.</summary>
    public string? Roster { get; init; }

    /// <summary>The adversaries; none or more.</summary>
    public ImmutableArray<TraderOptions> Adversaries { get; init; } = [];

    /// <summary>How many boards of each scenario are played; 1 or more.</summary>
    public required int BoardsPerScenario { get; init; }

    /// <summary>How many sessions each table plays; 1 or more.</summary>
    public required int SessionsPerMatch { get; init; }

    /// <summary>The largest number of firms at a table; 1 or more.</summary>
    public required int FirmsPerTable { get; init; }

    /// <summary>How many adversaries sit at each table; 0 up to the number of adversaries.</summary>
    public int AdversariesPerTable { get; init; }

    /// <summary>What a table's result is measured by.</summary>
    public ScoreKind Score { get; init; } = ScoreKind.NetPnl;

    /// <summary>Absolute risk aversion of the certainty equivalent, per unit of currency; not negative.</summary>
    public double RiskAversion { get; init; } = 1e-4;
}
