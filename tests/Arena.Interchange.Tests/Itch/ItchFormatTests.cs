namespace Arena.Interchange.Tests;

public sealed class ItchFormatTests
{
    public static TheoryData<int> Places => [.. Enumerable.Range(0, ItchExamples.All.Count)];

    [Theory]
    [MemberData(nameof(Places))]
    public void Write_OfEachMessage_GivesTheSpecifiedBytes(int place)
    {
        var (message, length, bytes) = ItchExamples.All[place];

        var written = Written(message);

        Assert.Equal(length, written.Length - 2);
        Assert.Equal((written[0] << 8) | written[1], length);
        Assert.Equal(bytes.Replace(" ", "", StringComparison.Ordinal), Convert.ToHexString(written.AsSpan(2)));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Read_OfEachMessage_GivesItBack(int place)
    {
        var message = ItchExamples.All[place].Message;
        var reader = Reader(Written(message));

        Assert.True(reader.TryRead(out var read));
        Assert.Equal(message, read);
        Assert.False(reader.TryRead(out _));
    }

    [Fact]
    public void Examples_OfMessages_AreOfEveryType() =>
        Assert.Equal(Enum.GetValues<ItchMessageType>().Order(), ItchExamples.All.Select(example => example.Message.Type).Order());

    [Fact]
    public void Write_OfANumberThatDoesNotFit_Throws()
    {
        var message = ItchExamples.All[3].Message;

        Assert.Throws<OverflowException>(() => Written(message with { Price = 1L << 32 }));
        Assert.Throws<OverflowException>(() => Written(message with { Nanoseconds = 1L << 48 }));
    }

    [Fact]
    public void Read_OfAnotherTypeOfTheFeed_KeepsItsHead()
    {
        // Y, short sale restriction, 20 bytes.
        byte[] file = [0, 20, (byte)'Y', 0, 7, .. new byte[17]];

        Assert.True(Reader(file).TryRead(out var message));
        Assert.Equal(('Y', 7), ((char)message.Type, message.Locate));
    }

    [Fact]
    public void Read_OfAMarkAtTheEnd_EndsThere()
    {
        var reader = Reader([.. Written(ItchExamples.All[0].Message), 0, 0]);

        Assert.True(reader.TryRead(out _));
        Assert.False(reader.TryRead(out _));
        Assert.Equal(1, reader.Count);
    }

    public static TheoryData<string, byte[]> Malformed => new()
    {
        { "message 2 (byte 14): it is cut inside its length", [.. SystemEvent(), 0] },
        { "message 2 (byte 14): it is cut: it has 12 bytes, the file fewer", [.. SystemEvent(), .. SystemEvent()[..10]] },
        { "message 2 (byte 14): its length is 10; allowed are 12 to 50", [.. SystemEvent(), 0, 10, .. new byte[10]] },
        { "message 2 (byte 14): its length is 51", [.. SystemEvent(), 0, 51, .. new byte[51]] },
        { "message 2 (byte 14): its type is byte 122; ITCH 5.0 has no such message", [.. SystemEvent(), 0, 12, (byte)'z', .. new byte[11]] },
        { "message 2 (byte 14): its length is 12; a message of type A has 36", [.. SystemEvent(), 0, 12, (byte)'A', .. new byte[11]] },
        { "message 2 (byte 14): its side is byte 0", [.. SystemEvent(), 0, 36, (byte)'A', .. new byte[35]] },
        { "message 2 (byte 14): it is the mark of the end, and something follows it", [.. SystemEvent(), 0, 0, 1] },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Read_OfAMalformedFile_SaysWhichMessageAndByte(string message, byte[] file)
    {
        var reader = Reader(file);
        Assert.True(reader.TryRead(out _));

        var exception = Assert.Throws<InterchangeException>(() => reader.TryRead(out _));

        Assert.StartsWith($"feed.itch: {message}", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("NINECHARS")]
    [InlineData("A B")]
    [InlineData("É")]
    public void Symbol_OfAnotherName_IsRefused(string name) => Assert.Throws<ArgumentException>(() => ItchSymbol.Of(name));

    private static byte[] SystemEvent() => Written(ItchExamples.All[0].Message);

    private static byte[] Written(ItchMessage message)
    {
        using var stream = new MemoryStream();
        new ItchWriter(stream).Write(message);
        return stream.ToArray();
    }

    private static ItchReader Reader(byte[] file) => new("feed.itch", new MemoryStream(file));
}
