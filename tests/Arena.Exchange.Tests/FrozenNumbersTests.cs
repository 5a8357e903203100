using Arena.Sdk;

namespace Arena.Exchange.Tests;

/// <summary>Numbers that reach tapes and wires: a change here breaks every tape there is.</summary>
public sealed class FrozenNumbersTests
{
    [Fact]
    public void Side_Numbers_AreFrozen() => Frozen<Side>("Buy=0 Sell=1");

    [Fact]
    public void TimeInForce_Numbers_AreFrozen() => Frozen<TimeInForce>("Day=0 ImmediateOrCancel=1 FillOrKill=2");

    [Fact]
    public void OrderType_Numbers_AreFrozen() => Frozen<OrderType>("Limit=0 Market=1 Stop=2 StopLimit=3 PegBest=4 PegMid=5");

    [Fact]
    public void CommandKind_Numbers_AreFrozen() => Frozen<CommandKind>("Order=1 Cancel=2 Reduce=3 Replace=4 Quote=5 CancelAll=6");

    [Fact]
    public void MarketEventKind_Numbers_AreFrozen() => Frozen<MarketEventKind>(
        "OrderAccepted=1 OrderRejected=2 Trade=3 OrderCancelled=4 OrderReduced=5 OrderRested=6 OrderRestedInPlace=7 OrderHeld=8 " +
        "OrderTriggered=9 OrderReplenished=10 OrderRepriced=11 PhaseChanged=12 AuctionUncrossed=13 FeesChanged=14");

    [Fact]
    public void PostOnly_Numbers_AreFrozen() => Frozen<PostOnly>("No=0 Reject=1 Reprice=2");

    [Fact]
    public void CancelScope_Numbers_AreFrozen() => Frozen<CancelScope>("Account=0 OneInstrument=1 OneSide=2 WholeOwner=4");

    [Fact]
    public void TradingPhase_Numbers_AreFrozen() => Frozen<TradingPhase>(
        "None=0 PreOpen=1 Continuous=2 Halted=3 Reopening=4 ClosingCall=5 Closed=6");

    [Fact]
    public void OrderPurpose_Numbers_AreFrozen() => Frozen<OrderPurpose>("Trading=0 Hedging=1 Unwinding=2");

    [Fact]
    public void SelfTradePrevention_Numbers_AreFrozen() =>
        Frozen<SelfTradePrevention>("CancelResting=1 CancelIncoming=2 CancelBoth=3 Decrement=4");

    [Fact]
    public void RejectReason_Numbers_AreFrozen() => Frozen<RejectReason>(
        "None=0 UnknownInstrument=100 InvalidQuantity=101 InvalidPrice=102 OutsidePriceBand=103 UnknownOrder=104 " +
        "DuplicateOrderId=105 PostOnlyWouldTake=106 CannotFillWhole=107 NoLiquidity=108 CrossedQuote=109 SessionClosed=110 " +
        "TooManyOpenOrders=111 InvalidReduction=112 UnknownAccount=113 MalformedCommand=114 SelfTradePrevented=115 " +
        "InvalidTick=116 InvalidDisplayQuantity=117 InvalidStopPrice=118 NoPegReference=119 TooManyMessages=120 TradingHalted=121 " +
        "NotInAuctionCall=122 " +
        "PositionLimit=200 OrderSizeLimit=201 PriceTooFar=202 FirmStopped=203 TooManyCommands=204 OutsideOrdersNotAllowed=205 " +
        "ExposureLimit=206 TransferCapacity=300 TransferPositionLimit=301 InvalidTransfer=302 NoTransferPrice=303 " +
        "TransfersSuspended=304 BotThrew=400 BotAnsweredNonsense=401");

    /// <summary>New names may follow at the end; what is there stays.</summary>
    private static void Frozen<T>(string expected)
        where T : struct, Enum
    {
        var actual = Enum.GetValues<T>().Select(value => $"{value}={value:D}").ToHashSet(StringComparer.Ordinal);
        foreach (var pair in expected.Split(' ')) Assert.Contains(pair, actual);
    }
}
