using System.Collections.Immutable;

namespace Arena.Firms.Tests;

/// <summary>
/// What a prop book sees is the market, its own state, and the desk's offers: two firms that differ in everything else show it the
/// same bytes. And nothing of a prop book reaches the quoter but the inventory that its transfers leave.
/// </summary>
public sealed class WallProperties
{
    private static readonly ImmutableArray<InstrumentSpec> Market = TestMarkets.WithFuture(3);

    [Fact]
    public void PropObservation_OthersDiffer_IsTheSameButForOffers()
    {
        for (var seed = 0UL; seed < 100; seed++)
        {
            var differing = new Pair(seed);
            for (var round = 0; round < 20; round++) differing.Round(round);
            Assert.True(differing.OffersDiffered, $"seed {seed}: the central books never differed");
        }
    }

    [Fact]
    public void QuoterObservation_PropsDifferButTransferTheSame_IsTheSame()
    {
        for (var seed = 0UL; seed < 100; seed++)
        {
            var first = QuoterBytes(seed, propFillLots: 0, buyer: 0);
            var second = QuoterBytes(seed, propFillLots: 9, buyer: 1);
            Assert.True(first.SequenceEqual(second), $"seed {seed}: the quoter sees which prop book did what");
        }
    }

    private static byte[] QuoterBytes(ulong seed, long propFillLots, int buyer)
    {
        var random = RandomStream.Derive(seed, 0, "quoter");
        var options = TestFirms.With(TestFirms.Prop(outside: true), TestFirms.Prop("other"));
        var firm = new Firm(options, Market, TestFirms.Accounts(options).AsSpan());
        firm.OpenSession(0);
        firm.BeginRound(TestMarkets.View(Market).View, propFillLots == 0 ? [] : [Fill(1, 0, Side.Buy, propFillLots)]);
        var actions = new PropActions(Market.Length, new OrderActions(buyer + 1));
        actions.Transfer(new InstrumentId((int)random.NextBelow(3)), Side.Buy, new Quantity(1 + random.NextBelow(20)));
        firm.ReceiveProp(buyer, actions);
        firm.SettleTransfers();
        var writer = new MessageWriter();
        QuoterContextCodec.Write(firm.QuoterObservation, writer);
        return writer.Written.ToArray();
    }

    private static ExecutionReport Fill(int account, int instrument, Side side, long lots) => new()
    {
        Kind = ExecutionReportKind.Filled, Time = default, Account = new AccountId(account), Instrument = new InstrumentId(instrument),
        Order = new OrderId(1), Side = side, Price = new Price(1_000), Quantity = new Quantity(lots), Fee = new Money(5),
    };

    /// <summary>Two firms under the same market whose first prop books live the same life; all else is random, and different.</summary>
    private sealed class Pair
    {
        private readonly ulong _seed;
        private readonly RandomStream _own;
        private readonly RandomStream[] _others;
        private readonly Firm[] _firms;
        private readonly PropActions[][] _actions;
        private readonly QuoteSheet _sheet = new(Market.Length);
        private readonly MarketViewBuilder _builder = TestMarkets.View(Market);

        public Pair(ulong seed)
        {
            _seed = seed;
            _own = RandomStream.Derive(seed, 0, "own");
            _others = [RandomStream.Derive(seed, 0, "left"), RandomStream.Derive(seed, 0, "right")];
            _firms = [Make(), Make()];
            _actions = [MakeActions(), MakeActions()];
        }

        public bool OffersDiffered { get; private set; }

        public void Round(int round)
        {
            _builder.BeginRound(round, Timestamp.FromSeconds(round + 1));
            foreach (var instrument in Market)
            {
                var bid = 990 + _own.NextBelow(10);
                _builder.Touch(instrument.Id, bid, bid + 1 + _own.NextBelow(4));
            }

            ExecutionReport[] ownReports = _own.NextChance(0.5)
                ? [Fill(1, (int)_own.NextBelow(4), (Side)_own.NextBelow(2), 1 + _own.NextBelow(9))]
                : [];
            for (var f = 0; f < 2; f++) _firms[f].BeginRound(_builder.View, Reports(f, ownReports));
            Compare(round);
            var (lots, price) = (1 + _own.NextBelow(9), 990 + _own.NextBelow(10));
            for (var f = 0; f < 2; f++) Answer(f, lots, price);
        }

        private static Firm Make()
        {
            var options = TestFirms.With(
                TestFirms.Prop(outside: true, limit: 300, band: 1e6), TestFirms.Prop("other", outside: true), TestFirms.Prop("third")) with
            {
                Hedge = new HedgeOptions { CentralDeltaBand = 100 },
            };
            var firm = new Firm(options, Market, TestFirms.Accounts(options).AsSpan());
            firm.OpenSession(0);
            return firm;
        }

        private static PropActions[] MakeActions() =>
            [.. Enumerable.Range(0, 3).Select(p => new PropActions(Market.Length, new OrderActions(p + 1)))];

        private ExecutionReport[] Reports(int f, ExecutionReport[] own)
        {
            var reports = new List<ExecutionReport>();
            for (var n = _others[f].NextBelow(4); n > 0; n--)
            {
                var account = _others[f].NextChance(0.5) ? 0 : 2 + (int)_others[f].NextBelow(2);
                reports.Add(Fill(account, (int)_others[f].NextBelow(4), (Side)_others[f].NextBelow(2), 1 + _others[f].NextBelow(30)));
            }

            reports.InsertRange((int)_others[f].NextBelow(reports.Count + 1), own);
            return [.. reports];
        }

        private void Compare(int round)
        {
            var (left, right) = (_firms[0].PropObservation(0), _firms[1].PropObservation(0));
            for (var i = 0; i < Market.Length; i++)
            {
                OffersDiffered |= left.OfferArray[i] != right.OfferArray[i];
                right.OfferArray[i] = left.OfferArray[i];
            }

            var (one, other) = (new MessageWriter(), new MessageWriter());
            PropContextCodec.Write(left, one);
            PropContextCodec.Write(right, other);
            Assert.True(one.Written.SequenceEqual(other.Written), $"seed {_seed}, round {round}: the wall leaks");
        }

        private void Answer(int f, long lots, long price)
        {
            var (firm, random) = (_firms[f], _others[f]);
            foreach (var actions in _actions[f]) actions.Clear();
            _actions[f][0].Orders.Limit(default, Side.Buy, new Price(price), new Quantity(lots));
            _actions[f][0].Transfer(new InstrumentId(1), Side.Sell, new Quantity(0));
            _actions[f][1].Transfer(new InstrumentId((int)random.NextBelow(4)), (Side)random.NextBelow(2), new Quantity(1 + random.NextBelow(30)));
            for (var n = random.NextBelow(100); n > 0; n--)
                _actions[f][1].Orders.Limit(new InstrumentId(2), Side.Buy, new Price(990), new Quantity(1));
            firm.ReceiveProp(0, _actions[f][0]);
            if (firm.IsPropAsked(1)) firm.ReceiveProp(1, _actions[f][1]);
            if (random.NextChance(0.05)) firm.PropFaulted(2, RejectReason.BotThrew);
            firm.SettleTransfers();
            _sheet.Clear();
            _sheet.Quote(default, new Price(980 + random.NextBelow(10)), new Quantity(5), new Price(1_000), new Quantity(random.NextBelow(9)));
            firm.ReceiveQuotes(_sheet);
            firm.CompleteRound(new SeatDecision());
        }
    }
}
