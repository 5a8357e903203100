using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Arena.Simulation;

/// <summary>Checks the frame of a tape: prologue, each block's hash, footer. What is inside the blocks is not looked at.</summary>
internal static class TapeChain
{
    /// <summary>Checks the frame.</summary>
    /// <returns>The final hash in lower-case hex, and how many records the footer promises.</returns>
    /// <exception cref="TapeFormatException">It is no tape, of another format version, damaged, cut or too long.</exception>
    public static (string Hash, ulong Records) Verify(ReadOnlySpan<byte> tape)
    {
        RequirePrologue(tape);
        var scratch = new byte[TapeFormat.HashLength + TapeFormat.LengthLength + TapeFormat.MaximumBlockLength];
        SHA256.HashData(tape[..TapeFormat.PrologueLength], scratch);
        var position = TapeFormat.PrologueLength;
        for (var block = 0UL; ; block++)
        {
            var length = BlockLength(tape, position, block);
            if (length == 0) return VerifyFooter(tape, position, block, scratch);
            position = VerifyBlock(tape, position, length, block, scratch);
        }
    }

    private static void RequirePrologue(ReadOnlySpan<byte> tape)
    {
        if (!tape.StartsWith(TapeFormat.Magic)) throw new TapeFormatException("these bytes are no tape: they do not begin with 'ARENATAP'.");
        if (tape.Length < TapeFormat.PrologueLength) throw Cut(tape.Length, "in its prologue");
        var version = BinaryPrimitives.ReadUInt32LittleEndian(tape[TapeFormat.Magic.Length..]);
        if (version != TapeFormat.Version)
            throw new TapeFormatException($"the tape has format version {version}; this engine reads version {TapeFormat.Version}.");
    }

    private static int BlockLength(ReadOnlySpan<byte> tape, int position, ulong block)
    {
        if (tape.Length - position < TapeFormat.LengthLength) throw Cut(tape.Length, $"before block {block} or the footer");
        var length = BinaryPrimitives.ReadUInt32LittleEndian(tape[position..]);
        if (length > TapeFormat.MaximumBlockLength)
        {
            throw new TapeFormatException(
                $"block {block} at byte {position} is damaged: its length is {length}; at most {TapeFormat.MaximumBlockLength} is possible.");
        }

        return (int)length;
    }

    private static int VerifyBlock(ReadOnlySpan<byte> tape, int position, int length, ulong block, Span<byte> scratch)
    {
        var framed = TapeFormat.LengthLength + length;
        if (tape.Length - position < framed + TapeFormat.HashLength) throw Cut(tape.Length, $"in block {block}, which begins at byte {position}");
        tape.Slice(position, framed).CopyTo(scratch[TapeFormat.HashLength..]);
        SHA256.HashData(scratch[..(TapeFormat.HashLength + framed)], scratch);
        var end = position + framed;
        if (!scratch[..TapeFormat.HashLength].SequenceEqual(tape.Slice(end, TapeFormat.HashLength)))
        {
            throw new TapeFormatException(
                $"block {block}, bytes {position} to {end + TapeFormat.HashLength - 1}, is damaged: its hash does not match its content.");
        }

        return end + TapeFormat.HashLength;
    }

    private static (string Hash, ulong Records) VerifyFooter(ReadOnlySpan<byte> tape, int position, ulong blocks, Span<byte> scratch)
    {
        if (tape.Length - position < TapeFormat.FooterLength) throw Cut(tape.Length, $"in its footer, which begins at byte {position}");
        var footer = tape.Slice(position, TapeFormat.FooterLength);
        var counted = footer[..^TapeFormat.HashLength];
        counted.CopyTo(scratch[TapeFormat.HashLength..]);
        SHA256.HashData(scratch[..(TapeFormat.HashLength + counted.Length)], scratch);
        var hash = footer[^TapeFormat.HashLength..];
        if (!scratch[..TapeFormat.HashLength].SequenceEqual(hash))
            throw new TapeFormatException($"the footer at byte {position} is damaged: its hash does not match.");
        var counts = counted[TapeFormat.LengthLength..];
        if (BinaryPrimitives.ReadUInt64LittleEndian(counts) != blocks)
            throw new TapeFormatException($"the footer at byte {position} counts other than the {blocks} blocks that there are.");
        var trailing = tape.Length - position - TapeFormat.FooterLength;
        if (trailing != 0) throw new TapeFormatException($"{trailing} bytes follow the footer, from byte {tape.Length - trailing} on.");
        return (Convert.ToHexStringLower(hash), BinaryPrimitives.ReadUInt64LittleEndian(counts[8..]));
    }

    private static TapeFormatException Cut(int length, string where) =>
        new($"the tape is cut off: it ends after {length} bytes, {where}.");
}
