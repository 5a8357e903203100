using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Arena.Simulation;

/// <summary>
/// Writes numbers one after the other into a block of the tape. Held by one method alone, it keeps its place in a register: a place in memory would
/// have to be read again after each byte. The caller has made sure that a whole record fits, and eight bytes behind it.
/// </summary>
internal ref struct TapePen
{
    private readonly Span<byte> _bytes;
    private int _position;

    /// <summary>A pen at a place in a block.</summary>
    public TapePen(Span<byte> bytes, int position)
    {
        _bytes = bytes;
        _position = position;
    }

    /// <summary>Where the next byte goes.</summary>
    public readonly int Position => _position;

    /// <summary>One byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Byte(byte value) => _bytes[_position++] = value;

    /// <summary>A whole number from 0: seven bits per byte, lowest first, the top bit set on all but the last (LEB128).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Unsigned(ulong value)
    {
        if (value < 1UL << 7) Byte((byte)value);
        else _position += WriteLong(_bytes[_position..], value);
    }

    /// <summary>A signed whole number: 0, -1, 1, -2 … as 0, 1, 2, 3 … (zigzag), then as <see cref="Unsigned"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Signed(long value) =>
        // Zigzag moves bits: every 64-bit number has its own code.
        Unsigned(unchecked((ulong)((value << 1) ^ (value >> 63))));

    /// <summary>An order's identity, exclusive-or'd with the bits that its account gives it: the counter is what is left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Order(OrderId order, AccountId account) =>
        // The same bits, unsigned.
        Unsigned(unchecked((ulong)(order.Value ^ TapeEncoder.OrderBase(account))));

    // A field mostly has as many bytes as it had in the record before, which a processor learns; so the short lengths are cases of their own,
    // each written at once, the bytes behind it to be written over.
    private static int WriteLong(Span<byte> bytes, ulong value)
    {
        if (value < 1UL << 14)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)(0x80 | (value & 0x7F) | ((value & 0x3F80) << 1)));
            return 2;
        }

        if (value < 1UL << 28)
        {
            var groups = (value & 0x7F) | ((value & 0x3F80) << 1) | ((value & 0x1FC000) << 2) | ((value & 0xFE00000) << 3);
            var isShort = value < 1UL << 21;
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)(groups | (isShort ? 0x8080UL : 0x808080UL)));
            return isShort ? 3 : 4;
        }

        return value < 1UL << 56 ? WriteUpToEight(bytes, value) : WriteLongest(bytes, value);
    }

    private static int WriteUpToEight(Span<byte> bytes, ulong value)
    {
        // Each step doubles how many groups stand apart, until there are eight of seven bits.
        var groups = ((value & 0x00FFFFFF_F0000000) << 4) | (value & 0x0FFFFFFF);
        groups = ((groups & 0x0FFFC000_0FFFC000) << 2) | (groups & 0x00003FFF_00003FFF);
        groups = ((groups & 0x3F803F80_3F803F80) << 1) | (groups & 0x007F007F_007F007F);
        var last = BitOperations.Log2(value) / 7;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, groups | (0x80808080_80808080 & ((1UL << (8 * last)) - 1)));
        return last + 1;
    }

    private static int WriteLongest(Span<byte> bytes, ulong value)
    {
        var length = 0;
        for (; value >= 1UL << 7; value >>= 7) bytes[length++] = (byte)((value & 0x7F) | 0x80);
        bytes[length++] = (byte)value;
        return length;
    }
}
