namespace Arena.Testing;

/// <summary>A test of random bits.</summary>
/// <param name="Name">Its name in the literature.</param>
/// <param name="Share">
/// Draws words of 64 bits and returns the share of truly random sources that would come out further up: uniform from 0 to 1 for a good one.
/// </param>
public sealed record RandomnessCheck(string Name, Func<Func<ulong>, double> Share)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
