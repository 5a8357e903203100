using System.Text;

namespace Arena.Tournaments;

/// <summary>Reads what <see cref="CanonicalWriter"/> wrote, and nothing else: another way to write the same value is an error.</summary>
internal ref struct CanonicalReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;

    public long ReadLong()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = ReadByte();
            if (shift > 0 && next == 0) throw Wrong("a number is longer than it needs to be");
            if (shift == 63 && next > 1) throw Wrong("a number exceeds 64 bits");
            value |= (ulong)(next & 0x7F) << shift;
            // Zigzag moves bits: every 64-bit number has its own code.
            if (next < 0x80) return unchecked((long)(value >> 1) ^ -(long)(value & 1));
        }

        throw Wrong("a number exceeds 64 bits");
    }

    public int ReadInt()
    {
        var value = ReadLong();
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Wrong($"the number {value} exceeds 32 bits");
    }

    /// <summary>A number of items that follow, each of at least one byte.</summary>
    public int ReadCount()
    {
        var count = ReadLong();
        return count >= 0 && count <= _bytes.Length - _position ? (int)count : throw Wrong($"{count} items or bytes are announced that do not follow");
    }

    public bool ReadBool() => ReadByte() switch
    {
        0 => false,
        1 => true,
        var other => throw Wrong($"{other} is neither false (0) nor true (1)"),
    };

    public Money ReadMoney() => new(ReadLong());

    public Quantity ReadQuantity() => new(ReadLong());

    public string ReadString()
    {
        var length = ReadCount();
        try
        {
            var text = Utf8.GetString(_bytes.Slice(_position, length));
            _position += length;
            return text;
        }
        catch (DecoderFallbackException)
        {
            throw Wrong("text is not UTF-8");
        }
    }

    public readonly void RequireEnd()
    {
        if (_position != _bytes.Length) throw Wrong($"{_bytes.Length - _position} bytes follow the end");
    }

    public readonly MatchResultFormatException Wrong(string what) => new($"At byte {_position} of {_bytes.Length}: {what}.");

    private byte ReadByte() => _position < _bytes.Length ? _bytes[_position++] : throw Wrong("the bytes end too early");
}
