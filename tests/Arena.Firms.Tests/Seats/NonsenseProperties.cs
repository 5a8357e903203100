using System.Collections.Immutable;

namespace Arena.Firms.Tests;

/// <summary>Whatever a bot answers, its seat, the session and the ledger go on.</summary>
public sealed class NonsenseProperties
{
    private static readonly ImmutableArray<InstrumentSpec> Market = TestMarkets.WithFuture();
    private static readonly long[] Numbers = [long.MinValue, -1_000, -1, 0, 1, 7, 990, 1_000, 1_010, 1L << 40, long.MaxValue / 2, long.MaxValue];

    [Fact]
    public void Firm_RandomNonsense_NeverStopsTheMatch()
    {
        for (var seed = 0UL; seed < 60; seed++)
        {
            var random = RandomStream.Derive(seed, 0, "nonsense");
            var quoter = new ScriptedQuoter((_, sheet) => sheet.Quote(
                new InstrumentId((int)random.NextBelow(2)), new Price(Number(random)), new Quantity(Number(random)),
                new Price(Number(random)), new Quantity(Number(random))));
            var prop = new ScriptedProp((context, actions) => Nonsense(random, context.OpenOrders, actions.Orders, actions));
            var options = TestFirms.With(TestFirms.Prop(outside: true, band: 100)) with { Hedge = new HedgeOptions { CentralDeltaBand = 100 } };
            Play(random, Floor.WithFirm(options, quoter, [prop], Market));
            Assert.True(prop.Asked > 30, $"seed {seed}: nonsense that is refused took the seat");
        }
    }

    [Fact]
    public void Trader_RandomNonsense_NeverStopsTheMatch()
    {
        for (var seed = 0UL; seed < 60; seed++)
        {
            var random = RandomStream.Derive(seed, 0, "nonsense");
            var trader = new ScriptedTrader((context, orders) => Nonsense(random, context.OpenOrders, orders, null));
            var options = new TraderOptions { Name = "wolf", Strategy = TestFirms.AnyBot, PositionLimitLots = 50 };
            Play(random, Floor.WithTrader(options, trader, Market));
            Assert.True(trader.Asked > 30, $"seed {seed}: nonsense that is refused took the seat");
        }
    }

    private static void Play(RandomStream random, Floor floor)
    {
        for (var round = 0; round < 40; round++)
        {
            RandomFirm.Street(random, floor);
            floor.Step(1);
        }

        floor.Close();
        Assert.Equal(Money.Zero, floor.Ledger.CashSum);
    }

    private static void Nonsense(RandomStream random, ReadOnlySpan<OpenOrder> open, OrderActions orders, PropActions? actions)
    {
        // One request per instrument and round: a third instrument would be the third request for two.
        actions?.Transfer(new InstrumentId((int)random.NextBelow(9) - 4), (Side)random.NextBelow(4), new Quantity(Number(random)));
        for (var n = random.NextBelow(6); n > 0; n--)
        {
            var instrument = new InstrumentId((int)random.NextBelow(4) - 1);
            var (side, price, quantity) = ((Side)random.NextBelow(3), new Price(Number(random)), new Quantity(Number(random)));
            var order = open.IsEmpty ? new OrderId(Number(random)) : open[(int)random.NextBelow(open.Length)].Order;
            switch (random.NextBelow(12))
            {
                case 0: orders.Limit(instrument, side, price, quantity, (TimeInForce)random.NextBelow(5), (PostOnly)random.NextBelow(4), new Quantity(Number(random))); break;
                case 1: orders.Market(instrument, side, quantity); break;
                case 2: orders.Cancel(order); break;
                case 3: orders.Reduce(order, quantity); break;
                case 4: orders.Replace(order, price, quantity, (PostOnly)random.NextBelow(4), new Quantity(Number(random))); break;
                case 5: orders.Stop(instrument, side, price, quantity); break;
                case 6: orders.StopLimit(instrument, side, new Price(Number(random)), price, quantity, (TimeInForce)random.NextBelow(5)); break;
                case 7: orders.PegToBest(instrument, side, quantity, Number(random), price, new Quantity(Number(random))); break;
                case 8: orders.PegToMid(instrument, side, quantity, Number(random), price, new Quantity(Number(random))); break;
                case 9: orders.ReplaceStop(order, new Price(Number(random)), quantity, price); break;
                case 10: orders.ReplacePeg(order, quantity, Number(random), price, new Quantity(Number(random))); break;
                default:
                    orders.Restore(new OrderRequest
                    {
                        Kind = OrderRequestKind.CancelAll, CancelScope = (CancelScope)random.NextBelow(10), Instrument = instrument, Side = side,
                    });
                    break;
            }
        }
    }

    private static long Number(RandomStream random) => Numbers[random.NextBelow(Numbers.Length)];
}
