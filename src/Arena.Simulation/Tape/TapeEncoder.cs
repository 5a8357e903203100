using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Arena.Simulation;

/// <summary>Puts values into a block of the tape. The caller has made sure that a whole record fits, and eight bytes behind it.</summary>
internal sealed class TapeEncoder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _bytes;
    private int _position;

    /// <summary>An encoder into a buffer.</summary>
    public TapeEncoder(byte[] bytes) => _bytes = bytes;

    /// <summary>Where the next byte goes.</summary>
    public int Position
    {
        get => _position;
        set => _position = value;
    }

    /// <summary>One byte.</summary>
    public void Byte(byte value) => _bytes[_position++] = value;

    /// <summary>A whole number from 0: seven bits per byte, lowest first, the top bit set on all but the last (LEB128).</summary>
    public void Unsigned(ulong value)
    {
        if (value < 1UL << 7) Byte((byte)value);
        else UnsignedLong(value);
    }

    /// <summary>A signed whole number: 0, -1, 1, -2 … as 0, 1, 2, 3 … (zigzag), then as <see cref="Unsigned"/>.</summary>
    public void Signed(long value) =>
        // Zigzag moves bits: every 64-bit number has its own code.
        Unsigned(unchecked((ulong)((value << 1) ^ (value >> 63))));

    /// <summary>An order's identity, exclusive-or'd with the bits that its account gives it: the counter is what is left.</summary>
    public void Order(OrderId order, AccountId account) =>
        // The same bits, unsigned.
        Unsigned(unchecked((ulong)(order.Value ^ OrderBase(account))));

    /// <summary>The eight bytes of a double, lowest first.</summary>
    public void Double(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.AsSpan(_position), value);
        _position += sizeof(double);
    }

    /// <summary>A name: its length in bytes, then UTF-8.</summary>
    /// <exception cref="ArgumentException">It is longer than a tape's names may be, or no valid text.</exception>
    public void Text(string value)
    {
        var length = Utf8.GetByteCount(value);
        if (length > TapeFormat.MaximumTextLength)
            throw new ArgumentException($"'{value}' has {length} bytes; a name on a tape has at most {TapeFormat.MaximumTextLength}.", nameof(value));
        Unsigned((ulong)length);
        _position += Utf8.GetBytes(value, _bytes.AsSpan(_position));
    }

    /// <summary>The bits that an account gives to its orders' identities; total, since a command may name any account.</summary>
    public static long OrderBase(AccountId account) =>
        // Both writer and reader lose the same bits.
        unchecked(((long)account.Index + 1) << OrderId.SequenceBits);

    // A field mostly has as many bytes as it had in the record before, which a processor learns; so the short lengths are cases of their own,
    // each written at once, the bytes behind it to be written over.
    private void UnsignedLong(ulong value)
    {
        var bytes = _bytes.AsSpan(_position);
        if (value < 1UL << 14)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)(0x80 | (value & 0x7F) | (value >> 7 << 8)));
            _position += 2;
        }
        else if (value < 1UL << 28)
        {
            var groups = (value & 0x7F) | ((value & 0x3F80) << 1) | ((value & 0x1FC000) << 2) | ((value & 0xFE00000) << 3);
            var isShort = value < 1UL << 21;
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)(groups | (isShort ? 0x8080UL : 0x808080UL)));
            _position += isShort ? 3 : 4;
        }
        else if (value < 1UL << 56)
        {
            // Each step doubles how many groups stand apart, until there are eight of seven bits.
            var groups = ((value & 0x00FFFFFF_F0000000) << 4) | (value & 0x0FFFFFFF);
            groups = ((groups & 0x0FFFC000_0FFFC000) << 2) | (groups & 0x00003FFF_00003FFF);
            groups = ((groups & 0x3F803F80_3F803F80) << 1) | (groups & 0x007F007F_007F007F);
            var last = BitOperations.Log2(value) / 7;
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, groups | (0x80808080_80808080 & ((1UL << (8 * last)) - 1)));
            _position += last + 1;
        }
        else
        {
            for (; value >= 1UL << 7; value >>= 7) Byte((byte)((value & 0x7F) | 0x80));
            Byte((byte)value);
        }
    }
}
