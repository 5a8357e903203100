namespace Arena.Interchange;

/// <summary>Hashes every trade (FNV-1a over whole words, from the workload's own start value): proves that all trades are right.</summary>
internal struct TradeHash
{
    private ulong _hash = 1469598103934665603;

    public TradeHash()
    {
    }

    public readonly ulong Value => _hash;

    public void Add(uint maker, uint taker, long price, long quantity)
    {
        Mix(maker);
        Mix(taker);
        Mix((ulong)price);
        Mix((ulong)quantity);
    }

    // FNV-1a is defined modulo 2^64.
    private void Mix(ulong value) => _hash = unchecked((_hash ^ value) * 1099511628211);
}
