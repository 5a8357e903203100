namespace Arena.Tournaments;

/// <summary>Who sits at a table, before places are drawn.</summary>
/// <param name="Firms">The firms' indices, ascending.</param>
/// <param name="Adversaries">The adversaries' indices.</param>
internal readonly record struct DealtTable(int[] Firms, int[] Adversaries);
