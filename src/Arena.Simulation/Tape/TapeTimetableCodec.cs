using System.Collections.Immutable;

namespace Arena.Simulation;

/// <summary>Writes and reads the records of the venue's timetable.</summary>
internal static class TapeTimetableCodec
{
    /// <summary>Writes a scheduled halt.</summary>
    public static void Write(in ScheduledHalt halt, TapeEncoder encoder)
    {
        encoder.Unsigned((ulong)halt.Instrument.Index);
        encoder.Unsigned((ulong)halt.At.Nanoseconds);
        encoder.Unsigned((ulong)halt.Duration.Nanoseconds);
        encoder.Unsigned((ulong)halt.Reopening.Nanoseconds);
    }

    /// <summary>Writes a change of fees.</summary>
    public static void Write(in FeeChange change, TapeEncoder encoder)
    {
        encoder.Unsigned((ulong)change.Instrument.Index);
        encoder.Unsigned((ulong)change.At.Nanoseconds);
        encoder.Signed(change.Fees.MakerPerLot.Micros);
        encoder.Signed(change.Fees.TakerPerLot.Micros);
        encoder.Signed(change.Fees.AuctionPerLot.Micros);
    }

    /// <summary>Reads so many scheduled halts.</summary>
    /// <exception cref="TapeFormatException">A record is malformed, missing or out of order.</exception>
    public static ImmutableArray<ScheduledHalt> ReadHalts(TapeCursor cursor, int count, TapeHeader header)
    {
        var halts = ImmutableArray.CreateBuilder<ScheduledHalt>();
        for (var i = 0; i < count; i++)
        {
            cursor.Begin(TapeRecordKind.ScheduledHalt);
            var (instrument, at) = ReadMoment(cursor, header);
            if (i > 0) RequireAfter(cursor, at, instrument, halts[^1].At, halts[^1].Instrument);
            halts.Add(new ScheduledHalt(
                instrument, at, new Timestamp(cursor.Whole("duration", 1, long.MaxValue)), new Timestamp(cursor.Whole("call", 1, long.MaxValue))));
        }

        return halts.ToImmutable();
    }

    /// <summary>Reads so many changes of fees.</summary>
    /// <exception cref="TapeFormatException">A record is malformed, missing or out of order.</exception>
    public static ImmutableArray<FeeChange> ReadFeeChanges(TapeCursor cursor, int count, TapeHeader header)
    {
        var changes = ImmutableArray.CreateBuilder<FeeChange>();
        for (var i = 0; i < count; i++)
        {
            cursor.Begin(TapeRecordKind.FeeChange);
            var (instrument, at) = ReadMoment(cursor, header);
            if (i > 0) RequireAfter(cursor, at, instrument, changes[^1].At, changes[^1].Instrument);
            changes.Add(new FeeChange(instrument, at, new InstrumentFees(
                new Money(cursor.Signed("maker fee")), new Money(cursor.Signed("taker fee")), new Money(cursor.Signed("auction fee")))));
        }

        return changes.ToImmutable();
    }

    private static (InstrumentId Instrument, Timestamp At) ReadMoment(TapeCursor cursor, TapeHeader header) => (
        new InstrumentId((int)cursor.Whole("instrument", 0, header.Instruments.Length - 1L)),
        new Timestamp(cursor.Whole("moment", 0, header.SessionLength.Nanoseconds - 1)));

    private static void RequireAfter(TapeCursor cursor, Timestamp at, InstrumentId instrument, Timestamp before, InstrumentId instrumentBefore)
    {
        if (at < before || (at == before && instrument.Index <= instrumentBefore.Index))
            throw cursor.Malformed($"it is of {at} ns in instrument {instrument}, and stands behind one of {before} ns in instrument {instrumentBefore}");
    }
}
