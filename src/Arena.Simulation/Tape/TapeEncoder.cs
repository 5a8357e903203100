using System.Buffers.Binary;
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

    /// <summary>Takes the pen, to write some values in a row; <see cref="Put"/> gives it back.</summary>
    public TapePen Take() => new(_bytes, _position);

    /// <summary>Goes on where a pen has come to.</summary>
    public void Put(TapePen pen) => _position = pen.Position;

    /// <summary>One byte.</summary>
    public void Byte(byte value) => _bytes[_position++] = value;

    /// <summary>A whole number from 0, as <see cref="TapePen.Unsigned"/> has it.</summary>
    public void Unsigned(ulong value)
    {
        var pen = Take();
        pen.Unsigned(value);
        Put(pen);
    }

    /// <summary>A signed whole number, as <see cref="TapePen.Signed"/> has it.</summary>
    public void Signed(long value)
    {
        var pen = Take();
        pen.Signed(value);
        Put(pen);
    }

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
}
