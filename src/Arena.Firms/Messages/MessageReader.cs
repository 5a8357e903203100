namespace Arena.Firms;

/// <summary>Reads what a <see cref="MessageWriter"/> wrote; trusts nothing.</summary>
internal ref struct MessageReader
{
    private const long LargestSize = 1L << 40;

    private readonly ReadOnlySpan<byte> _bytes;
    private int _position;

    public MessageReader(ReadOnlySpan<byte> bytes, MessageKind expected)
    {
        _bytes = bytes;
        var kind = Byte();
        if (kind != (byte)expected)
            throw new MessageFormatException($"The message is of kind {kind}; expected is {(byte)expected} ({expected}).");
    }

    public byte Byte()
    {
        if (_position == _bytes.Length) throw Wrong("the message is cut short");
        return _bytes[_position++];
    }

    public bool Flag()
    {
        var value = Byte();
        if (value > 1) throw Wrong($"a flag is {value}; allowed is 0 or 1");
        return value == 1;
    }

    /// <summary>A value of an enumeration of at most <paramref name="last"/>.</summary>
    public byte Choice(byte first, byte last, string what)
    {
        var value = Byte();
        if (value < first || value > last) throw Wrong($"{what} is {value}; allowed is {first} to {last}");
        return value;
    }

    /// <summary>A number of items that follow. Each takes a byte at least, so a count can never ask for more than was sent.</summary>
    public int Count(int maximum, string what)
    {
        var value = Unsigned();
        if (value > (ulong)maximum) throw Wrong($"{what} count is {value}; allowed is at most {maximum}");
        if (value > (ulong)(_bytes.Length - _position)) throw Wrong($"{what} count is {value}, but only {_bytes.Length - _position} bytes follow");
        return (int)value;
    }

    /// <summary>An index below <paramref name="length"/>.</summary>
    public int Index(int length, string what)
    {
        var value = Unsigned();
        if (value >= (ulong)length) throw Wrong($"{what} is {value}; allowed is below {length}");
        return (int)value;
    }

    public Side Side() => (Side)Choice(0, 1, "side");

    public RejectReason Reason() => (RejectReason)Index(ushort.MaxValue + 1, "reason");

    public InstrumentId Instrument(int instruments) => new(Index(instruments, "instrument"));

    /// <summary>A number of 32 bits.</summary>
    public int Small(string what)
    {
        var value = Signed();
        if (value is < int.MinValue or > int.MaxValue) throw Wrong($"{what} is {value}; allowed are 32 bits");
        return (int)value;
    }

    /// <summary>A quantity far inside 64 bits, so that sums of many stay inside too.</summary>
    public long Size(string what)
    {
        var value = Signed();
        if (value is < -LargestSize or > LargestSize) throw Wrong($"{what} is {value}; allowed is {-LargestSize} to {LargestSize}");
        return value;
    }

    /// <summary>A number written as its distance from the one before.</summary>
    public long Advance(long from)
    {
        var distance = Signed();

        // Overflow shows in the sign: two numbers of one sign whose sum has the other.
        var value = unchecked(from + distance);
        if (((from ^ value) & (distance ^ value)) < 0) throw Wrong("a distance leads past 64 bits");
        return value;
    }

    public long Signed()
    {
        var value = Unsigned();

        // The inverse of zigzag: bits, not arithmetic.
        return unchecked((long)(value >> 1) ^ -(long)(value & 1));
    }

    public ulong Unsigned()
    {
        var value = 0UL;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var next = Byte();
            if (shift == 63 && next > 1) throw Wrong("a number has more than 64 bits");
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }

        throw Wrong("a number has more than 64 bits");
    }

    public readonly void End()
    {
        if (_position != _bytes.Length) throw Wrong($"{_bytes.Length - _position} bytes are left over");
    }

    public readonly MessageFormatException Wrong(string what) => new($"Malformed message at byte {_position}: {what}.");
}
