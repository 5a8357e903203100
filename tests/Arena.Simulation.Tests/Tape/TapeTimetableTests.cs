using System.Collections.Immutable;

namespace Arena.Simulation.Tests;

/// <summary>The records of the venue's timetable in a tape's head.</summary>
public sealed class TapeTimetableTests
{
    private static readonly TapeHeader Header = TapeDamageTests.Header() with { Venue = new VenueOptions { Halts = [Halt(1, 5)], FeeChanges = [Fees(1, 5)] } };

    public static TheoryData<string, string> WrongHeads() => new()
    {
        { "halt elsewhere", "ScheduledHalt) at byte.*its instrument is 2; allowed is 0 to 1" },
        { "halt after the end", "its moment is 120000000000; allowed is 0 to 119999999999" },
        { "halt without duration", "its duration is 0; allowed is 1" },
        { "halt without call", "its call is 0; allowed is 1" },
        { "halts descend", "it is of 5 ns in instrument 0, and stands behind one of 5 ns in instrument 1" },
        { "halt twice", "it is of 5 ns in instrument 1, and stands behind one of 5 ns in instrument 1" },
        { "fees elsewhere", "FeeChange) at byte.*its instrument is 2; allowed is 0 to 1" },
        { "fees after the end", "its moment is 120000000000; allowed" },
        { "fees descend", "it is of 4 ns in instrument 1, and stands behind one of 5 ns in instrument 1" },
        { "fees twice", "it is of 5 ns in instrument 1, and stands behind one of 5 ns in instrument 1" },
    };

    [Theory]
    [MemberData(nameof(WrongHeads))]
    public void TapeReader_OfAWrongTimetable_SaysWhatIsWrong(string what, string expected)
    {
        var venue = Header.Venue;
        var tape = Write(Header with
        {
            Venue = what switch
            {
                "halt elsewhere" => venue with { Halts = [Halt(2, 5)] },
                "halt after the end" => venue with { Halts = [Halt(0, 120_000_000_000)] },
                "halt without duration" => venue with { Halts = [Halt(0, 5) with { Duration = default }] },
                "halt without call" => venue with { Halts = [Halt(0, 5) with { Reopening = default }] },
                "halts descend" => venue with { Halts = [Halt(1, 5), Halt(0, 5)] },
                "halt twice" => venue with { Halts = [Halt(1, 5), Halt(1, 5)] },
                "fees elsewhere" => venue with { FeeChanges = [Fees(2, 5)] },
                "fees after the end" => venue with { FeeChanges = [Fees(1, 120_000_000_000)] },
                "fees descend" => venue with { FeeChanges = [Fees(1, 5), Fees(1, 4)] },
                _ => venue with { FeeChanges = [Fees(1, 5), Fees(1, 5)] },
            },
        });

        Assert.Matches(expected.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal), Assert.Throws<TapeFormatException>(() => new TapeReader(tape)).Message);
    }

    [Fact]
    public void TapeReader_OfMissingRecords_SaysWhichMustFollow()
    {
        var head = TapeFrame.Split(Write(Header), out var records)[0];
        var fees = new byte[] { 7, 1, 5, 0, 0, 0 };
        Assert.Equal(fees, head[^fees.Length..]);

        Assert.Contains("FeeChange must follow", Refused(TapeFrame.Join([head[..^6]], records - 1)), StringComparison.Ordinal);
        Assert.Contains("a record of kind ScheduledHalt must stand here", Refused(TapeFrame.Join([[.. head[..^11], .. fees]], records - 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void TapeWriter_OfMoreThanATapeHolds_IsRefused()
    {
        var (halt, fees) = (Halt(0, 5), Fees(0, 5));
        Assert.Contains("65537 scheduled halts; a tape holds at most 65536", TooMany(new VenueOptions { Halts = Many(halt, 65_537) }), StringComparison.Ordinal);
        Assert.Contains("65537 changes of fees; a tape holds at most 65536", TooMany(new VenueOptions { FeeChanges = Many(fees, 65_537) }), StringComparison.Ordinal);
    }

    // Several blocks of them.
    [Fact]
    public void Header_OfALongTimetable_IsWhatWasWritten()
    {
        var halts = Enumerable.Range(0, 30_000).Select(i => Halt(i % 2, 1_000 + (i / 2 * 3))).ToImmutableArray();
        var fees = Enumerable.Range(0, 30_000).Select(i => Fees(i % 2, i / 2)).ToImmutableArray();
        var read = new TapeReader(Write(Header with { Venue = new VenueOptions { Halts = halts, FeeChanges = fees } })).Header;

        Assert.Equal(halts, read.Venue.Halts);
        Assert.Equal(fees, read.Venue.FeeChanges);
    }

    private static ImmutableArray<T> Many<T>(T one, int count) => [.. Enumerable.Repeat(one, count)];

    private static string TooMany(VenueOptions venue) => Assert.Throws<ArgumentException>(() => Write(Header with { Venue = venue })).Message;

    private static string Refused(byte[] tape) => Assert.Throws<TapeFormatException>(() => new TapeReader(tape)).Message;

    private static byte[] Write(TapeHeader header)
    {
        var sink = new MemorySink();
        var writer = new TapeWriter(sink);
        writer.WriteHeader(header);
        writer.Complete();
        return sink.ToArray();
    }

    private static ScheduledHalt Halt(int instrument, long at) => new(new InstrumentId(instrument), new Timestamp(at), new Timestamp(1), new Timestamp(1));

    private static FeeChange Fees(int instrument, long at) => new(new InstrumentId(instrument), new Timestamp(at), default);
}
