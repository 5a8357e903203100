namespace Arena.Analysis;

/// <summary>
/// Hands out the numbers of an export's file. An order that shows for the first time goes by its own id; when it shows again, as an iceberg's next
/// display or at a peg's next price, it is another order to whoever reads the file, and goes by the next number from 1 up. Ids carry their account
/// above bit 40, so that no id is that small.
/// </summary>
internal sealed class DisplayNumbers
{
    private long _last;

    /// <summary>The next number.</summary>
    public long Next() => ++_last;
}
