using System.Collections.Immutable;

namespace Arena.Firms.Tests;

/// <summary>Whatever the bytes are, reading them ends in a message or in a <see cref="MessageFormatException"/>.</summary>
public sealed class MalformedMessageTests
{
    private static readonly MarketView View = CodecTests.Sample(5).View;
    private static readonly ImmutableArray<(string Name, byte[] Bytes, Action<byte[]> Read)> Messages = AllMessages();

    [Fact]
    public void Read_CutAnywhere_IsRefused()
    {
        foreach (var (name, bytes, read) in Messages)
        {
            for (var length = 0; length < bytes.Length; length++)
            {
                var fault = Record.Exception(() => read(bytes[..length]));
                Assert.True(fault is MessageFormatException, $"{name} cut to {length} of {bytes.Length} bytes: {fault}");
            }
        }
    }

    [Fact]
    public void Read_BytesLeftOver_IsRefused()
    {
        foreach (var (name, bytes, read) in Messages)
        {
            var fault = Assert.Throws<MessageFormatException>(() => read([.. bytes, 0]));
            Assert.True(fault.Message.Contains("left over", StringComparison.Ordinal), name);
        }
    }

    [Fact]
    public void Read_AnotherKind_IsRefused()
    {
        foreach (var (_, bytes, read) in Messages)
        {
            var fault = Assert.Throws<MessageFormatException>(() => read([(byte)(bytes[0] + 100), .. bytes[1..]]));
            Assert.Contains("of kind", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_RandomlyDamaged_NeverFailsOtherwise()
    {
        var random = RandomStream.Derive(1, 0, "damage");
        for (var i = 0; i < 5_000; i++)
        {
            var (name, bytes, read) = Messages[(int)random.NextBelow(Messages.Length)];
            var damaged = (byte[])bytes.Clone();
            for (var n = 1 + random.NextBelow(3); n > 0; n--) damaged[1 + random.NextBelow(bytes.Length - 1)] = (byte)random.NextBelow(256);
            var fault = Record.Exception(() => read(damaged));
            Assert.True(fault is null or MessageFormatException, $"{name}: {Convert.ToHexString(damaged)}: {fault}");
        }
    }

    [Fact]
    public void Read_EnormousCount_AllocatesNothingForIt()
    {
        // A million reports are announced; no byte of them follows.
        byte[] bytes = [(byte)MessageKind.ExecutionReports, 0xC0, 0x84, 0x3D];
        var into = new List<ExecutionReport>();
        var fault = Assert.Throws<MessageFormatException>(() => ExecutionReportsCodec.Read(bytes, into));

        Assert.Contains("0 bytes follow", fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, into.Capacity);
    }

    [Fact]
    public void Read_NumberOfMoreThan64Bits_IsRefused()
    {
        byte[] bytes = [(byte)MessageKind.SeatDecision, .. Enumerable.Repeat((byte)0xFF, 12)];
        var fault = Assert.Throws<MessageFormatException>(() => SeatDecisionCodec.Read(bytes, new SeatDecision()));
        Assert.Contains("64 bits", fault.Message, StringComparison.Ordinal);
    }

    private static ImmutableArray<(string Name, byte[] Bytes, Action<byte[]> Read)> AllMessages() =>
    [
        ("market", Bytes(w => MarketViewCodec.Write(View, w)), b => MarketViewCodec.Read(b, CodecTests.Sample(1))),
        ("reports", Bytes(w => ExecutionReportsCodec.Write([new ExecutionReport { Kind = ExecutionReportKind.Filled, Time = new(9), Account = new(3) }], w)),
            b => ExecutionReportsCodec.Read(b, [])),
        ("prop", Bytes(w => PropContextCodec.Write(Contexts.Prop(View), w)), b => PropContextCodec.Read(b, PropContextCodec.Create(View))),
        ("quoter", Bytes(w => QuoterContextCodec.Write(Contexts.Quoter(View), w)), b => QuoterContextCodec.Read(b, QuoterContextCodec.Create(View))),
        ("trader", Bytes(w => TraderContextCodec.Write(Contexts.Trader(View), w)), b => TraderContextCodec.Read(b, TraderContextCodec.Create(View))),
        ("actions", Bytes(w => PropActionsCodec.Write(Contexts.Actions(2), w)), b => PropActionsCodec.Read(b, new PropActions(2, new OrderActions(1)))),
        ("orders", Bytes(w => OrderActionsCodec.Write(Contexts.Actions(2).Orders, w)), b => OrderActionsCodec.Read(b, new OrderActions(1))),
        ("quotes", Bytes(WriteQuotes), b => QuoteSheetCodec.Read(b, new QuoteSheet(2))),
        ("decision", Bytes(w => SeatDecisionCodec.Write(Contexts.Decision(), w)), b => SeatDecisionCodec.Read(b, new SeatDecision())),
    ];

    private static void WriteQuotes(MessageWriter writer)
    {
        var sheet = new QuoteSheet(2);
        sheet.Quote(new InstrumentId(1), new Price(5), new Quantity(6), new Price(7), new Quantity(8));
        QuoteSheetCodec.Write(sheet, writer);
    }

    private static byte[] Bytes(Action<MessageWriter> write)
    {
        var writer = new MessageWriter();
        write(writer);
        return writer.Written.ToArray();
    }
}
