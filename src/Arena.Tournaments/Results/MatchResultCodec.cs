using System.Collections.Immutable;

namespace Arena.Tournaments;

/// <summary>
/// A match's result as bytes: for storage, for messages, and for what results are identified by. Equal results have equal bytes.
/// Layout: a format version, then the members of <see cref="MatchResult"/> and of what it holds, in the order in which they are
/// declared, as <see cref="CanonicalWriter"/> writes them; lists begin with their length.
/// </summary>
public static class MatchResultCodec
{
    /// <summary>The version of the layout, the first number of the bytes; raised by every change.</summary>
    public const int FormatVersion = 1;

    /// <summary>A result as bytes.</summary>
    public static byte[] Encode(MatchResult result)
    {
        var writer = new CanonicalWriter();
        writer.Write(FormatVersion);
        writer.Write(result.TapeHash);
        writer.Write(result.Messages);
        writer.Write(result.Trades);
        writer.Write(result.TradedLots);
        writer.Write(result.Transfers);
        writer.Write(result.VenueFees);
        writer.Write(result.Conservation.Cash);
        writer.Write(result.Conservation.Positions.Length);
        foreach (var position in result.Conservation.Positions) writer.Write(position);
        writer.Write(result.Seats.Length);
        foreach (var seat in result.Seats) Write(writer, seat);
        Write(writer, result.Background);
        return writer.Written.ToArray();
    }

    /// <summary>A result from its bytes.</summary>
    /// <exception cref="MatchResultFormatException">The bytes are no result of this format version; the message says where and why.</exception>
    public static MatchResult Decode(ReadOnlySpan<byte> bytes)
    {
        var reader = new CanonicalReader(bytes);
        var version = reader.ReadLong();
        if (version != FormatVersion) throw reader.Wrong($"format version {version}; this engine reads {FormatVersion}");
        var result = new MatchResult(
            reader.ReadString(), reader.ReadLong(), reader.ReadLong(), reader.ReadLong(), reader.ReadLong(), reader.ReadMoney(),
            ReadConservation(ref reader), ReadSeats(ref reader), ReadBooks(ref reader));
        reader.RequireEnd();
        return result;
    }

    private static void Write(CanonicalWriter writer, SeatResult seat)
    {
        writer.Write(seat.Name);
        writer.Write(seat.IsFirm);
        writer.Write(seat.SessionPnl.Length);
        foreach (var session in seat.SessionPnl) writer.Write(session);
        writer.Write(seat.MaximumDrawdown);
        Write(writer, seat.Books);
        writer.Write(seat.Faults.Length);
        foreach (var fault in seat.Faults)
        {
            writer.Write(fault.Book);
            writer.Write(fault.Session);
            writer.Write(fault.Round);
            writer.Write((long)fault.Reason);
        }

        writer.Write(seat.LossStops);
    }

    private static void Write(CanonicalWriter writer, ImmutableArray<BookResult> books)
    {
        writer.Write(books.Length);
        foreach (var book in books)
        {
            writer.Write(book.Name);
            writer.Write((long)book.Kind);
            writer.Write(book.Pnl.Spread);
            writer.Write(book.Pnl.Inventory);
            writer.Write(book.Pnl.Transfers);
            writer.Write(book.Pnl.Hedging);
            writer.Write(book.Pnl.Fees);
            writer.Write(book.Volume);
            writer.Write(book.MakerVolume);
            writer.Write(book.TransferVolume);
            writer.Write(book.MaximumInventory);
            writer.Write(book.MeanAbsoluteInventory);
            writer.Write(book.Rejections);
        }
    }

    private static Conservation ReadConservation(ref CanonicalReader reader)
    {
        var cash = reader.ReadMoney();
        var positions = ImmutableArray.CreateBuilder<Quantity>(reader.ReadCount());
        for (var i = 0; i < positions.Capacity; i++) positions.Add(reader.ReadQuantity());
        return new Conservation(cash, positions.MoveToImmutable());
    }

    private static ImmutableArray<SeatResult> ReadSeats(ref CanonicalReader reader)
    {
        var seats = ImmutableArray.CreateBuilder<SeatResult>(reader.ReadCount());
        for (var i = 0; i < seats.Capacity; i++)
        {
            seats.Add(new SeatResult(
                reader.ReadString(), reader.ReadBool(), ReadSessions(ref reader), reader.ReadMoney(), ReadBooks(ref reader),
                ReadFaults(ref reader), reader.ReadInt()));
        }

        return seats.MoveToImmutable();
    }

    private static ImmutableArray<Money> ReadSessions(ref CanonicalReader reader)
    {
        var sessions = ImmutableArray.CreateBuilder<Money>(reader.ReadCount());
        for (var i = 0; i < sessions.Capacity; i++) sessions.Add(reader.ReadMoney());
        return sessions.MoveToImmutable();
    }

    private static ImmutableArray<SeatFault> ReadFaults(ref CanonicalReader reader)
    {
        var faults = ImmutableArray.CreateBuilder<SeatFault>(reader.ReadCount());
        for (var i = 0; i < faults.Capacity; i++)
        {
            faults.Add(new SeatFault(
                reader.ReadString(), reader.ReadInt(), reader.ReadInt(), ReadDefined<RejectReason>(ref reader)));
        }

        return faults.MoveToImmutable();
    }

    private static ImmutableArray<BookResult> ReadBooks(ref CanonicalReader reader)
    {
        var books = ImmutableArray.CreateBuilder<BookResult>(reader.ReadCount());
        for (var i = 0; i < books.Capacity; i++)
        {
            books.Add(new BookResult(
                reader.ReadString(), ReadDefined<AccountKind>(ref reader),
                new PnlTerms(reader.ReadMoney(), reader.ReadMoney(), reader.ReadMoney(), reader.ReadMoney(), reader.ReadMoney()),
                reader.ReadQuantity(), reader.ReadQuantity(), reader.ReadQuantity(), reader.ReadQuantity(),
                reader.ReadLong(), reader.ReadLong()));
        }

        return books.MoveToImmutable();
    }

    private static T ReadDefined<T>(ref CanonicalReader reader)
        where T : struct, Enum
    {
        var number = reader.ReadLong();
        foreach (var value in Enum.GetValues<T>())
            if (Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture) == number) return value;
        throw reader.Wrong($"{number} is no {typeof(T).Name}");
    }
}
