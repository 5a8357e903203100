namespace Arena.Bench;

/// <summary>The generator of .NET; which algorithm it is, is not promised.</summary>
internal readonly struct SystemBits(Random random) : IDraw<ulong>
{
    public ulong Next() => (ulong)random.NextInt64();
}
