using System.Collections.Immutable;

namespace Arena.Tournaments;

/// <summary>What a match came to. Everything in it is recomputed by a replay of the tape.</summary>
/// <param name="TapeHash">The tape's final hash, in hex: identifies the outcome.</param>
/// <param name="Messages">Commands that reached the venue.</param>
/// <param name="Trades">Trades.</param>
/// <param name="TradedLots">Lots traded.</param>
/// <param name="Transfers">Transfers.</param>
/// <param name="VenueFees">What the venue took in fees, net of rebates.</param>
/// <param name="Conservation">Sums that must be zero.</param>
/// <param name="Seats">The competitors, in the order of their places.</param>
/// <param name="Background">The background flow's groups by name, each as one account.</param>
public sealed record MatchResult(
    string TapeHash, long Messages, long Trades, long TradedLots, long Transfers, Money VenueFees,
    Conservation Conservation, ImmutableArray<SeatResult> Seats, ImmutableArray<BookResult> Background);
