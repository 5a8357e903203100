using Arena.Tournaments;

namespace Arena.Testing;

/// <summary>A small match whose tape is kept with the sources.</summary>
/// <param name="Name">The tape's file name without its ending.</param>
/// <param name="Shows">What it is kept for, in one sentence.</param>
/// <param name="Spec">The match.</param>
public sealed record GoldenMatch(string Name, string Shows, MatchSpec Spec)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
