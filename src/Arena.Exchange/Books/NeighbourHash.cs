namespace Arena.Exchange;

/// <summary>
/// The key itself: keys that lie together, as the pages around the best price do, get places of their own and share cache lines.
/// </summary>
internal readonly struct NeighbourHash : IKeyHash
{
    // The low bits are the hash: what is cut off does not matter.
    public static int Of(long key) => unchecked((int)key);
}
