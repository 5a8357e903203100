using System.Buffers.Binary;
using System.Text;

namespace Arena.Interchange;

/// <summary>A stock's name in ITCH: up to eight characters of ASCII, padded with blanks on the right. <c>default</c> is none.</summary>
/// <param name="Bytes">The eight characters, the first in the highest byte.</param>
public readonly record struct ItchSymbol(ulong Bytes)
{
    /// <summary>The most characters of a name.</summary>
    public const int Length = 8;

    /// <summary>The symbol of a name.</summary>
    /// <param name="name">One to eight characters of printable ASCII.</param>
    /// <exception cref="ArgumentException">The name is longer, empty, or has other characters.</exception>
    public static ItchSymbol Of(string name)
    {
        if (name.Length is 0 or > Length || name.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new ArgumentException($"'{name}' is no symbol: allowed are one to {Length} printable characters of ASCII.", nameof(name));
        Span<byte> bytes = stackalloc byte[Length];
        bytes.Fill((byte)' ');
        Encoding.ASCII.GetBytes(name, bytes);
        return new ItchSymbol(BinaryPrimitives.ReadUInt64BigEndian(bytes));
    }

    /// <summary>The name without its blanks.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, Bytes);
        return Encoding.ASCII.GetString(bytes).TrimEnd(' ', '\0');
    }
}
