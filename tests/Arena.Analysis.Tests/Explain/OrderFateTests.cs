using static Arena.Analysis.Tests.Orders;

namespace Arena.Analysis.Tests;

/// <summary>Each way an order can end, and what is said of it.</summary>
public sealed class OrderFateTests
{
    [Fact]
    public void Replaced_Order_NamesItsSuccessor()
    {
        var tape = Market();
        tape.Execute(Buy(0, 1, 999, 5));
        tape.Execute(Replace(0, 1, 2, 1_000, 4));
        tape.CloseSession();
        var bytes = tape.Complete();

        var (old, next) = (TapeExplain.Order(bytes, Id(0, 1)), TapeExplain.Order(bytes, Id(0, 2)));

        Assert.Equal("its owner replaced it by 0-2, 4 lots at 1,000", old.Fate.Cause);
        Assert.Equal(Id(0, 2), old.Fate.CausedBy);
        Assert.Equal((CommandKind.Replace, Id(0, 1), Side.Buy), (next.Entry.Command, next.Entry.Replaces, next.Entry.Side));
        Assert.Equal((RejectReason.SessionClosed, "the session closed"), (next.Fate.Reason, next.Fate.Cause));
    }

    [Fact]
    public void Quote_WithoutASide_WithdrawsIt()
    {
        var tape = Market();
        tape.Execute(Quote(0, 1, 999, 5, 1_001, 5));
        tape.Execute(Quote(0, 3, 999, 5, 1_001, 0));

        Assert.Equal("its owner's next quote had no ask", tape.Explain(0, 2).Fate.Cause);
    }

    [Theory]
    [InlineData(3, "its quote left the bid that rested in place, under that order's id")]
    [InlineData(4, "its quote had no ask")]
    public void Quote_ThatUsesNoId_SaysWhy(long sequence, string cause)
    {
        var tape = Market();
        tape.Execute(Quote(0, 1, 999, 5, 1_001, 5));
        tape.Execute(Quote(0, 3, 999, 5, 1_001, 0));

        var order = tape.Explain(0, sequence);

        Assert.Equal((OrderOutcome.NotUsed, cause), (order.Fate.Outcome, order.Fate.Cause));
        Assert.Empty(order.WhatIfs);
    }

    [Fact]
    public void MassCancel_OfItsOwner_IsNamed()
    {
        var tape = Market();
        tape.Execute(Buy(0, 1, 999, 5));
        tape.Execute(new Command { Kind = CommandKind.CancelAll, Account = new AccountId(0) });

        Assert.Equal("its owner cancelled all that its mass cancel names", tape.Explain(0, 1).Fate.Cause);
    }

    [Fact]
    public void SelfTrade_OfAnIncomingOrder_CancelsTheRestingOne()
    {
        var tape = Market();
        tape.Execute(Buy(0, 1, 999, 5));
        tape.Execute(Sell(0, 2, 999, 5));

        var order = tape.Explain(0, 1);

        Assert.Equal((RejectReason.SelfTradePrevented, Id(0, 2)), (order.Fate.Reason, order.Fate.CausedBy));
        Assert.Contains("order 0-2 of its own owner", order.Fate.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void SelfTrade_OfTheOrderItself_SaysThatItMetItsOwn()
    {
        var tape = Market(new VenueOptions { SelfTradePrevention = SelfTradePrevention.CancelIncoming });
        tape.Execute(Buy(0, 1, 999, 5));
        tape.Execute(Sell(0, 2, 999, 5));

        Assert.StartsWith("it met an order of its own owner", tape.Explain(0, 2).Fate.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancel_ThatComesTooLate_IsInTheMoments()
    {
        var tape = Market();
        tape.Execute(Buy(0, 1, 999, 5));
        tape.Execute(Sell(1, 1, 999, 5));
        tape.Execute(Cancel(0, 1));

        var order = tape.Explain(0, 1);

        Assert.Equal(OrderOutcome.Filled, order.Fate.Outcome);
        Assert.Equal("its owner's cancel is refused: UnknownOrder", order.Moments[^1].What);
    }

    [Fact]
    public void Refused_OutsideTheBand_StatesTheBand()
    {
        var facts = Refused(RejectReason.OutsidePriceBand, Sell(0, 1, 1_060, 2));

        Assert.Equal([1_060d, 951, 1_050, 1_000.5, 50], facts.Select(fact => fact.Value));
    }

    [Fact]
    public void Refused_PostOnly_StatesTheBestOfTheOtherSide() =>
        Assert.Equal([("price", 1_002d), ("bestAsk", 1_002d)], Numbers(Refused(RejectReason.PostOnlyWouldTake, Buy(0, 1, 1_002, 2) with { PostOnly = PostOnly.Reject })));

    [Fact]
    public void Refused_FillOrKill_StatesWhatThereWas() =>
        Assert.Equal([("quantity", 9d), ("available", 7d)], Numbers(Refused(RejectReason.CannotFillWhole, Buy(0, 1, 1_003, 9) with { TimeInForce = TimeInForce.FillOrKill })));

    [Fact]
    public void Refused_CrossedQuote_StatesBothSides() =>
        Assert.Equal([("bid", 1_000d), ("ask", 1_000d)], Numbers(Refused(RejectReason.CrossedQuote, Quote(0, 1, 1_000, 5, 1_000, 5))));

    [Fact]
    public void Refused_Quantity_StatesTheLimits() =>
        Assert.Equal(
            [("quantity", 1_001d), ("smallestQuantity", 1d), ("largestQuantity", 1_000d)], Numbers(Refused(RejectReason.InvalidQuantity, Buy(0, 1, 1_000, 1_001))));

    [Fact]
    public void Refused_TooManyOrders_StatesTheLimit()
    {
        var tape = Market(new VenueOptions { MaximumOpenOrdersPerOwner = 1 });
        tape.Execute(Buy(0, 1, 999, 5));
        tape.Execute(Buy(0, 2, 998, 5));

        Assert.Equal([("mostOpenOrders", 1d)], Numbers(tape.Explain(0, 2).Facts));
    }

    [Fact]
    public void Refused_IdUsedLater_ExplainsTheOrderThatCameToBe()
    {
        var tape = Market();
        tape.Execute(Buy(0, 1, 2_000, 5));
        tape.Execute(Buy(0, 1, 999, 5));

        Assert.Equal(999, tape.Explain(0, 1).Entry.Limit.Ticks);
    }

    /// <summary>Explains a command that is refused in a market of 999 to 1,002 x 3 and 1,003 x 4.</summary>
    private static ImmutableArray<ExplainFact> Refused(RejectReason reason, Command command)
    {
        var tape = Market();
        tape.Execute(Buy(1, 1, 999, 5));
        tape.Execute(Sell(1, 2, 1_002, 3));
        tape.Execute(Sell(1, 3, 1_003, 4));
        tape.Execute(command);
        var order = tape.Explain(0, 1);
        Assert.Equal((OrderOutcome.Refused, reason), (order.Fate.Outcome, order.Fate.Reason));
        Assert.NotEmpty(OrderPage.Of(order).Paragraphs.Single(paragraph => paragraph.Label == "Why").Sentences);
        return order.Facts;
    }

    private static IEnumerable<(string, double)> Numbers(ImmutableArray<ExplainFact> facts) => facts.Select(fact => (fact.Name, fact.Value));
}
