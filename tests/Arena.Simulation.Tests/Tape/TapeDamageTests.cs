using System.Text;

namespace Arena.Simulation.Tests;

/// <summary>Each kind of damage has its own clear message, and none is read as if nothing were wrong.</summary>
public sealed class TapeDamageTests
{
    private static readonly byte[] Whole = MakeTape();

    [Fact]
    public void TapeReader_OfOtherBytes_SaysThatTheyAreNoTape()
    {
        Assert.Contains("no tape", Refused([]), StringComparison.Ordinal);
        Assert.Contains("no tape", Refused(Encoding.ASCII.GetBytes("{ \"tape\": 1 } and so on")), StringComparison.Ordinal);
    }

    [Fact]
    public void TapeReader_OfAnotherVersion_SaysWhichItReads()
    {
        var tape = (byte[])Whole.Clone();
        tape[8] = 1;

        Assert.Equal("the tape has format version 1; this engine reads version 3.", Refused(tape));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void TapeReader_OfAFlippedByte_NamesTheBlock(int block)
    {
        var blocks = TapeFrame.Split(Whole, out _);
        var start = 12 + blocks.Take(block).Sum(b => b.Length + 36);
        var tape = (byte[])Whole.Clone();
        tape[start + 4 + 100] ^= 0x10;

        Assert.Equal(
            $"block {block}, bytes {start} to {start + blocks[block].Length + 35}, is damaged: its hash does not match its content.", Refused(tape));
    }

    [Fact]
    public void TapeReader_OfAnySingleFlippedBit_Refuses()
    {
        var tape = (byte[])Whole.Clone();
        for (var i = 0; i < tape.Length; i += i < 2_000 || i > tape.Length - 200 ? 1 : 997)
        {
            var bit = (byte)(1 << (i % 8));
            tape[i] ^= bit;
            Refused(tape);
            tape[i] ^= bit;
        }
    }

    [Fact]
    public void TapeReader_OfACutTail_SaysThatItIsCut()
    {
        for (var length = 12; length < Whole.Length; length += length < 100 || length > Whole.Length - 100 ? 1 : 1_009)
            Assert.Contains($"cut off: it ends after {length} bytes", Refused(Whole[..length]), StringComparison.Ordinal);
        Assert.Contains("cut off", Refused(Whole[..9]), StringComparison.Ordinal);
    }

    [Fact]
    public void TapeReader_OfTrailingBytes_SaysHowMany()
    {
        Assert.Equal($"3 bytes follow the footer, from byte {Whole.Length} on.", Refused([.. Whole, 1, 2, 3]));
        Assert.Contains("follow the footer", Refused([.. Whole, .. Whole]), StringComparison.Ordinal);
    }

    [Fact]
    public void TapeReader_OfExchangedBlocks_Refuses()
    {
        var blocks = TapeFrame.Split(Whole, out _);
        var first = 12..(12 + 36 + blocks[0].Length);
        var second = first.End.Value..(first.End.Value + 36 + blocks[1].Length);

        Assert.Contains("block 0", Refused([.. Whole[..12], .. Whole[second], .. Whole[first], .. Whole[second.End.Value..]]), StringComparison.Ordinal);
    }

    [Fact]
    public void TapeReader_OfAWrongRecordCount_SaysBothCounts()
    {
        var blocks = TapeFrame.Split(Whole, out var records);

        Assert.Equal($"the footer counts {records + 1} records; there are {records}.", Refused(TapeFrame.Join(blocks, records + 1)));
    }

    [Fact]
    public void TapeFrame_OfAnUntouchedTape_GivesTheSameBytes() =>
        Assert.Equal(Whole, TapeFrame.Join(TapeFrame.Split(Whole, out var records), records));

    [Fact]
    public void TapeReader_WithoutAnyBlock_MissesTheHeader() =>
        Assert.Contains("Match must follow", Refused(TapeFrame.Join([], 0)), StringComparison.Ordinal);

    [Theory]
    [InlineData(new byte[] { 17, 0, 0 }, "no session is open")]
    [InlineData(new byte[] { 16, 0, 16, 1 }, "still open")]
    [InlineData(new byte[] { 16, 0, 1 }, "no record of this kind")]
    [InlineData(new byte[] { 16, 0, 99 }, "no record of this kind")]
    [InlineData(new byte[] { 16, 0x80, 0x00 }, "shortest form")]
    [InlineData(new byte[] { 16, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02 }, "more than 64 bits")]
    [InlineData(new byte[] { 16, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F }, "allowed is")]
    [InlineData(new byte[] { 16, 0, 17, 1 }, "round 1 follows round -1")]
    [InlineData(new byte[] { 16, 0, 17 }, "block ends inside its round")]
    [InlineData(new byte[] { 16, 0, 18, 0, 5, 0, 0 }, "stands in round -1")]
    [InlineData(new byte[] { 16, 0, 18, 9, 0, 0, 0 }, "its competitor is 9; allowed is 0 to 1")]
    [InlineData(new byte[] { 16, 0, 19, 0, 2 }, "its instrument is 2; allowed is 0 to 1")]
    [InlineData(new byte[] { 16, 0, 19, 0, 0, 99 }, "its account is 99")]
    [InlineData(new byte[] { 16, 0, 19, 0, 0, 0, 1, 0 }, "its quantity is 0; it must be positive")]
    [InlineData(new byte[] { 16, 0, 20, 7 }, "its notice is 7; allowed is 1 to 6")]
    [InlineData(new byte[] { 16, 0, 21, 0, 1, 0, 1, 0 }, "although it is empty")]
    [InlineData(new byte[] { 16, 0, 21, 0, 1, 0, 0x80, 0x80, 0x04 }, "allowed is 0 to 65535")]
    [InlineData(new byte[] { 16, 0, 22, 0, 15 }, "its event kind is 15; allowed is 1 to 14")]
    [InlineData(new byte[] { 16, 0, 22, 0, 12, 0, 0x80, 0x80, 0x10 }, "allowed is 0 to 262143")]
    [InlineData(new byte[] { 16, 0, 22, 0, 14, 0, 0x80, 0x80, 0x08, 0 }, "although it is empty")]
    [InlineData(new byte[] { 16, 0, 22, 0, 12, 0, 0x80, 0x80, 0x04, 7 }, "its phase is 7; allowed is 1 to 6")]
    [InlineData(new byte[] { 16, 0, 22, 0, 12, 0, 1, 4 }, "its instrument is 2; there are 2")]
    [InlineData(new byte[] { 16, 0, 22, 0, 1, 2, 1, 4 }, "its instrument is 2; there are 2")]
    [InlineData(new byte[] { 16, 0, 22, 0, 3, 1, 0 }, "its account is -1")]
    [InlineData(new byte[] { 16, 0, 22, 0, 3, 0x80, 0x80, 0x80, 0x80, 0x20, 0 }, "more than 32 bits")]
    public void Read_OfAMalformedRecord_SaysWhatAndWhere(byte[] records, string expected)
    {
        var head = new MemorySink();
        var writer = new TapeWriter(head);
        writer.WriteHeader(Header());
        writer.Complete();
        var blocks = TapeFrame.Split(head.ToArray(), out _);
        var tape = TapeFrame.Join([blocks[0], records], 0);
        var start = 12 + 36 + blocks[0].Length + 4;

        var message = Assert.Throws<TapeFormatException>(() => new TapeReader(tape).ReadAll(new Fanout())).Message;

        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.Matches($@"^record \d+ \(\w+\) at byte ({start}|{start + 2}):", message);
    }

    internal static TapeHeader Header()
    {
        var options = SmallMarket.Options(3, 1, 0, 0);
        return TapeHeader.Of(options, options.Participants(SmallMarket.Firm("f", "p"), SmallMarket.Trader("t")), 1, 1, "00");
    }

    private static string Refused(byte[] tape) => Assert.Throws<TapeFormatException>(() => new TapeReader(tape).ReadAll(new Fanout())).Message;

    private static byte[] MakeTape()
    {
        var options = SmallMarket.Options();
        return Played.Of(options, options.Participants(SmallMarket.Firm("f", "p"), SmallMarket.Trader("t")), 1, [0]).Tape;
    }
}
