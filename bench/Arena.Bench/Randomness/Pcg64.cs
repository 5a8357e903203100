namespace Arena.Bench;

/// <summary>PCG64: the 128-bit congruential generator with the output function XSL RR (O'Neill 2014), seeded as in the reference implementation.</summary>
internal struct Pcg64 : IDraw<ulong>
{
    private static readonly UInt128 Multiplier = new(0x2360ED051FC65DA4UL, 0x4385DF649FCCF645UL);

    private readonly UInt128 _increment;
    private UInt128 _state;

    public Pcg64(ulong state, ulong stream)
    {
        _increment = (UInt128)((stream * 2) + 1);
        _state = Step(_increment + state, _increment);
    }

    public ulong Next()
    {
        _state = Step(_state, _increment);
        var high = (ulong)(_state >> 64);
        return ulong.RotateRight(high ^ (ulong)(_state & ulong.MaxValue), (int)(high >> 58));
    }

    // Modulo 2^128 by definition.
    private static UInt128 Step(UInt128 state, UInt128 increment) => unchecked((state * Multiplier) + increment);
}
