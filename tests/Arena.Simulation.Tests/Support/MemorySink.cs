namespace Arena.Simulation.Tests;

/// <summary>A tape in memory.</summary>
internal sealed class MemorySink : ITapeSink
{
    private readonly List<byte> _bytes = [];

    public byte[] ToArray() => [.. _bytes];

    public void Write(ReadOnlySpan<byte> block) => _bytes.AddRange(block);
}
