using System.Collections.Immutable;

namespace Arena.Firms.Tests;

public sealed class LedgerTests
{
    private static readonly InstrumentSpec Spec = TestInstruments.Equity();
    private static readonly AccountId Maker = new(0);
    private static readonly AccountId Taker = new(1);
    private static readonly AccountId Other = new(2);

    private static readonly ImmutableArray<AccountSpec> Accounts =
    [
        new(Maker, 0, "central", AccountKind.CentralBook),
        new(Taker, 1, "central", AccountKind.CentralBook),
        new(Other, 1, "prop", AccountKind.PropBook),
    ];

    private readonly Ledger _ledger = new([Spec], Accounts);

    [Fact]
    public void Trade_MakerBuysBelowMid_PostsCashLotsFeesAndSpread()
    {
        _ledger.OnSessionOpened(0);
        _ledger.OnEvent(Trade(Side.Buy, 999, 10, mid: 2_000));
        Round(2_000);

        Assert.Equal((-999 * 10_000 * 10) + 20_000, _ledger.Cash(Maker).Micros);
        Assert.Equal((999 * 10_000 * 10) - 30_000, _ledger.Cash(Taker).Micros);
        Assert.Equal(10, _ledger.Position(Maker, default).Lots);
        Assert.Equal(-10, _ledger.Position(Taker, default).Lots);
        Assert.Equal(new PnlTerms(new Money(100_000), default, default, default, new Money(20_000)), _ledger.Pnl(Maker));
        Assert.Equal(new PnlTerms(new Money(-100_000), default, default, default, new Money(-30_000)), _ledger.Pnl(Taker));
        Assert.Equal(10_000, _ledger.VenueFees.Micros);
    }

    [Fact]
    public void Trade_TakerHedges_EdgeIsHedgingForTheTakerAlone()
    {
        _ledger.OnSessionOpened(0);
        _ledger.OnEvent(Trade(Side.Buy, 999, 10, mid: 2_000) with { TakerPurpose = OrderPurpose.Hedging });
        Round(2_000);

        Assert.Equal(-100_000, _ledger.Pnl(Taker).Hedging.Micros);
        Assert.Equal(Money.Zero, _ledger.Pnl(Taker).Spread);
        Assert.Equal(100_000, _ledger.Pnl(Maker).Spread.Micros);
    }

    [Fact]
    public void Round_MidMoved_RevaluesPositionsSinceTheirTrade()
    {
        _ledger.OnSessionOpened(0);
        Round(2_004);
        _ledger.OnEvent(Trade(Side.Buy, 1_000, 10, mid: 2_010));
        Round(1_990);

        // 10 lots from 2,010 to 1,990 half ticks of 5,000 micro-units.
        Assert.Equal(-10 * 20 * 5_000, _ledger.Pnl(Maker).Inventory.Micros);
        Assert.Equal(10 * 20 * 5_000, _ledger.Pnl(Taker).Inventory.Micros);
    }

    [Fact]
    public void Transfer_AboveMid_EdgeSumsToZero()
    {
        _ledger.OnSessionOpened(0);
        _ledger.OnTransfer(new Transfer(default, default, Other, Taker, new Quantity(3), new Money(30_000_005), new HalfTicks(2_000)));
        Round(2_000);

        Assert.Equal(-5, _ledger.Pnl(Other).Transfers.Micros);
        Assert.Equal(5, _ledger.Pnl(Taker).Transfers.Micros);
        Assert.Equal(Money.Zero, _ledger.OwnerPnl(1));
        Assert.Equal(1, _ledger.Transfers);
        Assert.Equal(3, _ledger.Activity(Other).TransferVolume.Lots);
    }

    [Fact]
    public void SessionClosed_OpenPositions_SettleInCash()
    {
        _ledger.OnSessionOpened(0);
        _ledger.OnEvent(Trade(Side.Buy, 1_000, 10, mid: 2_000));
        Round(2_000);
        _ledger.OnSessionClosed(default, [new HalfTicks(2_007)]);

        Assert.Equal(Quantity.Zero, _ledger.Position(Maker, default));
        Assert.Equal((10 * 7 * 5_000) + 20_000, _ledger.Cash(Maker).Micros);
        Assert.Equal(_ledger.Cash(Maker), _ledger.Pnl(Maker).Total);
        Assert.Equal(10 * 7 * 5_000, _ledger.Pnl(Maker).Inventory.Micros);
    }

    [Fact]
    public void SessionOpened_SecondSession_StartsSessionTermsAnew()
    {
        _ledger.OnSessionOpened(0);
        _ledger.OnEvent(Trade(Side.Buy, 999, 10, mid: 2_000));
        _ledger.OnSessionClosed(default, [new HalfTicks(2_000)]);
        var first = _ledger.Pnl(Maker);
        _ledger.OnSessionOpened(1);
        Assert.Equal(default, _ledger.SessionPnl(Maker));
        _ledger.OnEvent(Trade(Side.Buy, 998, 1, mid: 2_000));

        Assert.Equal(new Money(20_000), _ledger.SessionPnl(Maker).Spread);
        Assert.Equal(first + _ledger.SessionPnl(Maker), _ledger.Pnl(Maker));
        Assert.Equal(_ledger.Pnl(Maker).Total, _ledger.OwnerPnl(0));
        Assert.Equal(_ledger.SessionPnl(Maker).Total, _ledger.OwnerSessionPnl(0));
    }

