namespace Arena.Firms;

/// <summary>
/// Where a message is written: grows to the largest message, then allocates nothing. Whole numbers are little-endian base 128,
/// signed ones zigzag first, so that small values of either sign take one byte.
/// </summary>
public sealed class MessageWriter
{
    private byte[] _bytes = new byte[1024];
    private int _length;

    /// <summary>The message so far. Invalid after the next write or <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>Forgets what was written, for the next message.</summary>
    public void Clear() => _length = 0;

    internal void Begin(MessageKind kind)
    {
        Clear();
        Byte((byte)kind);
    }

    internal void Byte(byte value)
    {
        EnsureRoom(1);
        _bytes[_length++] = value;
    }

    internal void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    internal void Count(int value) => Unsigned((ulong)value);

    internal void Signed(long value)
    {
        // Zigzag moves bits, not a number: the shift drops the sign on purpose.
        unchecked
        {
            Unsigned((ulong)((value << 1) ^ (value >> 63)));
        }
    }

    internal void Unsigned(ulong value)
    {
        EnsureRoom(10);
        while (value >= 0x80)
        {
            // Keeps the low seven bits and marks that more follow.
            _bytes[_length++] = unchecked((byte)(value | 0x80));
            value >>= 7;
        }

        _bytes[_length++] = (byte)value;
    }

    private void EnsureRoom(int count)
    {
        if (_bytes.Length - _length < count) Array.Resize(ref _bytes, _bytes.Length * 2);
    }
}
