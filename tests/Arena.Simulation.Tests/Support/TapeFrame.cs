using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Arena.Simulation.Tests;

/// <summary>
/// Takes tapes apart into blocks and puts blocks together with right hashes, after docs/tape.md and independently of the writer:
/// so that tests can make tapes whose frame is whole and whose content is not.
/// </summary>
internal static class TapeFrame
{
    public static List<byte[]> Split(ReadOnlySpan<byte> tape, out ulong records)
    {
        var blocks = new List<byte[]>();
        var position = 12;
        while (true)
        {
            var length = (int)BinaryPrimitives.ReadUInt32LittleEndian(tape[position..]);
            position += 4;
            if (length == 0) break;
            blocks.Add(tape.Slice(position, length).ToArray());
            position += length + 32;
        }

        records = BinaryPrimitives.ReadUInt64LittleEndian(tape[(position + 8)..]);
        return blocks;
    }

    public static byte[] Join(IReadOnlyList<byte[]> blocks, ulong records)
    {
        var tape = new List<byte>();
        tape.AddRange("ARENATAP"u8);
        tape.AddRange([3, 0, 0, 0]);
        var hash = SHA256.HashData([.. tape]);
        foreach (var block in blocks)
        {
            byte[] framed = [.. BitConverter.GetBytes((uint)block.Length), .. block];
            hash = SHA256.HashData([.. hash, .. framed]);
            tape.AddRange(framed);
            tape.AddRange(hash);
        }

        byte[] footer = [0, 0, 0, 0, .. BitConverter.GetBytes((ulong)blocks.Count), .. BitConverter.GetBytes(records)];
        tape.AddRange(footer);
        tape.AddRange(SHA256.HashData([.. hash, .. footer]));
        return [.. tape];
    }
}
