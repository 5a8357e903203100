using System.Buffers.Binary;
using System.Text;

namespace Arena.Simulation;

/// <summary>
/// Walks over the records of a tape whose frame has been checked, and reads their values. Accepts only what a writer writes:
/// the shortest form of each number, valid text, values in range.
/// </summary>
internal sealed class TapeCursor
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlyMemory<byte> _tape;
    private readonly ulong _expectedRecords;
    private int _position;
    private int _blockEnd;
    private ulong _records;
    private TapeRecordKind _kind;
    private int _recordStart;

    /// <summary>A cursor before the first record.</summary>
    public TapeCursor(ReadOnlyMemory<byte> tape, ulong expectedRecords)
    {
        _tape = tape;
        _expectedRecords = expectedRecords;
        _position = TapeFormat.PrologueLength;
        EnterBlock();
    }

    /// <summary>The byte of the tape at which it stands.</summary>
    public int Position => _position;

    /// <summary>Goes to the next record.</summary>
    /// <returns><c>false</c> at the end of the tape.</returns>
    /// <exception cref="TapeFormatException">The footer counts another number of records than there are.</exception>
    public bool TryBegin(out TapeRecordKind kind)
    {
        if (_position == _blockEnd && _blockEnd != 0)
        {
            _position += TapeFormat.HashLength;
            EnterBlock();
        }

        kind = default;
        if (_blockEnd == 0)
        {
            if (_records == _expectedRecords) return false;
            throw new TapeFormatException($"the footer counts {_expectedRecords} records; there are {_records}.");
        }

        _recordStart = _position;
        _records++;
        _kind = kind = (TapeRecordKind)_tape.Span[_position++];
        return true;
    }

    /// <summary>Goes to the next record, which must be of a kind.</summary>
    /// <exception cref="TapeFormatException">It is of another kind, or there is none.</exception>
    public void Begin(TapeRecordKind kind)
    {
        if (!TryBegin(out var actual)) throw new TapeFormatException($"the tape ends after {_records} records where one of kind {kind} must follow.");
        if (actual != kind) throw Malformed($"a record of kind {kind} must stand here");
    }

    /// <summary>An exception that names the record.</summary>
    public TapeFormatException Malformed(string what) =>
        new($"record {_records - 1} ({_kind}) at byte {_recordStart}: {what}.");

    /// <summary>One byte.</summary>
    public byte Byte(string what)
    {
        if (_position >= _blockEnd) throw Malformed($"the block ends inside its {what}");
        return _tape.Span[_position++];
    }

    /// <summary>One byte in a range.</summary>
    public byte Byte(string what, byte least, byte most)
    {
        var value = Byte(what);
        return value >= least && value <= most ? value : throw OutOfRange(what, value, least, most);
    }

    /// <summary>A whole number from 0 on.</summary>
    public ulong Unsigned(string what)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = Byte(what);
            if (shift == 63 && next > 1) throw Malformed($"its {what} has more than 64 bits");
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                if (next == 0 && shift > 0) throw Malformed($"its {what} is not in the shortest form");
                return value;
            }
        }
    }

    /// <summary>A signed whole number.</summary>
    public long Signed(string what)
    {
        var value = Unsigned(what);
        // Zigzag moves bits: every 64-bit number has its own code.
        return unchecked((long)(value >> 1) ^ -(long)(value & 1));
    }

    /// <summary>A whole number in a range that begins at 0 or above; an empty range accepts none.</summary>
    public long Whole(string what, long least, long most)
    {
        var value = Unsigned(what);
        if (most < least) throw Malformed($"its {what} is {value}; the match has none");
        return value >= (ulong)least && value <= (ulong)most ? (long)value : throw OutOfRange(what, value, least, most);
    }

    /// <summary>A signed whole number of 32 bits.</summary>
    public int Int32(string what)
    {
        var value = Signed(what);
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw Malformed($"its {what} {value} has more than 32 bits");
    }

    /// <summary>An order's identity.</summary>
    public OrderId Order(string what, AccountId account) =>
        // The same bits, signed.
        new(unchecked((long)Unsigned(what) ^ TapeEncoder.OrderBase(account)));

    /// <summary>A number that is neither infinite nor NaN.</summary>
    public double Finite(string what)
    {
        if (_blockEnd - _position < sizeof(double)) throw Malformed($"the block ends inside its {what}");
        var value = BinaryPrimitives.ReadDoubleLittleEndian(_tape.Span[_position..]);
        _position += sizeof(double);
        return double.IsFinite(value) ? value : throw Malformed($"its {what} is not a finite number");
    }

    /// <summary>A name.</summary>
    public string Text(string what)
    {
        var length = (int)Whole($"length of its {what}", 0, TapeFormat.MaximumTextLength);
        if (_blockEnd - _position < length) throw Malformed($"the block ends inside its {what}");
        try
        {
            var text = Utf8.GetString(_tape.Span.Slice(_position, length));
            _position += length;
            return text;
        }
        catch (DecoderFallbackException)
        {
            throw Malformed($"its {what} is not valid UTF-8");
        }
    }

    private TapeFormatException OutOfRange(string what, ulong value, long least, long most) =>
        Malformed($"its {what} is {value}; allowed is {least} to {most}");

    // At the footer, whose length field is 0, there is no block any more.
    private void EnterBlock()
    {
        var length = (int)BinaryPrimitives.ReadUInt32LittleEndian(_tape.Span[_position..]);
        _position += TapeFormat.LengthLength;
        _blockEnd = length == 0 ? 0 : _position + length;
    }
}
