using Arena.Sdk;

namespace Arena.Bench;

/// <summary>The opening of a counter-based stream by the same name, with its first number: the name makes the key, and there is nothing else to seed.</summary>
internal readonly struct PhiloxReset : IDraw<ulong>
{
    public ulong Next() => new Philox4x32(0, RandomStream.Key(1, 2, "noise/1234")).Next();
}
