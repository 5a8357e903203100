using System.Buffers;
using Arena.Simulation;

namespace Arena.Testing;

/// <summary>A tape in memory.</summary>
public sealed class MemoryTape : ITapeSink
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>What was written so far.</summary>
    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> block) => _bytes.Write(block);
}
