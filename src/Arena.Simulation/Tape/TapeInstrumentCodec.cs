using System.Collections.Immutable;

namespace Arena.Simulation;

/// <summary>Writes and reads the records of the instruments.</summary>
internal static class TapeInstrumentCodec
{
    /// <summary>Writes an instrument.</summary>
    public static void Write(InstrumentSpec instrument, TapeEncoder encoder)
    {
        encoder.Text(instrument.Symbol);
        encoder.Byte((byte)instrument.Kind);
        encoder.Unsigned((ulong)instrument.TickValue.Micros);
        encoder.Unsigned((ulong)instrument.ReferencePrice.Ticks);
        encoder.Signed(instrument.MakerFeePerLot.Micros);
        encoder.Signed(instrument.TakerFeePerLot.Micros);
        encoder.Signed(instrument.AuctionFeePerLot.Micros);
        encoder.Unsigned((ulong)instrument.PriceBandTicks);
        encoder.Unsigned((ulong)instrument.StaticBandTicks);
        encoder.Unsigned((ulong)instrument.DynamicBandTicks);
        encoder.Unsigned((ulong)instrument.MinimumOrderQuantity.Lots);
        encoder.Unsigned((ulong)instrument.MaximumOrderQuantity.Lots);
        encoder.Double(instrument.Beta);
        encoder.Unsigned((ulong)instrument.TickTable.Length);
        foreach (var row in instrument.TickTable)
        {
            encoder.Unsigned((ulong)row.From.Ticks);
            encoder.Unsigned((ulong)row.Step);
        }
    }

    /// <summary>Reads so many instruments.</summary>
    /// <exception cref="TapeFormatException">A record is malformed or missing.</exception>
    public static ImmutableArray<InstrumentSpec> Read(TapeCursor cursor, int count)
    {
        var instruments = ImmutableArray.CreateBuilder<InstrumentSpec>();
        for (var i = 0; i < count; i++)
        {
            cursor.Begin(TapeRecordKind.Instrument);
            instruments.Add(ReadInstrument(cursor, new InstrumentId(i)));
        }

        return instruments.ToImmutable();
    }

    private static InstrumentSpec ReadInstrument(TapeCursor cursor, InstrumentId id)
    {
        var instrument = new InstrumentSpec
        {
            Id = id,
            Symbol = cursor.Text("symbol"),
            Kind = (InstrumentKind)cursor.Byte("instrument kind", (byte)InstrumentKind.Equity, (byte)InstrumentKind.IndexFuture),
            TickValue = new Money(cursor.Whole("tick value", 2, long.MaxValue)),
            ReferencePrice = new Price(cursor.Whole("reference price", 1, long.MaxValue)),
            MakerFeePerLot = new Money(cursor.Signed("maker fee")),
            TakerFeePerLot = new Money(cursor.Signed("taker fee")),
            AuctionFeePerLot = new Money(cursor.Signed("auction fee")),
            PriceBandTicks = cursor.Whole("price band", 1, long.MaxValue),
            StaticBandTicks = cursor.Whole("static band", 0, long.MaxValue),
            DynamicBandTicks = cursor.Whole("dynamic band", 0, long.MaxValue),
            MinimumOrderQuantity = new Quantity(cursor.Whole("least lots of an order", 1, long.MaxValue)),
            MaximumOrderQuantity = new Quantity(cursor.Whole("most lots of an order", 1, long.MaxValue)),
            Beta = cursor.Finite("beta"),
            TickTable = ReadTickTable(cursor),
        };
        if (instrument.TickValue.Micros % 2 != 0) throw cursor.Malformed($"tick value {instrument.TickValue} is odd");
        return instrument;
    }

    private static ImmutableArray<TickStep> ReadTickTable(TapeCursor cursor)
    {
        var rows = (int)cursor.Whole("rows of the tick table", 0, TapeFormat.MaximumTickSteps);
        var table = ImmutableArray.CreateBuilder<TickStep>();
        var from = 0L;
        for (var row = 0; row < rows; row++)
        {
            from = cursor.Whole("price of a tick table's row", from + 1, long.MaxValue - 1);
            table.Add(new TickStep(new Price(from), cursor.Whole("step of a tick table's row", 1, long.MaxValue)));
        }

        return table.ToImmutable();
    }
}
