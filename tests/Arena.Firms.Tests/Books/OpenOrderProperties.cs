using System.Collections.Immutable;

namespace Arena.Firms.Tests;

/// <summary>
/// What a firm and a trader know of their orders and quotes is what the venue knows, at every round, through every kind of order,
/// halt and auction.
/// </summary>
public sealed class OpenOrderProperties
{
    private const int Rounds = 120;

    [Fact]
    public void OpenOrders_RandomOrdersOfEveryKind_AreTheVenues()
    {
        var (halts, auctions) = (0, 0);
        Dictionary<MarketEventKind, int> counts = [];
        for (var seed = 0UL; seed < 25; seed++)
        {
            var shadow = new Play(seed).Run();
            halts += shadow.Halts;
            auctions += shadow.Auctions;
            foreach (var kind in Enum.GetValues<MarketEventKind>())
                counts[kind] = counts.GetValueOrDefault(kind) + shadow.Counts.GetValueOrDefault(kind);
        }

        // The play is worth something only if everything happened in it.
        Assert.True(halts > 20 && auctions > 100, $"{halts} halts, {auctions} trades in auctions");
        foreach (var kind in Enum.GetValues<MarketEventKind>()) Assert.True(counts[kind] > 20, $"{kind}: {counts[kind]}");
    }

    private sealed class Play
    {
        private readonly ulong _seed;
        private readonly RandomStream _random;
        private readonly ImmutableArray<InstrumentSpec> _instruments;
        private readonly MarketSession _session;
        private readonly ShadowVenue _shadow;
        private readonly ISeat[] _seats;
        private readonly OrderActions _street;
        private OpenOrder[] _propsOrders = [];
        private OpenOrder[] _tradersOrders = [];
        private TwoSidedQuote[] _quotes = [];

        public Play(ulong seed)
        {
            _seed = seed;
            _random = RandomStream.Derive(seed, 0, "open");
            _instruments = [.. TestMarkets.WithFuture().Select(i => i with { StaticBandTicks = 25, DynamicBandTicks = 4 })];
            var options = TestMarkets.Options(_instruments, Rounds) with { Venue = new VenueOptions { Phases = Phases(), FeeChanges = Fees() } };
            var firm = TestFirms.With(TestFirms.Prop(outside: true, limit: 60)) with { Hedge = new HedgeOptions { CentralDeltaBand = 200 } };
            var table = new ParticipantTable(
                [
                    new ParticipantSpec("firm", firm.Latency, [(Firm.CentralBookName, AccountKind.CentralBook), ("prop", AccountKind.PropBook)]),
                    new ParticipantSpec("wolf", default, [("wolf", AccountKind.Trader)]),
                    new ParticipantSpec("street", default, [("street", AccountKind.Trader)]),
                ],
                0, i => $"nobody/{i}");
            _shadow = new ShadowVenue(options, table, new Ledger(_instruments, table.Accounts));
            _session = new MarketSession(options, table, seed, _shadow);
            var setting = new SeatSetting(_instruments, options.SessionLength, options.RoundInterval, seed);
            _seats =
            [
                new FirmSeat(firm, setting, table.AccountsOf(0), Quoter(), [Prop()]),
                new TraderSeat(
                    new TraderOptions { Name = "wolf", Strategy = TestFirms.AnyBot, PositionLimitLots = 80 }, setting, table.AccountsOf(1)[0], Trader()),
            ];
            _street = new OrderActions(table.AccountsOf(2)[0].Id.Index);
        }

        public ShadowVenue Run()
        {
            _session.Open(0);
            foreach (var seat in _seats) seat.OpenSession(0);
            while (_session.Advance(out var round))
            {
                for (var i = 0; i < _seats.Length; i++)
                {
                    var decision = new SeatDecision();
                    _seats[i].Decide(round.Market, _session.Reports(i), decision);
                    _session.Apply(i, decision);
                }

                Verify(round.Number, 1, _propsOrders);
                Verify(round.Number, 2, _tradersOrders);
                VerifyQuotes(round.Number);
                _session.Apply(_seats.Length, Street(round.Market));
            }

            return _shadow;
        }

        private static ImmutableArray<FeeChange> Fees() =>
        [
            new(default, Timestamp.FromSeconds(40), new InstrumentFees(new Money(10), new Money(20), default)),
            new(default, Timestamp.FromSeconds(80), new InstrumentFees(default, new Money(30), new Money(5))),
        ];

