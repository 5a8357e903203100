using System.Buffers.Binary;

namespace Arena.Interchange;

/// <summary>Writes messages as the exchange distributes them in files: each behind its length of two bytes, and a length of 0 at the end.</summary>
/// <param name="output">Where to; neither flushed nor closed.</param>
public sealed class ItchWriter(Stream output)
{
    private const int LengthBytes = 2;

    /// <summary>Writes a message.</summary>
    /// <exception cref="OverflowException">A number does not fit its field.</exception>
    public void Write(in ItchMessage message)
    {
        Span<byte> bytes = stackalloc byte[LengthBytes + ItchLayout.Longest];
        var length = ItchEncoder.Write(message, bytes[LengthBytes..]);
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)length);
        output.Write(bytes[..(LengthBytes + length)]);
    }

    /// <summary>Writes the mark at the end of a file.</summary>
    public void End() => output.Write([0, 0]);
}
