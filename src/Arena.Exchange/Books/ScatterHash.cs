namespace Arena.Exchange;

/// <summary>Multiplication by 2^64 over the golden ratio (Knuth, TAOCP 3, section 6.4): spreads keys that count upward from many bases.</summary>
internal readonly struct ScatterHash : IKeyHash
{
    // Multiplication modulo 2^64 is the definition of the hash.
    public static int Of(long key) => unchecked((int)(((ulong)key * 0x9E3779B97F4A7C15UL) >> 32));
}
