using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>A firm as people know it; never part of what decides a match.</summary>
/// <param name="Description">Its character in one sentence, or empty.</param>
/// <param name="HeadOffice">Its city, or empty.</param>
/// <param name="Founded">The year it was founded; 0 when not told.</param>
/// <param name="Motto">What hangs in its entrance hall, or empty.</param>
/// <param name="Books">Who runs its books; none or more.</param>
public sealed record FirmProfile(string Description, string HeadOffice, int Founded, string Motto, ImmutableArray<BookProfile> Books)
{
    /// <summary>Nothing told.</summary>
    public static FirmProfile None { get; } = new("", "", 0, "", []);
}
