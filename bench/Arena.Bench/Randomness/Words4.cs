using System.Runtime.CompilerServices;

namespace Arena.Bench;

/// <summary>Four words of 64 bits in a row.</summary>
[InlineArray(4)]
internal struct Words4
{
    private ulong _first;

    public Words4(ulong w0, ulong w1, ulong w2, ulong w3)
    {
        _first = w0;
        (this[1], this[2], this[3]) = (w1, w2, w3);
    }
}
