namespace Arena.Firms;

/// <summary>A balance that something was posted to.</summary>
/// <param name="Place">Where it stands among all balances.</param>
/// <param name="Before">What it was at the last check.</param>
internal readonly record struct BalanceChange(int Place, long Before);
