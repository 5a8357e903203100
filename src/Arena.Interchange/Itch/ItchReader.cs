using System.Buffers.Binary;

namespace Arena.Interchange;

/// <summary>Reads a file of ITCH messages, message by message.</summary>
/// <param name="name">What messages call the file.</param>
/// <param name="input">The file; read forward only.</param>
public sealed class ItchReader(string name, Stream input)
{
    private readonly byte[] _body = new byte[ItchLayout.Longest];
    private long _next;

    /// <summary>How many messages were read.</summary>
    public long Count { get; private set; }

    /// <summary>The byte at which the message read last begins, with its length; from 0.</summary>
    public long Offset { get; private set; }

    /// <summary>Reads the next message.</summary>
    /// <returns><c>false</c> at the mark of the end, or, without one, at the end of the file.</returns>
    /// <exception cref="InterchangeException">It is cut, or no message; the error says where, what stands there and what is allowed.</exception>
    public bool TryRead(out ItchMessage message)
    {
        message = default;
        Offset = _next;
        Span<byte> prefix = stackalloc byte[2];
        var read = input.ReadAtLeast(prefix, prefix.Length, throwOnEndOfStream: false);
        if (read == 0) return false;
        Count++;
        if (read < prefix.Length) throw Malformed("it is cut inside its length");
        var length = BinaryPrimitives.ReadUInt16BigEndian(prefix);
        if (length == 0) return End();
        if (length is < ItchLayout.Head or > ItchLayout.Longest) throw Malformed($"its length is {length}; allowed are {ItchLayout.Head + 1} to {ItchLayout.Longest}");
        var body = _body.AsSpan(0, length);
        if (input.ReadAtLeast(body, length, throwOnEndOfStream: false) < length) throw Malformed($"it is cut: it has {length} bytes, the file fewer");
        _next += prefix.Length + length;
        var expected = ItchLayout.LengthOf(body[0]);
        if (expected == 0) throw Malformed($"its type is byte {body[0]}; ITCH 5.0 has no such message");
        if (expected != length) throw Malformed($"its length is {length}; a message of type {(char)body[0]} has {expected}");
        if (ItchDecoder.Read(body, out message) is { } problem) throw Malformed(problem);
        return true;
    }

    /// <summary>What to say of the message read last.</summary>
    /// <param name="what">What is wrong with it, and what is allowed.</param>
    public InterchangeException Malformed(string what) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name}: message {Count} (byte {Offset}): {what}"));

    private bool End()
    {
        if (input.ReadByte() >= 0) throw Malformed("it is the mark of the end, and something follows it");
        Count--;
        return false;
    }
}