    [Fact]
    public void Activity_TradesAndRounds_CountsVolumesAndInventories()
    {
        _ledger.OnSessionOpened(0);
        _ledger.OnEvent(Trade(Side.Buy, 1_000, 10, mid: 2_000));
        Round(2_000);
        _ledger.OnEvent(Trade(Side.Sell, 1_000, 4, mid: 2_000));
        Round(2_000);
        Round(2_000);

        Assert.Equal(new AccountActivity(new(14), new(14), default, new(10), 22_000 / 3, 0), _ledger.Activity(Maker));
        Assert.Equal(Quantity.Zero, _ledger.Activity(Taker).MakerVolume);
        Assert.Equal((2, 14), (_ledger.Trades, _ledger.TradedLots.Lots));
    }

    [Fact]
    public void Trade_InAnAuction_BothPayTheAuctionFeeAndBothOrdersRested()
    {
        // One price for all, away from the mid that has stood still since before the call.
        var fee = new Money(500 * 10);
        _ledger.OnSessionOpened(0);
        _ledger.OnEvent(Trade(Side.Buy, 1_004, 10, mid: 2_000) with { IsAuction = true, MakerFee = fee, TakerFee = fee });
        Round(2_010);

        Assert.Equal(new PnlTerms(new Money(-400_000), new Money(500_000), default, default, -fee), _ledger.Pnl(Maker));
        Assert.Equal(new PnlTerms(new Money(400_000), new Money(-500_000), default, default, -fee), _ledger.Pnl(Taker));
        Assert.Equal((-1_004 * 10_000 * 10) - 5_000, _ledger.Cash(Maker).Micros);
        Assert.Equal((1_004 * 10_000 * 10) - 5_000, _ledger.Cash(Taker).Micros);
        Assert.Equal(10_000, _ledger.VenueFees.Micros);
        Assert.Equal((10, 10), (_ledger.Activity(Maker).MakerVolume.Lots, _ledger.Activity(Taker).MakerVolume.Lots));
        Assert.Equal((1, 10), (_ledger.Trades, _ledger.TradedLots.Lots));
    }

    [Fact]
    public void Trade_InAnAuctionWithItself_CostsAnAccountTheFeesAlone()
    {
        var fee = new Money(5_000);
        _ledger.OnSessionOpened(0);
        _ledger.OnEvent(Trade(Side.Buy, 1_004, 10, mid: 2_000) with { IsAuction = true, TakerAccount = Maker, MakerFee = fee, TakerFee = fee });
        Round(2_010);

        Assert.Equal(new PnlTerms(default, default, default, default, new Money(-10_000)), _ledger.Pnl(Maker));
        Assert.Equal((new Money(-10_000), Quantity.Zero), (_ledger.Cash(Maker), _ledger.Position(Maker, default)));
        Assert.Equal(20, _ledger.Activity(Maker).Volume.Lots);
    }

    [Fact]
    public void Rejections_FromVenueAndRiskChecks_AreCountedForTheirAccount()
    {
        _ledger.OnSessionOpened(0);
        _ledger.OnEvent(new MarketEvent { Kind = MarketEventKind.OrderRejected, Time = default, Account = Maker });
        _ledger.OnEvent(new MarketEvent { Kind = MarketEventKind.OrderRejected, Time = default, Account = new AccountId(-5) });
        _ledger.OnEvent(new MarketEvent { Kind = MarketEventKind.OrderRejected, Time = default, Account = new AccountId(99) });
        _ledger.OnNotice(new Notice(default, NoticeKind.OrderRefused, Maker, default, default, RejectReason.PositionLimit, default));
        _ledger.OnNotice(new Notice(default, NoticeKind.OrderShrunk, Maker, default, default, RejectReason.PositionLimit, default));

        Assert.Equal(2, _ledger.Activity(Maker).Rejections);
    }

    [Fact]
    public void SessionOpened_PositionsLeftOpen_BreaksAnInvariant()
    {
        _ledger.OnSessionOpened(0);
        _ledger.OnEvent(Trade(Side.Buy, 1_000, 10, mid: 2_000));
        Round(2_020);

        Assert.Throws<InvariantViolationException>(() => _ledger.OnSessionOpened(1));
    }

    private static MarketEvent Trade(Side makerSide, long price, long lots, long mid) => new()
    {
        Kind = MarketEventKind.Trade, Time = default, Account = Maker, TakerAccount = Taker, Side = makerSide, Price = new Price(price),
        Quantity = new Quantity(lots), MakerFee = Spec.MakerFeePerLot * lots, TakerFee = Spec.TakerFeePerLot * lots,
        MidBefore = new HalfTicks(mid),
    };

    private void Round(long mid) => _ledger.OnRound(0, default, [new HalfTicks(mid)], [default]);
}
