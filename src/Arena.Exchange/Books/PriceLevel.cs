namespace Arena.Exchange;

/// <summary>The queue at one price of one side: 16 bytes. All zero when empty.</summary>
internal struct PriceLevel
{
    /// <summary>What one order adds to <see cref="Totals"/> besides its lots: the count has the upper 20 bits, the lots the lower 44.</summary>
    public const long OneOrder = 1L << LotBits;

    private const int LotBits = 44;

    /// <summary>The oldest order, or 0.</summary>
    public int First;

    /// <summary>The newest order, or 0.</summary>
    public int Last;

    /// <summary>
    /// Count and lots in one word, so that one addition keeps both. They cannot run into each other: a book holds at most
    /// <see cref="OrderBook.MaximumOrders"/> (below 2^19) orders of <see cref="OrderBook.MaximumQuantity"/> (below 2^24) lots.
    /// </summary>
    public long Totals;

    public readonly int Orders => (int)(Totals >> LotBits);

    public readonly long Lots => Totals & (OneOrder - 1);
}
