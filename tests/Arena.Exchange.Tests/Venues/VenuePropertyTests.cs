using Arena.Sdk;
using Arena.Testing;

namespace Arena.Exchange.Tests;

/// <summary>Laws that hold for any commands, read from the events and views alone: independent of the oracle.</summary>
public sealed class VenuePropertyTests
{
    private const int Commands = 5_000;

    public static TheoryData<SelfTradePrevention, ulong> Cases()
    {
        var cases = new TheoryData<SelfTradePrevention, ulong>();
        foreach (var prevention in Enum.GetValues<SelfTradePrevention>()) cases.Add(prevention, 40UL + (ulong)prevention);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Book_AfterEveryCommand_IsNotCrossed(SelfTradePrevention prevention, ulong seed) => Run(prevention, seed, (venue, _, _) =>
    {
        if (venue.TryGetBest(default, Side.Buy, out var bid) && venue.TryGetBest(default, Side.Sell, out var ask))
            Assert.True(bid.Price < ask.Price, $"bid {bid}, ask {ask}");
    });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Quantity_OfEveryOrder_IsConserved(SelfTradePrevention prevention, ulong seed)
    {
        // Accepted = traded + taken off + cancelled + what rests, for each order at every moment.
        var left = new Dictionary<OrderId, long>();
        Run(prevention, seed, (venue, _, events) =>
        {
            foreach (var e in events)
            {
                if (e.Kind == MarketEventKind.OrderAccepted) left.Add(e.Order, e.Quantity.Lots);
                if (e.Kind is MarketEventKind.Trade or MarketEventKind.OrderReduced or MarketEventKind.OrderCancelled)
                    Assert.Equal(e.Remaining.Lots, left[e.Order] -= e.Quantity.Lots);
                if (e.Kind == MarketEventKind.Trade) Assert.Equal(e.TakerRemaining.Lots, left[e.TakerOrder] -= e.Quantity.Lots);
            }

            foreach (var e in events)
            {
                if (e.Kind == MarketEventKind.OrderRejected) continue;
                Assert.Equal(left[e.Order], venue.TryGetOrder(e.Order, out var open) ? open.Remaining.Lots : 0);
            }
        });
        Assert.True(left.Count > Commands / 4);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Trades_AtAPrice_FillInTheOrderOfResting(SelfTradePrevention prevention, ulong seed)
    {
        // Events alone rebuild the queues: whoever trades is at the front of the best one, and no two orders have one owner.
        var queues = new Dictionary<(InstrumentId, Side), List<MarketEvent>>();
        var trades = 0;
        Run(prevention, seed, (_, owners, events) =>
        {
            var vacated = (List: (List<MarketEvent>?)null, Index: 0);
            foreach (var e in events)
            {
                var queue = queues.TryGetValue((e.Instrument, e.Side), out var known) ? known : queues[(e.Instrument, e.Side)] = [];
                var place = queue.FindIndex(order => order.Order == e.Order);
                switch (e.Kind)
                {
                    case MarketEventKind.OrderRested:
                        queue.Add(e);
                        break;
                    case MarketEventKind.OrderRestedInPlace:
                        vacated.List!.Insert(vacated.Index, e);
                        break;
                    case MarketEventKind.Trade:
                        trades++;
                        var best = queue.MinBy(order => -order.Price.Ticks * order.Side.Sign());
                        Assert.Equal(best.Order, e.Order);
                        Assert.NotEqual(owners[e.Account.Index], owners[e.TakerAccount.Index]);
                        if (e.Remaining == Quantity.Zero) queue.RemoveAt(place);
                        break;
                    case MarketEventKind.OrderCancelled when place >= 0:
                        queue.RemoveAt(place);
                        vacated = (queue, place);
                        break;
                }
            }
        });
        Assert.True(trades > Commands / 20);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rejection_OfAnyCommand_IsItsOnlyEventAndChangesNothing(SelfTradePrevention prevention, ulong seed)
    {
        var before = new Level[2][] { new Level[64], new Level[64] };
        var after = new Level[64];
        Run(prevention, seed, (venue, _, events) =>
        {
            var isRejected = events.Count > 0 && events[0].Kind == MarketEventKind.OrderRejected;
            if (isRejected) Assert.Single(events);
            foreach (var side in Enum.GetValues<Side>())
            {
                Array.Clear(after);
                venue.Depth(default, side, after);
                if (isRejected) Assert.Equal(before[(int)side], after);
                after.CopyTo(before[(int)side], 0);
            }
        });
    }

    private static void Run(SelfTradePrevention prevention, ulong seed, Action<Venue, int[], IReadOnlyList<MarketEvent>> check)
    {
        int[] owners = [0, 0, 1, 2];
        var options = new VenueOptions { SelfTradePrevention = prevention, MaximumOpenOrdersPerOwner = 20 };
        var venue = new Venue(options, TestInstruments.Equities(2), [.. owners]);
        var stream = new CommandStream(seed, 2, owners.Length);
        var events = new EventBuffer();
        for (var i = 0; i < Commands; i++)
        {
            events.Clear();
            var command = stream.Next(venue.Mid);
            venue.Execute(command, new Timestamp(i), events);
            try
            {
                check(venue, owners, events.Events.ToArray());
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"{prevention}, seed {seed}, command {i}: {command}", exception);
            }
        }
    }
}
