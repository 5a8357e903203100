using System.Collections.Immutable;

namespace Arena.Simulation;

/// <summary>Writes and reads the records of a tape's head.</summary>
internal static class TapeHeaderCodec
{
    /// <summary>Refuses a header with more in it than a tape holds.</summary>
    /// <exception cref="ArgumentException">There are too many instruments, rows of a tick table or participants.</exception>
    public static void RequireEncodable(TapeHeader header)
    {
        RequireAtMost(TapeFormat.MaximumInstruments, header.Instruments.Length, "instruments");
        foreach (var instrument in header.Instruments)
            RequireAtMost(TapeFormat.MaximumTickSteps, instrument.TickTable.Length, $"rows of the tick table of '{instrument.Symbol}'");
        RequireAtMost(TapeFormat.MaximumCompetitors, header.Competitors.Length, "competitors");
        RequireAtMost(TapeFormat.MaximumBackground, header.Background.Length, "background traders");
        RequireAtMost(TapeFormat.MaximumTimetable, header.Venue.Halts.Length, "scheduled halts");
        RequireAtMost(TapeFormat.MaximumTimetable, header.Venue.FeeChanges.Length, "changes of fees");
        foreach (var competitor in header.Competitors)
            RequireAtMost(TapeFormat.MaximumAccounts, competitor.Accounts.Length, $"accounts of '{competitor.Name}'");
    }

    /// <summary>Writes the head.</summary>
    public static void Write(TapeHeader header, TapeWriter writer)
    {
        WriteMatch(header, writer.Begin(TapeRecordKind.Match));
        foreach (var instrument in header.Instruments) TapeInstrumentCodec.Write(instrument, writer.Begin(TapeRecordKind.Instrument));
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
        foreach (var halt in header.Venue.Halts) TapeTimetableCodec.Write(halt, writer.Begin(TapeRecordKind.ScheduledHalt));
        foreach (var change in header.Venue.FeeChanges) TapeTimetableCodec.Write(change, writer.Begin(TapeRecordKind.FeeChange));
    }

    /// <summary>Reads the head.</summary>
    /// <exception cref="TapeFormatException">A record is malformed or missing.</exception>
    public static TapeHeader Read(TapeCursor cursor)
    {
        cursor.Begin(TapeRecordKind.Match);
        var header = ReadMatch(cursor, out var counts);
        header = header with
        {
            Instruments = TapeInstrumentCodec.Read(cursor, counts.Instruments),
            Competitors = ReadCompetitors(cursor, counts.Competitors),
            Background = ReadBackground(cursor, counts.Background),
        };
        return header with
        {
            Venue = header.Venue with
            {
                Halts = TapeTimetableCodec.ReadHalts(cursor, counts.Halts, header),
                FeeChanges = TapeTimetableCodec.ReadFeeChanges(cursor, counts.FeeChanges, header),
            },
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
        TapeVenueCodec.Write(header.Venue, encoder);
        encoder.Unsigned((ulong)header.Instruments.Length);
        encoder.Unsigned((ulong)header.Competitors.Length);
        encoder.Unsigned((ulong)header.Background.Length);
        encoder.Unsigned((ulong)header.Venue.Halts.Length);
        encoder.Unsigned((ulong)header.Venue.FeeChanges.Length);
    }

    private static TapeHeader ReadMatch(TapeCursor cursor, out HeadCounts counts)
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
            Venue = TapeVenueCodec.Read(cursor),
            Instruments = [],
            Competitors = [],
            Background = [],
        };
        counts = new HeadCounts(
            (int)cursor.Whole("instruments", 1, TapeFormat.MaximumInstruments),
            (int)cursor.Whole("competitors", 0, TapeFormat.MaximumCompetitors),
            (int)cursor.Whole("background traders", 0, TapeFormat.MaximumBackground),
            (int)cursor.Whole("scheduled halts", 0, TapeFormat.MaximumTimetable),
            (int)cursor.Whole("changes of fees", 0, TapeFormat.MaximumTimetable));
        return header;
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

    /// <summary>How many records of which kind follow the match's.</summary>
    private readonly record struct HeadCounts(int Instruments, int Competitors, int Background, int Halts, int FeeChanges);

    private static void RequireAtMost(int most, int actual, string what)
    {
        if (actual > most) throw new ArgumentException($"{actual} {what}; a tape holds at most {most}.", nameof(actual));
    }
}
