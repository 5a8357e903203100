using Arena.Sdk;

namespace Arena.Bots.Tests;

/// <summary>What holds for every quoter, whatever it thinks.</summary>
public sealed class QuoterConventionTests
{
    private const long Limit = 200;

    public static TheoryData<string> Quoters => Bot.Named(BotKind.Quoter);

    [Theory]
    [MemberData(nameof(Quoters))]
    public void Quote_InAWanderingMarket_NeverCrossesItselfNorTakesNorPassesItsLimit(string name)
    {
        for (var seed = 0UL; seed < 4; seed++)
        {
            var wandering = new Wandering(seed);
            var fills = RandomStream.Derive(seed, 0, "fills");
            var practice = new QuoterPractice(Bot.Quoter(name, ("limitShare", 1)), wandering.Market, Limit);
            for (var round = 0; round < 600; round++) Step(practice, wandering, fills, $"{name}, seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Quoters))]
    public void Quote_AtExtremeParameters_StaysSane(string name)
    {
        var description = Bot.Factory.Find(name)!;
        foreach (var parameter in description.Parameters)
        {
            foreach (var value in new[] { parameter.Minimum, parameter.Maximum })
            {
                var wandering = new Wandering(3);
                var fills = RandomStream.Derive(3, 0, "fills");
                var practice = new QuoterPractice(Bot.Quoter(name, (parameter.Name, value)), wandering.Market, Limit);
                for (var round = 0; round < 200; round++) Step(practice, wandering, fills, $"{name}, {parameter.Name} = {value}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Quoters))]
    public void Quote_InstrumentsWithATickTable_NamesOnlyPricesOfIt(string name)
    {
        for (var seed = 0UL; seed < 2; seed++)
        {
            var wandering = new Wandering(seed, tickTable: [new TickStep(new Price(100), 5), new TickStep(new Price(10_000), 20)]);
            var fills = RandomStream.Derive(seed, 0, "fills");
            var practice = new QuoterPractice(Bot.Quoter(name, ("limitShare", 1)), wandering.Market, Limit);
            var sides = 0;
            for (var round = 0; round < 300; round++)
            {
                Step(practice, wandering, fills, $"{name}, seed {seed}");
                foreach (var instrument in wandering.Market.Instruments)
                {
                    if (!practice.Quotes.TryGet(instrument.Id, out var quote)) continue;
                    var where = $"{name}, seed {seed}, round {round}, {instrument.Symbol}: {quote}";
                    Assert.True(quote.BidQuantity.Lots == 0 || quote.Bid.Ticks % instrument.TickStepAt(quote.Bid) == 0, where);
                    Assert.True(quote.AskQuantity.Lots == 0 || quote.Ask.Ticks % instrument.TickStepAt(quote.Ask) == 0, where);
                    if (quote.BidQuantity.Lots > 0) sides++;
                }
            }

            Assert.True(sides > 500, $"{name}: only {sides} bids");
        }
    }

    [Theory]
    [MemberData(nameof(Quoters))]
    public void Quote_RoomBelowTheSmallestOrder_LeavesTheSideOut(string name)
    {
        var spec = PracticeMarket.DefaultInstruments[0] with { MinimumOrderQuantity = new Quantity(5) };
        var market = new PracticeMarket(
            [spec, PracticeMarket.DefaultInstruments[1]], Timestamp.FromSeconds(23_400), Timestamp.FromSeconds(1));
        var practice = new QuoterPractice(Bot.Quoter(name, ("limitShare", 1), ("quoteLots", 10)), market, Limit);
        practice.SetInventory(PracticeMarket.Equity, Limit - 4);
        practice.Round();
        Assert.Equal((0, 10), (practice.Quote(PracticeMarket.Equity).BidQuantity.Lots, practice.Quote(PracticeMarket.Equity).AskQuantity.Lots));
    }

    [Theory]
    [MemberData(nameof(Quoters))]
    public void Quote_InACall_GoesOnAroundTheLastMid(string name)
    {
        var market = new PracticeMarket();
        var practice = new QuoterPractice(Bot.Quoter(name), market, Limit);
        practice.Round();
        market.SetPhase(PracticeMarket.Equity, TradingPhase.ClosingCall, new Indicative(new Price(10_030), new Quantity(9), 4));
        practice.Play(20);
        var quote = practice.Quote(PracticeMarket.Equity);
        Assert.True(quote.BidQuantity.Lots > 0 && quote.AskQuantity.Lots > 0);
        Assert.Equal(20_000, HalfTicks.Mid(quote.Bid, quote.Ask).Value);
    }

    [Theory]
    [MemberData(nameof(Quoters))]
    public void Quote_SameInputsTwice_GivesTheSameQuotes(string name)
    {
        Assert.Equal(Play(name), Play(name));

        static List<TwoSidedQuote> Play(string name)
        {
            var wandering = new Wandering(5);
            var fills = RandomStream.Derive(5, 0, "fills");
            var practice = new QuoterPractice(Bot.Quoter(name), wandering.Market, Limit);
            var quotes = new List<TwoSidedQuote>();
            for (var round = 0; round < 300; round++)
            {
                Step(practice, wandering, fills, name);
                for (var i = 0; i < 4; i++) quotes.Add(practice.Quote(new InstrumentId(i)));
            }

            return quotes;
        }
    }

    [Theory]
    [MemberData(nameof(Quoters))]
    public void OnSessionOpened_Again_ForgetsTheSessionBefore(string name)
    {
        var used = Bot.Quoter(name);
        var first = new Wandering(1);
        var before = new QuoterPractice(used, first.Market, Limit);
        var fills = RandomStream.Derive(1, 0, "fills");
        for (var round = 0; round < 200; round++) Step(before, first, fills, name);
        var (again, fresh) = (new Wandering(2), new Wandering(2));
        var afterOther = new QuoterPractice(used, again.Market, Limit);
        var alone = new QuoterPractice(Bot.Quoter(name), fresh.Market, Limit);
        for (var round = 0; round < 100; round++)
        {
            again.NextRound();
            afterOther.Round();
            fresh.NextRound();
            alone.Round();
            for (var i = 0; i < 4; i++) Assert.Equal(alone.Quote(new InstrumentId(i)), afterOther.Quote(new InstrumentId(i)));
        }
    }

    [Theory]
    [MemberData(nameof(Quoters))]
    public void Quote_SteadyRounds_AllocatesNothing(string name)
    {
        var wandering = new Wandering(4);
        var practice = new QuoterPractice(Bot.Quoter(name), wandering.Market, Limit);
        Assert.True(Allocations.Of(wandering, () => practice.Round()) == 0, name);
    }

    [Theory]
    [MemberData(nameof(Quoters))]
    public void Quote_AtTheLimit_WithdrawsTheAddingSideAndKeepsTheOther(string name)
    {
        foreach (var sign in new[] { 1, -1 })
        {
            var practice = new QuoterPractice(Bot.Quoter(name, ("limitShare", 1), ("quoteLots", 10)), new PracticeMarket(), Limit);
            practice.SetInventory(PracticeMarket.Equity, sign * Limit);
            practice.Round();
            var quote = practice.Quote(PracticeMarket.Equity);
            Assert.Equal(sign > 0 ? 0 : 10, quote.BidQuantity.Lots);
            Assert.Equal(sign > 0 ? 10 : 0, quote.AskQuantity.Lots);
            practice.SetInventory(PracticeMarket.Equity, sign * (Limit - 4));
            practice.Round();
            quote = practice.Quote(PracticeMarket.Equity);
            Assert.Equal(sign > 0 ? 4 : 10, quote.BidQuantity.Lots);
            Assert.Equal(sign > 0 ? 10 : 4, quote.AskQuantity.Lots);
        }
    }

    [Theory]
    [MemberData(nameof(Quoters))]
    public void Quote_TowardsTheClose_StopsAddingAndGoesOnReducing(string name)
    {
        var market = new PracticeMarket(PracticeMarket.DefaultInstruments, Timestamp.FromSeconds(1_000), Timestamp.FromSeconds(1));
        var practice = new QuoterPractice(Bot.Quoter(name, ("limitShare", 1), ("closingShare", 0.1)), market, Limit);
        practice.SetInventory(PracticeMarket.Equity, 30);
        market.SkipTo(Timestamp.FromSeconds(899));
        practice.Round();
        Assert.Equal(10, practice.Quote(PracticeMarket.Equity).BidQuantity.Lots);

        market.SkipTo(Timestamp.FromSeconds(990)); // a tenth of the closing stretch is left: the limit is 20
        practice.Round();
        Assert.Equal(0, practice.Quote(PracticeMarket.Equity).BidQuantity.Lots);
        Assert.Equal(10, practice.Quote(PracticeMarket.Equity).AskQuantity.Lots);
    }

    [Theory]
    [MemberData(nameof(Quoters))]
    public void Quote_WithNobodyElse_StandsFurtherBackAroundTheLastMid(string name)
    {
        var market = new PracticeMarket();
        var practice = new QuoterPractice(Bot.Quoter(name), market, Limit);
        practice.Round();
        var usual = practice.Quote(PracticeMarket.Equity);
        market.SetBook(PracticeMarket.Equity, 0, 0, 0, 0);
        practice.Play(20);
        var lonely = practice.Quote(PracticeMarket.Equity);
        Assert.True(lonely.Ask - lonely.Bid > usual.Ask - usual.Bid, $"{lonely} is wider than {usual}");
        Assert.Equal(20_000, HalfTicks.Mid(lonely.Bid, lonely.Ask).Value);
    }

    [Theory]
    [MemberData(nameof(Quoters))]
    public void Quote_FutureThatOnlyHedgesTheEquities_IsNotSkewed(string name)
    {
        // 100 lots of the equity are 100 × 10,000 × 0.01 × 1.2 = 12,000 of delta; a future is 40,000 × 0.05 = 2,000: 6 futures.
        var hedged = new QuoterPractice(Bot.Quoter(name), new PracticeMarket(), Limit);
        hedged.SetInventory(PracticeMarket.Equity, 100);
        hedged.SetInventory(PracticeMarket.Future, -6);
        hedged.Round();
        var quote = hedged.Quote(PracticeMarket.Future);
        Assert.Equal(80_000, HalfTicks.Mid(quote.Bid, quote.Ask).Value);
    }

    private static void FillSome(QuoterPractice practice, RandomStream random)
    {
        for (var i = 0; i < 4; i++)
        {
            var id = new InstrumentId(i);
            var side = random.NextChance(0.5) ? Side.Buy : Side.Sell;
            var rests = side == Side.Buy ? practice.Quote(id).BidQuantity : practice.Quote(id).AskQuantity;
            if (rests.Lots > 0 && random.NextChance(0.2)) practice.Fill(id, side, 1 + random.NextBelow(rests.Lots));
        }
    }

    private static void Step(QuoterPractice practice, Wandering wandering, RandomStream fills, string when)
    {
        FillSome(practice, fills);
        wandering.NextRound();
        practice.Round();
        foreach (var instrument in wandering.Market.Instruments) AssertSane(practice, instrument.Id, wandering.Touch(instrument.Id), when);
    }

    private static void AssertSane(QuoterPractice practice, InstrumentId id, (long Bid, long Ask) others, string when)
    {
        var quote = practice.Quote(id);
        var where = $"{when}, round {practice.Market.View.Round}, instrument {id}: {quote}";
        var inventory = practice.Inventory(id);
        Assert.True(quote.Bid < quote.Ask || quote.BidQuantity.Lots == 0 || quote.AskQuantity.Lots == 0, where);
        if (quote.BidQuantity.Lots > 0)
            Assert.True(quote.Bid.Ticks >= 1 && quote.Bid.Ticks < others.Ask && inventory + quote.BidQuantity.Lots <= Limit, where);
        if (quote.AskQuantity.Lots > 0)
            Assert.True(quote.Ask.Ticks >= 1 && quote.Ask.Ticks > others.Bid && inventory - quote.AskQuantity.Lots >= -Limit, where);
        Assert.True(quote.BidQuantity.Lots >= 0 && quote.AskQuantity.Lots >= 0, where);
    }
}
