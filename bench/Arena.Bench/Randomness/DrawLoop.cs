using System.Numerics;
using System.Runtime.CompilerServices;
using Arena.Interchange;
using Arena.Sdk;

namespace Arena.Bench;

/// <summary>What a number of one source costs. The source is a field of this object: its state lies in memory, as a trader's stream does, and not in registers.</summary>
internal sealed class DrawLoop<TDraw, TNumber>(string name, TDraw source) : IDrawLoop
    where TDraw : struct, IDraw<TNumber>
    where TNumber : INumberBase<TNumber>
{
    private TDraw _source = source;

    public string Name => name;

    public int Bytes => Unsafe.SizeOf<TDraw>();

    public double Nanoseconds(int numbers)
    {
        var start = ThreadClock.Seconds();
        var sum = Sum(numbers);
        var seconds = ThreadClock.Seconds() - start;
        Invariant.Require(!TNumber.IsNaN(sum), "the numbers are used");
        return seconds / numbers * 1e9;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TNumber Sum(int numbers)
    {
        var sum = TNumber.Zero;

        // A sum of 64 bits wraps; only that it is used counts.
        for (var i = 0; i < numbers; i++) sum = unchecked(sum + _source.Next());
        return sum;
    }
}
