namespace Arena.Interchange;

/// <summary>How many events of a kind there were, and the sum of their quantities.</summary>
internal record struct EventCount
{
    public long Events;
    public long Quantity;

    public void Add(long quantity)
    {
        // Totals of a workload stay far below 64 bits; the loop measures matching, not checks.
        unchecked
        {
            Events++;
            Quantity += quantity;
        }
    }
}
