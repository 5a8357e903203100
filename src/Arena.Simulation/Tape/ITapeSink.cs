namespace Arena.Simulation;

/// <summary>Where a tape's bytes go: a file, a buffer in memory, a connection. A host implements it; the ring does no I/O.</summary>
public interface ITapeSink
{
    /// <summary>Takes the next bytes of the tape.</summary>
    /// <param name="block">Bytes that follow those of the call before. Valid during the call only: copy what you keep.</param>
    void Write(ReadOnlySpan<byte> block);
}
