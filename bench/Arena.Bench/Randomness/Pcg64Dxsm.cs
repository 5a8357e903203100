namespace Arena.Bench;

/// <summary>PCG64-DXSM: a 128-bit congruential generator with a multiplier of 64 bits and the output function DXSM (O'Neill 2019), seeded as in pcg-cpp.</summary>
internal struct Pcg64Dxsm : IDraw<ulong>
{
    private const ulong Multiplier = 0xDA942042E4DD58B5UL;

    private readonly ulong _increment;
    private ulong _low;
    private ulong _high;

    public Pcg64Dxsm(ulong state, ulong stream)
    {
        _increment = (stream * 2) + 1;
        _low = state + _increment;
        Step();
    }

    public ulong Next()
    {
        // Wrapping arithmetic is the definition of the generator.
        unchecked
        {
            var high = _high;
            high ^= high >> 32;
            high *= Multiplier;
            high ^= high >> 48;
            high *= _low | 1;
            Step();
            return high;
        }
    }

    private void Step()
    {
        // Modulo 2^128 by definition.
        unchecked
        {
            var carry = Math.BigMul(_low, Multiplier, out var product);
            _low = product + _increment;
            _high = (_high * Multiplier) + carry + (_low < product ? 1UL : 0UL);
        }
    }
}
