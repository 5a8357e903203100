namespace Arena.Firms;

/// <summary>A seat's execution reports of a round as bytes.</summary>
public static class ExecutionReportsCodec
{
    private const int MaximumReports = 1_000_000;

    /// <summary>Writes a message; what the writer held before is gone.</summary>
    public static void Write(ReadOnlySpan<ExecutionReport> reports, MessageWriter writer)
    {
        writer.Begin(MessageKind.ExecutionReports);
        writer.Count(reports.Length);
        foreach (ref readonly var report in reports) WriteReport(report, writer);
    }

    /// <summary>Reads a message; what <paramref name="into"/> held before is gone.</summary>
    /// <exception cref="MessageFormatException">The bytes are no such message; <paramref name="into"/> is then partly filled.</exception>
    public static void Read(ReadOnlySpan<byte> message, List<ExecutionReport> into)
    {
        var reader = new MessageReader(message, MessageKind.ExecutionReports);
        into.Clear();
        var count = reader.Count(MaximumReports, "report");
        for (var i = 0; i < count; i++) into.Add(ReadReport(ref reader));
        reader.End();
    }

    private static void WriteReport(in ExecutionReport report, MessageWriter writer)
    {
        writer.Byte((byte)report.Kind);
        writer.Signed(report.Time.Nanoseconds);
        writer.Signed(report.Account.Index);
        writer.Signed(report.Instrument.Index);
        writer.Signed(report.Order.Value);
        writer.Byte((byte)report.Side);
        writer.Signed(report.Price.Ticks);
        writer.Signed(report.Quantity.Lots);
        writer.Signed(report.Remaining.Lots);
        writer.Count((int)report.Reason);
        writer.Byte((byte)report.Purpose);
        writer.Signed(report.Fee.Micros);
        writer.Flag(report.IsMaker);
        writer.Signed(report.MidBefore.Value);
    }

    private static ExecutionReport ReadReport(ref MessageReader reader) => new()
    {
        Kind = (ExecutionReportKind)reader.Choice(
            (byte)ExecutionReportKind.Accepted, (byte)ExecutionReportKind.Repriced, "kind of report"),
        Time = new Timestamp(reader.Signed()),
        Account = new AccountId(reader.Small("account")),
        Instrument = new InstrumentId(reader.Small("instrument")),
        Order = new OrderId(reader.Signed()),
        Side = reader.Side(),
        Price = new Price(reader.Signed()),
        Quantity = new Quantity(reader.Signed()),
        Remaining = new Quantity(reader.Signed()),
        Reason = reader.Reason(),
        Purpose = (OrderPurpose)reader.Choice((byte)OrderPurpose.Trading, (byte)OrderPurpose.Unwinding, "purpose"),
        Fee = new Money(reader.Signed()),
        IsMaker = reader.Flag(),
        MidBefore = new HalfTicks(reader.Signed()),
    };
}