        private static PhaseOptions Phases() => new()
        {
            OpeningAuction = Timestamp.FromMilliseconds(5_500), ClosingCall = Timestamp.FromSeconds(110),
            ClosingAuction = Timestamp.FromMilliseconds(115_500), HaltDuration = Timestamp.FromMilliseconds(3_200),
            ReopeningDuration = Timestamp.FromMilliseconds(2_100),
        };

        private ScriptedQuoter Quoter()
        {
            var quoter = RandomFirm.Quoter(_random);
            var script = quoter.Script;
            quoter.Script = (context, sheet) =>
            {
                _quotes = [.. _instruments.Select(i => context.RestingQuote(i.Id))];
                script(context, sheet);
            };
            return quoter;
        }

        private ScriptedProp Prop()
        {
            var prop = RandomFirm.Prop(_random);
            var script = prop.Script;
            prop.Script = (context, actions) =>
            {
                _propsOrders = context.OpenOrders.ToArray();
                script(context, actions);
            };
            return prop;
        }

        private ScriptedTrader Trader() => new((context, orders) =>
        {
            _tradersOrders = context.OpenOrders.ToArray();
            for (var n = _random.NextBelow(3); n > 0; n--)
                RandomOrders.Enter(_random, context.Market, orders, new InstrumentId((int)_random.NextBelow(_instruments.Length)));
            RandomOrders.Amend(_random, context.OpenOrders, orders);
        });

        private SeatDecision Street(MarketView market)
        {
            var decision = new SeatDecision();
            _street.Clear();
            for (var n = _random.NextBelow(4); n > 0; n--)
                RandomOrders.Enter(_random, market, _street, new InstrumentId((int)_random.NextBelow(_instruments.Length)));
            foreach (ref readonly var request in _street.Requests)
            {
                decision.Add(new Command
                {
                    Kind = CommandKind.Order, Account = new AccountId(3), Instrument = request.Instrument, Side = request.Side,
                    Type = request.Type, TimeInForce = request.TimeInForce, PostOnly = request.PostOnly, Order = request.Order,
                    Price = request.Price, Quantity = request.Quantity, DisplayQuantity = request.DisplayQuantity,
                    StopPrice = request.StopPrice, PegOffset = request.PegOffset,
                });
            }

            return decision;
        }

        private void Verify(int round, int account, OpenOrder[] known)
        {
            foreach (var order in known)
            {
                var where = $"seed {_seed}, round {round}, {order}";
                Assert.True(_shadow.Venue.IsHeld(order.Order) == (order.StopPrice != default), where);
                if (order.StopPrice != default) continue;
                Assert.True(_shadow.Venue.TryGetOrder(order.Order, out var actual), where);
                Assert.True((actual.Price, actual.Remaining) == (order.Price, order.Remaining), $"{where}; the venue: {actual}");
            }

            // Nothing rests that the book does not know; of held orders, no number up to the highest is held but those.
            var resting = Resting(account).Select(o => o.Order);
            Assert.Equal(known.Where(o => o.StopPrice == default).Select(o => o.Order.Value).Order(), resting.Select(o => o.Value).Order());
            for (var sequence = 1; sequence < 600; sequence++)
            {
                var id = OrderId.Of(account, sequence);
                if (_shadow.Venue.IsHeld(id)) Assert.Contains(known, o => o.Order == id);
            }
        }

        private void VerifyQuotes(int round)
        {
            var actual = new TwoSidedQuote[_instruments.Length];
            for (var i = 0; i < actual.Length; i++)
            {
                foreach (var order in Resting(0, i))
                {
                    actual[i] = order.Side == Side.Buy
                        ? actual[i] with { Bid = order.Price, BidQuantity = order.Remaining }
                        : actual[i] with { Ask = order.Price, AskQuantity = order.Remaining };
                }

                var known = _quotes[i];
                if (known.BidQuantity == Quantity.Zero) known = known with { Bid = default };
                if (known.AskQuantity == Quantity.Zero) known = known with { Ask = default };
                Assert.True(actual[i] == known, $"seed {_seed}, round {round}: {known} is known, {actual[i]} rests");
            }
        }

        private IEnumerable<OrderView> Resting(int account) =>
            Enumerable.Range(0, _instruments.Length).SelectMany(i => Resting(account, i));

        private IEnumerable<OrderView> Resting(int account, int instrument)
        {
            var orders = new OrderView[2_000];
            foreach (var side in new[] { Side.Buy, Side.Sell })
            {
                var count = _shadow.Venue.Orders(new InstrumentId(instrument), side, orders);
                for (var i = 0; i < count; i++)
                    if (orders[i].Account.Index == account) yield return orders[i];
            }
        }
    }
}
