using System.Buffers.Binary;
using System.Text;

namespace Arena.Interchange;

/// <summary>Messages as bytes: numbers are big-endian, texts are ASCII and padded with blanks.</summary>
internal static class ItchEncoder
{
    /// <summary>Writes a message.</summary>
    /// <param name="message">The message, of one of the types of <see cref="ItchMessageType"/>.</param>
    /// <param name="bytes">Room for the longest.</param>
    /// <returns>Its length.</returns>
    /// <exception cref="OverflowException">A number does not fit its field.</exception>
    public static int Write(in ItchMessage message, Span<byte> bytes)
    {
        var body = bytes[..ItchLayout.LengthOf((byte)message.Type)];
        body.Clear();
        body[0] = (byte)message.Type;
        BinaryPrimitives.WriteUInt16BigEndian(body[1..], message.Locate);
        BinaryPrimitives.WriteUInt16BigEndian(body[5..], checked((ushort)(message.Nanoseconds >> 32)));
        BinaryPrimitives.WriteUInt32BigEndian(body[7..], (uint)(message.Nanoseconds & uint.MaxValue));
        switch (message.Type)
        {
            case ItchMessageType.SystemEvent: body[11] = (byte)message.Code; break;
            case ItchMessageType.StockDirectory: Directory(message, body); break;
            case ItchMessageType.TradingAction: Action(message, body); break;
            case ItchMessageType.AddOrder or ItchMessageType.AddAttributedOrder: Add(message, body); break;
            case ItchMessageType.OrderExecuted or ItchMessageType.OrderExecutedWithPrice: Execution(message, body); break;
            case ItchMessageType.OrderCancel: Change(message, body); break;
            case ItchMessageType.OrderDelete: Put64(body, 11, message.Reference); break;
            case ItchMessageType.OrderReplace: Replace(message, body); break;
            case ItchMessageType.Trade: Trade(message, body); break;
            case ItchMessageType.CrossTrade: Cross(message, body); break;
            default: Imbalance(message, body); break;
        }

        return body.Length;
    }

    // A share like any other: listed nowhere in particular, no fund, no short sale threshold, live and not a test.
    private static void Directory(in ItchMessage message, Span<byte> body)
    {
        Put64(body, 11, message.Stock.Bytes);
        body[19] = (byte)' ';
        body[20] = (byte)' ';
        Put32(body, 21, message.Shares);
        body[25] = (byte)'N';
        body[26] = (byte)'C';
        PutText(body.Slice(27, 2), "Z");
        body[29] = (byte)'P';
        body[30] = (byte)' ';
        body[31] = (byte)' ';
        body[32] = (byte)' ';
        body[33] = (byte)'N';
        Put32(body, 34, 0);
        body[38] = (byte)'N';
    }

    private static void Action(in ItchMessage message, Span<byte> body)
    {
        Put64(body, 11, message.Stock.Bytes);
        body[19] = (byte)message.Code;
        body[20] = (byte)' ';
        PutText(body.Slice(21, 4), message.Text);
    }

    private static void Add(in ItchMessage message, Span<byte> body)
    {
        Put64(body, 11, message.Reference);
        body[19] = SideOf(message);
        Put32(body, 20, message.Shares);
        Put64(body, 24, message.Stock.Bytes);
        Put32(body, 32, message.Price);
        if (message.Type == ItchMessageType.AddAttributedOrder) PutText(body.Slice(36, 4), message.Text);
    }

    private static void Execution(in ItchMessage message, Span<byte> body)
    {
        Change(message, body);
        Put64(body, 23, message.Match);
        if (message.Type == ItchMessageType.OrderExecuted) return;
        body[31] = (byte)message.Code;
        Put32(body, 32, message.Price);
    }

    private static void Change(in ItchMessage message, Span<byte> body)
    {
        Put64(body, 11, message.Reference);
        Put32(body, 19, message.Shares);
    }

    private static void Replace(in ItchMessage message, Span<byte> body)
    {
        Put64(body, 11, message.Reference);
        Put64(body, 19, message.NewReference);
        Put32(body, 27, message.Shares);
        Put32(body, 31, message.Price);
    }

    private static void Trade(in ItchMessage message, Span<byte> body)
    {
        Put64(body, 11, message.Reference);
        body[19] = SideOf(message);
        Put32(body, 20, message.Shares);
        Put64(body, 24, message.Stock.Bytes);
        Put32(body, 32, message.Price);
        Put64(body, 36, message.Match);
    }

    private static void Cross(in ItchMessage message, Span<byte> body)
    {
        Put64(body, 11, checked((ulong)message.Shares));
        Put64(body, 19, message.Stock.Bytes);
        Put32(body, 27, message.Price);
        Put64(body, 31, message.Match);
        body[39] = (byte)message.Code;
    }

    private static void Imbalance(in ItchMessage message, Span<byte> body)
    {
        Put64(body, 11, checked((ulong)message.Shares));
        Put64(body, 19, checked((ulong)message.Imbalance));
        body[27] = (byte)message.Direction;
        Put64(body, 28, message.Stock.Bytes);
        Put32(body, 36, message.FarPrice);
        Put32(body, 40, message.Price);
        Put32(body, 44, message.ReferencePrice);
        body[48] = (byte)message.Code;
        body[49] = (byte)message.Variation;
    }

    private static byte SideOf(in ItchMessage message) => message.Side == Side.Buy ? (byte)'B' : (byte)'S';

    private static void Put64(Span<byte> body, int offset, ulong value) => BinaryPrimitives.WriteUInt64BigEndian(body[offset..], value);

    private static void Put32(Span<byte> body, int offset, long value) => BinaryPrimitives.WriteUInt32BigEndian(body[offset..], checked((uint)value));

    private static void PutText(Span<byte> field, string? text)
    {
        field.Fill((byte)' ');
        if (text is not null) Encoding.ASCII.GetBytes(text, field);
    }
}
