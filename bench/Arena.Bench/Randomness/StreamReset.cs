using Arena.Sdk;

namespace Arena.Bench;

/// <summary>The opening of a stream by its name, of ten characters, with its first number.</summary>
internal readonly struct StreamReset(RandomStream stream) : IDraw<ulong>
{
    public ulong Next()
    {
        stream.Reset(1, 2, "noise/1234");
        return stream.NextBits();
    }
}
