namespace Arena.Simulation.Tests;

/// <summary>Numbers that are on tapes: a change here is a new format version, and old tapes cannot be read any more.</summary>
public sealed class FrozenNumbersTests
{
    [Fact]
    public void TapeRecordKind_OnTape_IsFrozen() => RequireFrozen<TapeRecordKind>(
        "Match 1, Instrument 2, Competitor 3, Account 4, Background 5, ScheduledHalt 6, FeeChange 7, SessionOpened 16, Round 17, Decision 18, Transfer 19, Notice 20, "
        + "Command 21, Event 22, SessionClosed 23");

    [Fact]
    public void CommandFields_OnTape_AreFrozen() => RequireFrozen<CommandFields>(
        "None 0, Instrument 1, Side 2, Price 4, Quantity 8, Order 16, SecondOrder 32, AskPrice 64, AskQuantity 128, Type 256, "
        + "TimeInForce 512, PostOnly 1024, Purpose 2048, DisplayQuantity 4096, StopPrice 8192, PegOffset 16384, CancelScope 32768, All 65535");

    [Fact]
    public void EventFields_OnTape_AreFrozen() => RequireFrozen<EventFields>(
        "None 0, Instrument 1, Side 2, Order 4, Price 8, Quantity 16, Remaining 32, Reason 64, Purpose 128, TakerAccount 256, "
        + "TakerOrder 512, TakerRemaining 1024, TakerPurpose 2048, MakerFee 4096, TakerFee 8192, MidBefore 16384, IsAuction 32768, Phase 65536, "
        + "AuctionFee 131072, All 262143");

    [Fact]
    public void AccountKind_OnTape_IsFrozen() => RequireFrozen<AccountKind>("CentralBook 1, PropBook 2, Trader 3, Background 4");

    [Fact]
    public void NoticeKind_OnTape_IsFrozen() => RequireFrozen<NoticeKind>(
        "TransferRefused 1, OrderShrunk 2, OrderRefused 3, LossLimitReached 4, BotFaulted 5, Flattened 6");

    [Fact]
    public void ExecutionReportKind_OnTheWire_IsFrozen() => RequireFrozen<ExecutionReportKind>(
        "Accepted 1, Rejected 2, Filled 3, Cancelled 4, Reduced 5, Rested 6, Held 7, Triggered 8, Replenished 9, Repriced 10");

    // The mask of fields must be able to say of every field whether it is there.
    [Fact]
    public void Fields_OfCommandAndEvent_CoverEveryProperty()
    {
        Assert.Equal(typeof(Command).GetProperties().Length - 2, Enum.GetValues<CommandFields>().Length - 2);
        Assert.Equal(typeof(MarketEvent).GetProperties().Length - 3, Enum.GetValues<EventFields>().Length - 2);
    }

    private static void RequireFrozen<T>(string expected)
        where T : struct, Enum =>
        Assert.Equal(expected, string.Join(", ", Enum.GetValues<T>().Select(value => $"{value} {Convert.ToInt64(value, null)}")));
}
