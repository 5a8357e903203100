using System.Buffers.Binary;
using System.Text;

namespace Arena.Interchange;

/// <summary>Messages from bytes: what <see cref="ItchEncoder"/> writes, and any other type of the feed by its head.</summary>
internal static class ItchDecoder
{
    /// <summary>Reads a message.</summary>
    /// <param name="body">Its bytes, as many as its type has.</param>
    /// <param name="message">The message.</param>
    /// <returns>What is wrong with it, and what is allowed; <c>null</c> when all is well.</returns>
    public static string? Read(ReadOnlySpan<byte> body, out ItchMessage message)
    {
        var head = new ItchMessage
        {
            Type = (ItchMessageType)body[0],
            Locate = BinaryPrimitives.ReadUInt16BigEndian(body[1..]),
            Nanoseconds = ((long)BinaryPrimitives.ReadUInt16BigEndian(body[5..]) << 32) | BinaryPrimitives.ReadUInt32BigEndian(body[7..]),
        };
        message = head.Type switch
        {
            ItchMessageType.SystemEvent => head with { Code = (char)body[11] },
            ItchMessageType.StockDirectory => head with { Stock = Stock(body, 11), Shares = U32(body, 21) },
            ItchMessageType.TradingAction => head with { Stock = Stock(body, 11), Code = (char)body[19], Text = Text(body.Slice(21, 4)) },
            ItchMessageType.AddOrder => Order(head, body),
            ItchMessageType.AddAttributedOrder => Order(head, body) with { Text = Text(body.Slice(36, 4)) },
            ItchMessageType.OrderExecuted => Change(head, body) with { Match = U64(body, 23) },
            ItchMessageType.OrderExecutedWithPrice =>
                Change(head, body) with { Match = U64(body, 23), Code = (char)body[31], Price = U32(body, 32) },
            ItchMessageType.OrderCancel => Change(head, body),
            ItchMessageType.OrderDelete => head with { Reference = U64(body, 11) },
            ItchMessageType.OrderReplace => head with
            {
                Reference = U64(body, 11), NewReference = U64(body, 19), Shares = U32(body, 27), Price = U32(body, 31),
            },
            ItchMessageType.Trade => Order(head, body) with { Match = U64(body, 36) },
            ItchMessageType.CrossTrade => head with
            {
                Shares = Whole(body, 11), Stock = Stock(body, 19), Price = U32(body, 27), Match = U64(body, 31), Code = (char)body[39],
            },
            ItchMessageType.Imbalance => Imbalance(head, body),
            _ => head,
        };
        return Problem(message, body);
    }

    private static string? Problem(in ItchMessage message, ReadOnlySpan<byte> body)
    {
        var hasSide = message.Type is ItchMessageType.AddOrder or ItchMessageType.AddAttributedOrder or ItchMessageType.Trade;
        if (hasSide && body[19] is not ((byte)'B' or (byte)'S')) return $"its side is byte {body[19]}; allowed are B (buy) and S (sell)";
        return message.Shares < 0 || message.Imbalance < 0 ? $"its shares exceed {long.MaxValue}" : null;
    }

    private static ItchMessage Order(in ItchMessage head, ReadOnlySpan<byte> body) => head with
    {
        Reference = U64(body, 11),
        Side = body[19] == 'S' ? Side.Sell : Side.Buy,
        Shares = U32(body, 20),
        Stock = Stock(body, 24),
        Price = U32(body, 32),
    };

    private static ItchMessage Change(in ItchMessage head, ReadOnlySpan<byte> body) =>
        head with { Reference = U64(body, 11), Shares = U32(body, 19) };

    private static ItchMessage Imbalance(in ItchMessage head, ReadOnlySpan<byte> body) => head with
    {
        Shares = Whole(body, 11),
        Imbalance = Whole(body, 19),
        Direction = (char)body[27],
        Stock = Stock(body, 28),
        FarPrice = U32(body, 36),
        Price = U32(body, 40),
        ReferencePrice = U32(body, 44),
        Code = (char)body[48],
        Variation = (char)body[49],
    };

    private static ItchSymbol Stock(ReadOnlySpan<byte> body, int offset) => new(U64(body, offset));

    private static ulong U64(ReadOnlySpan<byte> body, int offset) => BinaryPrimitives.ReadUInt64BigEndian(body[offset..]);

    private static long Whole(ReadOnlySpan<byte> body, int offset) => BinaryPrimitives.ReadInt64BigEndian(body[offset..]);

    private static long U32(ReadOnlySpan<byte> body, int offset) => BinaryPrimitives.ReadUInt32BigEndian(body[offset..]);

    private static string? Text(ReadOnlySpan<byte> field)
    {
        var text = Encoding.ASCII.GetString(field).TrimEnd(' ', '\0');
        return text.Length == 0 ? null : text;
    }
}
