using System.Collections.Immutable;
using Arena.Sdk;
using Arena.Testing;

namespace Arena.Exchange.Tests;

/// <summary>Auctions of random books, held against every price there could be: independent of the oracle.</summary>
public sealed class AuctionPropertyTests
{
    private const int Books = 400;
    private static readonly InstrumentId Equity = new(0);

    [Theory]
    [InlineData(1, 1UL)]
    [InlineData(1, 2UL)]
    [InlineData(4, 3UL)]
    [InlineData(5, 4UL)]
    public void Uncrossed_RandomBooks_IsTheBestOfAllPricesAndFillsInPriority(long step, ulong seed)
    {
        var instrument = TestInstruments.Equity() with { TickTable = [new TickStep(new Price(step), step)] };
        var phases = new PhaseOptions { OpeningAuction = Timestamp.FromSeconds(1) };
        var venue = new Venue(new VenueOptions { Phases = phases }, [instrument], [0, 1, 2, 3]);
        var random = RandomStream.Derive(seed, 0, "test/auctions");
        var events = new EventBuffer();
        var traded = 0;
        for (var i = 0; i < Books; i++)
        {
            venue.Reset();
            Fill(venue, random, step);
            var (bids, asks) = (Side(venue, Sdk.Side.Buy), Side(venue, Sdk.Side.Sell));
            var expected = BestOfAllPrices(bids, asks, step);
            Assert.Equal(expected, venue.Indicative(Equity));

            events.Clear();
            venue.AdvanceTo(Timestamp.FromSeconds(1), events);
            Assert.Equal(
                (MarketEventKind.AuctionUncrossed, expected.Price, expected.Volume, Math.Abs(expected.Imbalance)),
                (events.Events[0].Kind, events.Events[0].Price, events.Events[0].Quantity, events.Events[0].Remaining.Lots));
            var trades = events.Events.ToArray().Where(e => e.Kind == MarketEventKind.Trade).ToList();
            Assert.Equal(expected.Volume.Lots, trades.Sum(trade => trade.Quantity.Lots));
            Assert.All(trades, trade => Assert.Equal((true, expected.Price), (trade.IsAuction, trade.Price)));
            RequireFilledInPriority(venue, bids, expected);
            RequireFilledInPriority(venue, asks, expected);
            if (trades.Count > 0) traded++;
        }

        Assert.InRange(traded, Books / 2, Books - 1);
    }

    private static void Fill(Venue venue, RandomStream random, long step)
    {
        var orders = 1 + (int)random.NextBelow(30);
        var width = 1 + random.NextBelow(12);
        var ignored = new EventBuffer();
        for (var i = 1; i <= orders; i++)
        {
            var side = (Side)random.NextBelow(2);
            var lots = 1 + random.NextBelow(9);
            var account = (int)random.NextBelow(4);
            var price = 1_000 + (step * (random.NextBelow((2 * width) + 1) - width - (side.Sign() * random.NextBelow(2))));
            venue.Execute(
                new Command
                {
                    Kind = CommandKind.Order, Account = new AccountId(account), Instrument = Equity, Side = side, Order = OrderId.Of(account, i),
                    Price = new Price(Math.Clamp(price, 1_000 - 50 + (50 % step), 1_050 - (50 % step))), Quantity = new Quantity(lots),
                    DisplayQuantity = new Quantity(random.NextBelow(3) == 0 ? random.NextBelow(lots) : 0),
                },
                default, ignored);
        }

        Assert.DoesNotContain(ignored.Events.ToArray(), e => e.Kind is MarketEventKind.OrderRejected or MarketEventKind.Trade);
    }

    private static ImmutableArray<OrderView> Side(Venue venue, Side side)
    {
        var orders = new OrderView[64];
        return [.. orders.Take(venue.Orders(Equity, side, orders))];
    }

    /// <summary>The rules in the words of docs/exchange.md, over all prices from 1 to 2,000.</summary>
    private static Indicative BestOfAllPrices(ImmutableArray<OrderView> bids, ImmutableArray<OrderView> asks, long step) =>
        Enumerable.Range(1, 2_000 / (int)step).Select(i => new Price(i * step))
            .Select(price => (Price: price,
                Demand: bids.Where(bid => bid.Price >= price).Sum(bid => bid.Remaining.Lots),
                Supply: asks.Where(ask => ask.Price <= price).Sum(ask => ask.Remaining.Lots)))
            .Where(at => at.Demand > 0 && at.Supply > 0)
            .OrderByDescending(at => Math.Min(at.Demand, at.Supply))
            .ThenBy(at => Math.Abs(at.Demand - at.Supply))
            .ThenBy(at => Math.Abs(at.Price.Ticks - 1_000))
            .Select(at => new Indicative(at.Price, new Quantity(Math.Min(at.Demand, at.Supply)), at.Demand - at.Supply))
            .FirstOrDefault();

    private static void RequireFilledInPriority(Venue venue, ImmutableArray<OrderView> orders, Indicative auction)
    {
        var left = auction.Volume.Lots;
        foreach (var order in orders)
        {
            var filled = Math.Min(left, order.Remaining.Lots);
            left -= filled;
            var open = venue.TryGetOrder(order.Order, out var rest) ? rest.Remaining.Lots : 0;
            Assert.Equal(order.Remaining.Lots - filled, open);
        }

        // Nothing that could still trade is left: the book is not crossed, and no order better than the price stayed behind on both sides.
        Assert.Equal(0, left);
        if (venue.TryGetBest(Equity, Sdk.Side.Buy, out var bid) && venue.TryGetBest(Equity, Sdk.Side.Sell, out var ask))
            Assert.True(bid.Price < ask.Price, $"bid {bid}, ask {ask} after {auction}");
    }
}
