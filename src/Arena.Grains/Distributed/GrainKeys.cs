namespace Arena.Grains;

/// <summary>
/// Names of grains: a seat's is its match's and its own, a book's its seat's and its own, joined by a character that names of
/// competitors and books never hold.
/// </summary>
internal static class GrainKeys
{
    private const char Separator = '\u001f';

    /// <summary>The key of a part of something.</summary>
    public static string Part(string whole, string part) => whole + Separator + part;

    /// <summary>The match that a seat or a book belongs to.</summary>
    public static string MatchOf(string key) => key.Split(Separator, 2)[0];
}
