using Arena.Simulation;

namespace Arena.Grains;

/// <summary>Keeps a tape's blocks from the thread that plays the match until the one who asked for them has them.</summary>
internal sealed class TapeBuffer : ITapeSink
{
    /// <summary>The most bytes that may wait: more means that nobody takes them.</summary>
    private const long MaximumBytes = 1L << 30;

    private readonly Lock _lock = new();
    private readonly List<byte[]> _blocks = [];
    private int _forgotten;
    private long _bytes;

    public void Write(ReadOnlySpan<byte> block)
    {
        lock (_lock)
        {
            _blocks.Add(block.ToArray());
            _bytes += block.Length;
            if (_bytes > MaximumBytes) throw new InvalidOperationException($"More than {MaximumBytes} bytes of tape wait; nobody takes them.");
        }
    }

    /// <summary>The blocks after the first <paramref name="taken"/>, which are forgotten.</summary>
    public byte[][] After(int taken)
    {
        lock (_lock)
        {
            var forget = Math.Clamp(taken - _forgotten, 0, _blocks.Count);
            for (var i = 0; i < forget; i++) _bytes -= _blocks[i].Length;
            _blocks.RemoveRange(0, forget);
            _forgotten += forget;
            return [.. _blocks];
        }
    }
}
