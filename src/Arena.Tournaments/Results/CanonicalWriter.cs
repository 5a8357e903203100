using System.Buffers;
using System.Text;

namespace Arena.Tournaments;

/// <summary>
/// Writes values to bytes in one way only: whole numbers as zigzag varints (7 bits a byte, least significant first, the top bit set
/// on all but the last), text as its length in bytes and its UTF-8.
/// </summary>
internal sealed class CanonicalWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Write(long value)
    {
        // Zigzag moves bits: every 64-bit number has its own code.
        var rest = unchecked((ulong)((value << 1) ^ (value >> 63)));
        while (rest >= 0x80)
        {
            WriteByte((byte)((rest & 0x7F) | 0x80));
            rest >>= 7;
        }

        WriteByte((byte)rest);
    }

    public void Write(bool value) => WriteByte(value ? (byte)1 : (byte)0);

    public void Write(Money value) => Write(value.Micros);

    public void Write(Quantity value) => Write(value.Lots);

    public void Write(string value)
    {
        var utf8 = Encoding.UTF8.GetBytes(value);
        Write(utf8.LongLength);
        _bytes.Write(utf8);
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        Write((long)bytes.Length);
        _bytes.Write(bytes);
    }

    private void WriteByte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }
}
