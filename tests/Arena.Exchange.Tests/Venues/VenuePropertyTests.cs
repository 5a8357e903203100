using Arena.Sdk;
using Arena.Testing;

namespace Arena.Exchange.Tests;

/// <summary>Laws that hold for any commands, read from the events and views alone: independent of the oracle.</summary>
public sealed class VenuePropertyTests
{
    private const int Commands = 5_000;

    public static TheoryData<string, SelfTradePrevention, ulong> Cases()
    {
        var cases = new TheoryData<string, SelfTradePrevention, ulong>();
        foreach (var prevention in Enum.GetValues<SelfTradePrevention>())
        {
            cases.Add("Continuous", prevention, 40UL + (ulong)prevention);
            cases.Add("Everything", prevention, 50UL + (ulong)prevention);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Book_InContinuousTrading_IsNotCrossed(string market, SelfTradePrevention prevention, ulong seed) =>
        Run(market, prevention, seed, (venue, _) =>
        {
            if (venue.Phase(default) != TradingPhase.Continuous) return;
            if (venue.TryGetBest(default, Side.Buy, out var bid) && venue.TryGetBest(default, Side.Sell, out var ask))
                Assert.True(bid.Price < ask.Price, $"bid {bid}, ask {ask}");
        });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Quantity_OfEveryOrder_IsConserved(string market, SelfTradePrevention prevention, ulong seed)
    {
        // Accepted = traded + taken off + cancelled + what rests or is held, for each order at every moment.
        var left = new Dictionary<OrderId, long>();
        Run(market, prevention, seed, (venue, events) =>
        {
            foreach (var e in events)
            {
                if (e.Kind == MarketEventKind.OrderAccepted) left[e.Order] = e.Quantity.Lots;
                if (e.Kind is MarketEventKind.Trade or MarketEventKind.OrderReduced or MarketEventKind.OrderCancelled)
                    Assert.Equal(e.Remaining.Lots, left[e.Order] -= e.Quantity.Lots);
                if (e.Kind == MarketEventKind.Trade) Assert.Equal(e.TakerRemaining.Lots, left[e.TakerOrder] -= e.Quantity.Lots);
                if (e.Kind is MarketEventKind.OrderRested or MarketEventKind.OrderRestedInPlace or MarketEventKind.OrderHeld or
                    MarketEventKind.OrderTriggered or MarketEventKind.OrderReplenished or MarketEventKind.OrderRepriced)
                    Assert.Equal(e.Remaining.Lots, left[e.Order]);
            }

            foreach (var e in events)
            {
                if (e.Kind == MarketEventKind.OrderRejected || e.Order.IsNone) continue;
                if (venue.IsHeld(e.Order)) Assert.True(left[e.Order] > 0);
                else Assert.Equal(left[e.Order], venue.TryGetOrder(e.Order, out var open) ? open.Remaining.Lots : 0);
            }
        });
        Assert.True(left.Count > Commands / 10);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Trades_AtAPrice_FillInTheOrderOfResting(string market, SelfTradePrevention prevention, ulong seed)
    {
        // Events alone rebuild the queues: whoever trades is at the front of the best one, and no two orders have one owner.
        var queues = new EventQueues();
        Run(market, prevention, seed, (_, events) =>
        {
            foreach (var e in events) queues.Follow(e);
        });
        Assert.True(queues.Trades > Commands / 20, $"{queues.Trades} trades");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rejection_OfAnyCommand_IsItsOnlyEventAndChangesNothing(string market, SelfTradePrevention prevention, ulong seed)
    {
        var before = 0UL;
        Run(market, prevention, seed, (venue, events) =>
        {
            // What is due is made apart: a refusal comes alone.
            var isRejected = events.Count > 0 && events[0].Kind == MarketEventKind.OrderRejected;
            if (isRejected) Assert.Equal((1, before), (events.Count, venue.HashState()));
            before = venue.HashState();
        });
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cancel_OfEveryOpenOrder_LeavesTheBookEmpty(string market, SelfTradePrevention prevention, ulong seed)
    {
        var open = new Dictionary<OrderId, AccountId>();
        var run = 0;
        Run(market, prevention, seed, (venue, events) =>
        {
            foreach (var e in events)
            {
                if (e.Kind == MarketEventKind.OrderAccepted) open[e.Order] = e.Account;
            }

            if (++run % 200 != 0) return;
            var answers = new EventBuffer();
            foreach (var (id, account) in open.Where(order => venue.IsHeld(order.Key) || venue.TryGetOrder(order.Key, out _)))
            {
                answers.Clear();
                venue.Execute(new Command { Kind = CommandKind.Cancel, Account = account, Order = id }, OracleMarket.SessionLength, answers);
                var first = answers.Events[0];
                Assert.Equal((MarketEventKind.OrderCancelled, id, 0), (first.Kind, first.Order, first.Remaining.Lots));
            }

            open.Clear();
            var orders = new OrderView[1];
            foreach (var side in Enum.GetValues<Side>()) Assert.Equal(0, venue.Orders(default, side, orders));
        });
        Assert.True(run > Commands);
    }

    private static void Run(string name, SelfTradePrevention prevention, ulong seed, Action<Venue, IReadOnlyList<MarketEvent>> check)
    {
        var market = OracleMarket.Named(name, prevention);
        var venue = new Venue(market.Options, market.Instruments, OracleMarket.Owners);
        var stream = market.Commands(seed);
        var events = new EventBuffer();
        var now = default(Timestamp);
        for (var i = 0; i < Commands; i++)
        {
            now += stream.NextGap();
            var command = stream.Next(venue.Mid);
            try
            {
                if (now > OracleMarket.SessionLength)
                {
                    Check(() => venue.Close(OracleMarket.SessionLength, events));
                    venue.Reset();
                    now = default;
                }

                Check(() => venue.AdvanceTo(now, events));
                Check(() => venue.Execute(command, now, events));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"{name}, {prevention}, seed {seed}, command {i}: {command}", exception);
            }
        }

        void Check(Action act)
        {
            events.Clear();
            act();
            check(venue, events.Events.ToArray());
        }
    }
}
