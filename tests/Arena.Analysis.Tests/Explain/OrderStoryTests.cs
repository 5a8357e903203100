using static Arena.Analysis.Tests.Orders;

namespace Arena.Analysis.Tests;

/// <summary>Explanations of orders in markets small enough to work out by hand.</summary>
public sealed class OrderStoryTests
{
    private const long Step = 12_345_678;

    [Fact]
    public void Queue_OfAnOrderThatWaited_SaysWhatWasAheadAndHowItShrank()
    {
        var order = Waiting().Explain(0, 1);

        var stay = Assert.Single(order.Stays);
        Assert.Equal((999, 5, 4, 0), (stay.Price.Ticks, stay.Shown.Lots, stay.AheadAtStart.Lots, stay.AheadAtEnd.Lots));
        Assert.Equal((1, 3), (stay.TradedAhead.Lots, stay.LeftAhead.Lots));
        Assert.Equal((3, 2), (stay.CameBetter.Lots, stay.TradedBetter.Lots));

        // From command 3 to 4 its price is the best, then again from command 5 to 7; then a better bid comes and stays.
        Assert.Equal((Step * 1) + (Step * 2) + 500_000_000 + Step, stay.AtBest.Nanoseconds);
    }

    [Fact]
    public void Fills_OfAnOrderThatWaited_SayWhoAndWhatItWasWorth()
    {
        var order = Waiting().Explain(0, 1);

        var fill = Assert.Single(order.Fills);
        Assert.Equal((2, 999, FillRole.Maker, "Trader, 2"), (fill.Quantity.Lots, fill.Price.Ticks, fill.Role, fill.Counterparty));
        Assert.Equal(Id(2, 3), fill.CounterpartyOrder);
        Assert.Equal(new HalfTicks(2 * 1_001), fill.MidBefore);
        Assert.Equal((2 * 2 * 10_000, 2 * -2_000), (fill.Edge.Micros, fill.Fee.Micros));
        Assert.Equal([1L, 10L, 60L], fill.Markouts.Select(markout => (long)markout.After.Seconds));
        Assert.Equal([2_004L, 2_004L, null], fill.Markouts.Select(markout => markout.Mid?.Value));
        Assert.Equal([2 * 3 * 10_000L, 2 * 3 * 10_000L, null], fill.Markouts.Select(markout => markout.Value?.Micros));
    }

    [Fact]
    public void Entry_AndEnd_SayHowTheMarketStood()
    {
        var order = Waiting().Explain(0, 1);

        Assert.Equal(new Level(new Price(999), new Quantity(4), 1), order.Entry.Market.Bid);
        Assert.Equal(new Level(new Price(1_003), new Quantity(5), 1), order.Entry.Market.Ask);
        Assert.Equal(new HalfTicks(2 * 1_001), order.Entry.Market.Mid);
        Assert.Null(order.Entry.Market.LastTrade);
        Assert.Equal((OrderOutcome.Cancelled, RejectReason.None, 2, 3), (order.Fate.Outcome, order.Fate.Reason, order.Fate.Filled.Lots, order.Fate.Left.Lots));
        Assert.Equal("its owner cancelled it", order.Fate.Cause);
        Assert.Equal((999, 1_000, 3, 1), (order.Others.Lowest?.Ticks, order.Others.Highest?.Ticks, order.Others.Lots.Lots, order.Others.LotsReached.Lots));
    }

    [Fact]
    public void Moments_OfAnOrder_TellItInOrder()
    {
        var order = Waiting().Explain(0, 1);

        Assert.Equal(
            ["arrives", "rests", "filled by Trader, 2", "cancelled: its owner cancelled it"], order.Moments.Select(moment => moment.What));
        Assert.Equal([5L, 5L, 3L, 3L], order.Moments.Select(moment => moment.Left.Lots));
        Assert.Equal([null, 4L, 0L, null], order.Moments.Select(moment => moment.Ahead?.Lots));
    }

    [Fact]
    public void WhatIf_OneTickBetter_IsFilledByTheTradesThatReachIt()
    {
        var better = Waiting().Explain(0, 1).WhatIfs[0];

        Assert.Equal((1, 1_000), (better.Ticks, better.Price.Ticks));
        Assert.Equal((OrderOutcome.Filled, 5), (better.Fate.Outcome, better.Fate.Filled.Lots));
        Assert.Equal([(3L, 1_000L), (2L, 1_000L)], better.Fills.Select(fill => (fill.Quantity.Lots, fill.Price.Ticks)));

        // Before the first trade the mid was 1,001.5 (its own price was not there), before the second 1,001.
        Assert.Equal([3 * 15_000L, 2 * 10_000L], better.Fills.Select(fill => fill.Edge.Micros));
        Assert.Equal(5 * Step, better.Fills[0].Time.Nanoseconds);
    }

    [Fact]
    public void WhatIf_OneTickWorse_IsReachedByNothing()
    {
        var worse = Waiting().Explain(0, 1).WhatIfs[1];

        Assert.Equal((-1, 998), (worse.Ticks, worse.Price.Ticks));
        Assert.Empty(worse.Fills);
        Assert.Equal((OrderOutcome.Cancelled, "its owner cancelled it"), (worse.Fate.Outcome, worse.Fate.Cause));
    }

