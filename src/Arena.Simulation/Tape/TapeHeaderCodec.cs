using System.Collections.Immutable;

namespace Arena.Simulation;

/// <summary>Writes and reads the records of a tape's head.</summary>
internal static class TapeHeaderCodec
{
    /// <summary>Refuses a header with more in it than a tape holds.</summary>
    /// <exception cref="ArgumentException">There are too many instruments or participants.</exception>
    public static void RequireEncodable(TapeHeader header)
    {
        RequireAtMost(TapeFormat.MaximumInstruments, header.Instruments.Length, "instruments");
        RequireAtMost(TapeFormat.MaximumCompetitors, header.Competitors.Length, "competitors");
        RequireAtMost(TapeFormat.MaximumBackground, header.Background.Length, "background traders");
        foreach (var competitor in header.Competitors)
            RequireAtMost(TapeFormat.MaximumAccounts, competitor.Accounts.Length, $"accounts of '{competitor.Name}'");
    }

    /// <summary>Writes the head.</summary>
    public static void Write(TapeHeader header, TapeWriter writer)
    {
        WriteMatch(header, writer.Begin(TapeRecordKind.Match));
        foreach (var instrument in header.Instruments) WriteInstrument(instrument, writer.Begin(TapeRecordKind.Instrument));
        foreach (var competitor in header.Competitors)
        {
            var encoder = writer.Begin(TapeRecordKind.Competitor);
            encoder.Text(competitor.Name);
            encoder.Unsigned((ulong)competitor.Latency.Nanoseconds);
            encoder.Unsigned((ulong)competitor.Accounts.Length);
            foreach (var (name, kind) in competitor.Accounts)
            {
                encoder = writer.Begin(TapeRecordKind.Account);
                encoder.Text(name);
                encoder.Byte((byte)kind);
            }
        }

        foreach (var name in header.Background) writer.Begin(TapeRecordKind.Background).Text(name);
    }

    /// <summary>Reads the head.</summary>
    /// <exception cref="TapeFormatException">A record is malformed or missing.</exception>
    public static TapeHeader Read(TapeCursor cursor)
    {
        cursor.Begin(TapeRecordKind.Match);
        var header = ReadMatch(cursor, out var instruments, out var competitors, out var background);
        return header with
        {
            Instruments = ReadInstruments(cursor, instruments),
            Competitors = ReadCompetitors(cursor, competitors),
            Background = ReadBackground(cursor, background),
        };
    }

    private static void WriteMatch(TapeHeader header, TapeEncoder encoder)
    {
        encoder.Text(header.EngineVersion);
        encoder.Text(header.Scenario);
        encoder.Unsigned(header.Seed);
        encoder.Unsigned((ulong)header.Sessions);
        encoder.Text(header.ConfigurationHash);
        encoder.Unsigned((ulong)header.SessionLength.Nanoseconds);
        encoder.Unsigned((ulong)header.RoundInterval.Nanoseconds);
        encoder.Unsigned((ulong)header.SettlementWindow.Nanoseconds);
        encoder.Unsigned((ulong)header.Venue.MaximumOpenOrdersPerOwner);
        encoder.Byte((byte)header.Venue.SelfTradePrevention);
        encoder.Unsigned((ulong)header.Instruments.Length);
        encoder.Unsigned((ulong)header.Competitors.Length);
        encoder.Unsigned((ulong)header.Background.Length);
    }

    private static TapeHeader ReadMatch(TapeCursor cursor, out int instruments, out int competitors, out int background)
    {
        var header = new TapeHeader
        {
            EngineVersion = cursor.Text("engine version"),
            Scenario = cursor.Text("scenario"),
            Seed = cursor.Unsigned("seed"),
            Sessions = (int)cursor.Whole("sessions", 1, int.MaxValue),
            ConfigurationHash = cursor.Text("configuration hash"),
            SessionLength = new Timestamp(cursor.Whole("session length", 1, long.MaxValue)),
            RoundInterval = new Timestamp(cursor.Whole("round interval", 1, long.MaxValue)),
            SettlementWindow = new Timestamp(cursor.Whole("settlement window", 0, long.MaxValue)),
            Venue = new VenueOptions
            {
                MaximumOpenOrdersPerOwner = (int)cursor.Whole("most open orders of an owner", 1, int.MaxValue),
                SelfTradePrevention = (SelfTradePrevention)cursor.Byte(
                    "self-trade prevention", (byte)SelfTradePrevention.CancelResting, (byte)SelfTradePrevention.Decrement),
            },
            Instruments = [],
            Competitors = [],
            Background = [],
        };
        instruments = (int)cursor.Whole("instruments", 1, TapeFormat.MaximumInstruments);
        competitors = (int)cursor.Whole("competitors", 0, TapeFormat.MaximumCompetitors);
        background = (int)cursor.Whole("background traders", 0, TapeFormat.MaximumBackground);
        return header;
    }

