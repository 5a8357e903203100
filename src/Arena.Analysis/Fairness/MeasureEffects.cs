namespace Arena.Analysis;

/// <summary>What the seats have over each other in one measure.</summary>
/// <param name="Key">The measure's name for programs.</param>
/// <param name="Name">The measure's name for people.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Mean">Its mean over all seats of all boards.</param>
/// <param name="SeatDeviation">How much a seat's value varies from board to board: its standard deviation.</param>
/// <param name="SmallestEffect">
/// The smallest true effect of a seat that boards like these find with 90 % probability; 0 where nothing varies.
/// </param>
/// <param name="Places">The places, in order.</param>
/// <param name="Names">The names, in the order of the alphabet.</param>
internal sealed record MeasureEffects(
    string Key, string Name, string Unit, double Mean, double SeatDeviation, double SmallestEffect,
    ImmutableArray<SeatEffect> Places, ImmutableArray<SeatEffect> Names)
{
    /// <summary>The places, then the names.</summary>
    public IEnumerable<SeatEffect> Seats => Places.Concat(Names);

    /// <summary><see cref="SmallestEffect"/> as a share of <see cref="SeatDeviation"/>; not a number where nothing varies.</summary>
    public double SmallestEffectShare => SmallestEffect / SeatDeviation;
}