    [Fact]
    public void WhatIf_OneTickBetterCrosses_TakesWhatRestsThere()
    {
        var tape = Market();
        tape.Execute(Sell(1, 1, 1_001, 3));
        tape.Execute(Buy(0, 1, 1_000, 5));
        tape.Execute(Cancel(0, 1));

        var better = tape.Explain(0, 1).WhatIfs[0];

        var fill = Assert.Single(better.Fills);
        Assert.Equal((3, 1_001, FillRole.Taker, "Trader, 1"), (fill.Quantity.Lots, fill.Price.Ticks, fill.Role, fill.Counterparty));
        Assert.Equal((OrderOutcome.Cancelled, 2), (better.Fate.Outcome, better.Fate.Left.Lots));
    }

    [Fact]
    public void WhatIf_OfAQuoteThatWasRepeated_StaysInPlaceToo()
    {
        var tape = Market();
        tape.Execute(Quote(0, 1, 998, 5, 1_003, 5));
        tape.Execute(Quote(0, 3, 998, 5, 1_003, 5));
        tape.Execute(Sell(1, 1, 999, 2).Ioc());
        tape.Execute(Quote(0, 5, 997, 5, 1_003, 5));

        var order = tape.Explain(0, 1);

        Assert.Empty(order.Fills);
        Assert.Equal([(2L, 999L)], order.WhatIfs[0].Fills.Select(fill => (fill.Quantity.Lots, fill.Price.Ticks)));
        Assert.Equal("its owner's next quote set the bid to 5 lots at 997", order.WhatIfs[0].Fate.Cause);
    }

    [Fact]
    public void WhatIf_WhereTheOwnerTookItOut_EndsThere()
    {
        // The next quote asks the very price that one tick better would have had: it must not live on as that.
        var tape = Market();
        tape.Execute(Quote(0, 1, 998, 5, 1_003, 5));
        tape.Execute(Quote(0, 3, 999, 5, 1_003, 5));
        tape.Execute(Sell(1, 1, 999, 2).Ioc());

        var order = tape.Explain(0, 1);

        Assert.Empty(order.WhatIfs[0].Fills);
        Assert.Equal(OrderOutcome.Cancelled, order.WhatIfs[0].Fate.Outcome);
    }

    [Fact]
    public void WhatIf_AtThePriceItsQuoteHadBefore_FollowsTheOrderThatWouldHaveStayed()
    {
        var tape = Market();
        tape.Execute(Quote(0, 1, 999, 5, 1_003, 5));
        tape.Execute(Sell(1, 1, 999, 1).Ioc());
        tape.Execute(Quote(0, 3, 998, 4, 1_003, 5));
        tape.Execute(Sell(1, 2, 999, 3).Ioc());

        var order = tape.Explain(0, 3);

        Assert.Empty(order.Fills);
        Assert.Equal(Id(0, 1), order.WhatIfs[0].Kept);
        Assert.Equal([(3L, 999L)], order.WhatIfs[0].Fills.Select(fill => (fill.Quantity.Lots, fill.Price.Ticks)));
        Assert.Equal((3, 1), (order.WhatIfs[0].Fate.Filled.Lots, order.WhatIfs[0].Fate.Left.Lots));
        Assert.Contains("One tick better, at 999 (where its quote would have left 0-1 in place): 3 lots filled, 3 more", string.Join('\n', WhatIfWords.Of(order)), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_RefusedOutsideTheBand_IsAcceptedOneTickInside()
    {
        var tape = Market();
        tape.Execute(Sell(0, 1, 1_051, 2));
        tape.Execute(Buy(1, 1, 1_050, 2));

        var order = tape.Explain(0, 1);

        Assert.Equal((OrderOutcome.Refused, RejectReason.OutsidePriceBand), (order.Fate.Outcome, order.Fate.Reason));
        Assert.Equal(OrderOutcome.Filled, order.WhatIfs[0].Fate.Outcome);
        Assert.Equal(OrderOutcome.Refused, order.WhatIfs[1].Fate.Outcome);
    }

    [Fact]
    public void WhatIf_OfAMarketOrder_HasNoPriceToMove()
    {
        var tape = Market();
        tape.Execute(Sell(1, 1, 1_001, 3));
        tape.Execute(Buy(0, 1, 0, 5).Ioc() with { Type = OrderType.Market });

        var order = tape.Explain(0, 1);

        Assert.Empty(order.WhatIfs);
        Assert.Equal("a market order asks no price", order.WhyNoWhatIf);
        Assert.Equal(FillRole.Taker, Assert.Single(order.Fills).Role);
        Assert.Equal(RejectReason.NoLiquidity, order.Fate.Reason);
    }

    /// <summary>
    /// Trader 0 buys 5 at 999 behind 4. Two lots come in at 1,000 and are taken with 1 of the 4; the other 3 are cancelled; 2 of the 5 are
    /// filled; a bid at 1,001 moves the mid to 1,002; the other 3 are cancelled after 20 s.
    /// </summary>
    private static RecordedTape Waiting()
    {
        var tape = Market();
        tape.Execute(Buy(1, 1, 999, 4));
        tape.Execute(Sell(2, 1, 1_003, 5));
        tape.Execute(Buy(0, 1, 999, 5));
        tape.Execute(Buy(3, 1, 1_000, 2));
        tape.Execute(Sell(2, 2, 999, 3).Ioc());
        tape.Execute(Cancel(1, 1));
        tape.Execute(Sell(2, 3, 999, 2).Ioc());
        tape.Wait(0.5);
        tape.Execute(Buy(1, 2, 1_001, 1));
        tape.Wait(20);
        tape.Execute(Cancel(0, 1));
        return tape;
    }
}