    private static void WriteInstrument(InstrumentSpec instrument, TapeEncoder encoder)
    {
        encoder.Text(instrument.Symbol);
        encoder.Byte((byte)instrument.Kind);
        encoder.Unsigned((ulong)instrument.TickValue.Micros);
        encoder.Unsigned((ulong)instrument.ReferencePrice.Ticks);
        encoder.Signed(instrument.MakerFeePerLot.Micros);
        encoder.Signed(instrument.TakerFeePerLot.Micros);
        encoder.Unsigned((ulong)instrument.PriceBandTicks);
        encoder.Unsigned((ulong)instrument.MaximumOrderQuantity.Lots);
        encoder.Double(instrument.Beta);
    }

    private static ImmutableArray<InstrumentSpec> ReadInstruments(TapeCursor cursor, int count)
    {
        var instruments = ImmutableArray.CreateBuilder<InstrumentSpec>();
        for (var i = 0; i < count; i++)
        {
            cursor.Begin(TapeRecordKind.Instrument);
            instruments.Add(new InstrumentSpec
            {
                Id = new InstrumentId(i),
                Symbol = cursor.Text("symbol"),
                Kind = (InstrumentKind)cursor.Byte("instrument kind", (byte)InstrumentKind.Equity, (byte)InstrumentKind.IndexFuture),
                TickValue = new Money(cursor.Whole("tick value", 2, long.MaxValue)),
                ReferencePrice = new Price(cursor.Whole("reference price", 1, long.MaxValue)),
                MakerFeePerLot = new Money(cursor.Signed("maker fee")),
                TakerFeePerLot = new Money(cursor.Signed("taker fee")),
                PriceBandTicks = cursor.Whole("price band", 1, long.MaxValue),
                MaximumOrderQuantity = new Quantity(cursor.Whole("most lots of an order", 1, long.MaxValue)),
                Beta = cursor.Finite("beta"),
            });
            if (instruments[i].TickValue.Micros % 2 != 0) throw cursor.Malformed($"tick value {instruments[i].TickValue} is odd");
        }

        return instruments.ToImmutable();
    }

    private static ImmutableArray<ParticipantSpec> ReadCompetitors(TapeCursor cursor, int count)
    {
        var competitors = ImmutableArray.CreateBuilder<ParticipantSpec>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            cursor.Begin(TapeRecordKind.Competitor);
            var name = cursor.Text("name");
            if (!names.Add(name)) throw cursor.Malformed($"two competitors are named '{name}'");
            var latency = new Timestamp(cursor.Whole("latency", 0, long.MaxValue));
            var accounts = (int)cursor.Whole("accounts", 1, TapeFormat.MaximumAccounts);
            competitors.Add(new ParticipantSpec(name, latency, ReadAccounts(cursor, accounts)));
        }

        return competitors.ToImmutable();
    }

    private static ImmutableArray<(string Name, AccountKind Kind)> ReadAccounts(TapeCursor cursor, int count)
    {
        var accounts = ImmutableArray.CreateBuilder<(string Name, AccountKind Kind)>();
        for (var i = 0; i < count; i++)
        {
            cursor.Begin(TapeRecordKind.Account);
            accounts.Add((
                cursor.Text("name"),
                (AccountKind)cursor.Byte("account kind", (byte)AccountKind.CentralBook, (byte)AccountKind.Background)));
        }

        return accounts.ToImmutable();
    }

    private static ImmutableArray<string> ReadBackground(TapeCursor cursor, int count)
    {
        var background = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < count; i++)
        {
            cursor.Begin(TapeRecordKind.Background);
            background.Add(cursor.Text("name"));
        }

        return background.ToImmutable();
    }

    private static void RequireAtMost(int most, int actual, string what)
    {
        if (actual > most) throw new ArgumentException($"{actual} {what}; a tape holds at most {most}.", nameof(actual));
    }
}
