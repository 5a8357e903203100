using System.Runtime.InteropServices;

namespace Arena.Exchange;

/// <summary>
/// An order, or a price level: 16 bytes, four to a cache line. The queue at a price is a ring that begins and ends in its level, so
/// that orders join and leave it without asking whether they are first or last: such questions cannot be predicted, and their
/// answers are often not in the cache.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 16)]
internal struct BookNode
{
    /// <summary>
    /// What one order adds to <see cref="Totals"/> besides its lots: the count has the upper 20 bits, the lots the lower 44. They
    /// cannot run into each other: a book holds at most 2^18 orders of fewer than 2^24 lots.
    /// </summary>
    public const long OneOrder = 1L << LotBits;

    private const int LotBits = 44;

    /// <summary>The order behind; of the last, the level. Of a level, the first order; itself when empty. Of a free order, the next free one.</summary>
    [FieldOffset(0)]
    public int Next;

    /// <summary>The order in front; of the first, the level. Of a level, the last order; itself when empty.</summary>
    [FieldOffset(4)]
    public int Previous;

    /// <summary>Of an order: the lots that rest; 0 when it is free.</summary>
    [FieldOffset(8)]
    public int Lots;

    /// <summary>Of an order: its level. The level's page knows price and side.</summary>
    [FieldOffset(12)]
    public int Level;

    /// <summary>Of a level: how many orders rest and how many lots, in one word, so that one addition keeps both.</summary>
    [FieldOffset(8)]
    public long Totals;

    /// <summary>Of a level: how many orders rest.</summary>
    public readonly int OrderCount => (int)(Totals >> LotBits);

    /// <summary>Of a level: how many lots rest.</summary>
    public readonly long TotalLots => Totals & (OneOrder - 1);
}
