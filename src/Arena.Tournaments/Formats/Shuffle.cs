namespace Arena.Tournaments;

/// <summary>Draws an order.</summary>
internal static class Shuffle
{
    /// <summary>Every order is equally likely (Durstenfeld, 1964).</summary>
    public static void InPlace(Span<int> items, RandomStream random)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = (int)random.NextBelow(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
