namespace Arena.Tournaments;

/// <summary>A firm's rating.</summary>
/// <param name="Points">On the <see cref="EloScale"/>.</param>
/// <param name="Interval">The 95 % interval; <c>null</c> with fewer than two boards.</param>
public readonly record struct Rating(double Points, Interval? Interval);
