namespace Arena.Exchange;

/// <summary>A resting order as matching sees it: 16 bytes, four to a cache line. Who it belongs to is kept elsewhere, by handle.</summary>
internal struct OrderSlot
{
    /// <summary>The next order at the price, or 0; of a free slot, the next free one.</summary>
    public int Next;

    /// <summary>The order before it at the price, or 0.</summary>
    public int Previous;

    /// <summary>Lots that rest; 0 in a free slot. <see cref="OrderBook.MaximumQuantity"/> bounds it.</summary>
    public int Quantity;

    /// <summary>Its level's index in <see cref="LevelPages"/>: with the level's page it knows price and side.</summary>
    public int Level;
}
