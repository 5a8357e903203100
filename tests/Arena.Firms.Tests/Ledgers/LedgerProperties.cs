using System.Collections.Immutable;

namespace Arena.Firms.Tests;

/// <summary>Random fills, transfers, fees and settlements against a ledger written the naive way.</summary>
public sealed class LedgerProperties
{
    private const int Accounts = 6;

    [Fact]
    public void RandomMatch_AnySeed_ConservesAndEqualsTheNaiveLedger()
    {
        for (var seed = 0UL; seed < 100; seed++) Play(seed);
    }

    private static void Play(ulong seed)
    {
        var random = RandomStream.Derive(seed, 0, "ledger");
        var instruments = TestInstruments.Equities(3);
        var specs = Enumerable.Range(0, Accounts)
            .Select(i => new AccountSpec(new AccountId(i), i / 2, $"a{i}", AccountKind.Trader)).ToImmutableArray();
        var ledger = new Ledger(instruments, specs);
        var inventories = new NaiveInventories(Accounts);
        for (var session = 0; session < 3; session++)
        {
            var before = Enumerable.Range(0, Accounts).Select(i => ledger.Pnl(new AccountId(i)).Total.Micros).ToArray();
            ledger.OnSessionOpened(session);
            var worth = new NaiveWorth(instruments, Accounts);
            for (var round = 0; round < 20; round++)
            {
                for (var i = random.NextBelow(4); i > 0; i--) Fill(random, ledger, worth, instruments);
                for (var i = random.NextBelow(3); i > 0; i--) Transfer(random, ledger, worth);
                var mids = RandomMids(random, instruments.Length);
                ledger.OnRound(round, default, mids, mids);
                inventories.Add(ledger, instruments.Length);

                // Looked at now and then only, so that accounts lie untouched over several rounds.
                if (random.NextChance(0.3)) Verify(seed, ledger, worth, mids, before);
            }

            var settlement = RandomMids(random, instruments.Length);
            ledger.OnSessionClosed(default, settlement);
            Verify(seed, ledger, worth, settlement, before);
            for (var i = 0; i < Accounts; i++)
                Assert.Equal(ledger.Cash(new AccountId(i)), ledger.Pnl(new AccountId(i)).Total);
            inventories.Verify(seed, ledger, instruments.Length);
        }
    }

    private static void Verify(ulong seed, Ledger ledger, NaiveWorth worth, HalfTicks[] marks, long[] before)
    {
        var venue = ledger.VenueFees;
        for (var i = 0; i < Accounts; i++)
        {
            var account = new AccountId(i);
            var terms = ledger.Pnl(account);
            Assert.True(worth.Of(i, marks) == terms.Total.Micros - before[i], $"seed {seed}: worth of account {i}");
            Assert.Equal(worth.Of(i, marks), ledger.SessionPnl(account).Total.Micros);
            venue += terms.Total;
        }

        Assert.True(venue == Money.Zero, $"seed {seed}: profits and the venue's fees sum to {venue}");
        Assert.Equal(Money.Zero, ledger.CashSum);
        for (var i = 0; i < marks.Length; i++) Assert.Equal(Quantity.Zero, ledger.PositionSum(new InstrumentId(i)));
    }

    private static void Fill(RandomStream random, Ledger ledger, NaiveWorth worth, ImmutableArray<InstrumentSpec> instruments)
    {
        var spec = instruments[(int)random.NextBelow(instruments.Length)];
        var lots = 1 + random.NextBelow(50);
        var trade = new MarketEvent
        {
            Kind = MarketEventKind.Trade, Time = default, Instrument = spec.Id, Side = (Side)random.NextBelow(2),
            Account = new AccountId((int)random.NextBelow(Accounts)), TakerAccount = new AccountId((int)random.NextBelow(Accounts)),
            Price = new Price(900 + random.NextBelow(200)), Quantity = new Quantity(lots),
            MakerFee = new Money(random.NextBelow(9_000) - 4_000), TakerFee = new Money(random.NextBelow(9_000) - 1_000),
            MidBefore = new HalfTicks(1_800 + random.NextBelow(400)), TakerPurpose = (OrderPurpose)random.NextBelow(3),
            IsAuction = random.NextChance(0.2),
        };
        ledger.OnEvent(trade);
        worth.Trade(trade);
    }

    private static void Transfer(RandomStream random, Ledger ledger, NaiveWorth worth)
    {
        var transfer = new Transfer(
            default, new InstrumentId((int)random.NextBelow(3)), new AccountId((int)random.NextBelow(Accounts)),
            new AccountId((int)random.NextBelow(Accounts)), new Quantity(1 + random.NextBelow(20)),
            new Money(random.NextBelow(1_000_000_000)), new HalfTicks(1_800 + random.NextBelow(400)));
        ledger.OnTransfer(transfer);
        worth.Transfer(transfer);
    }

    private static HalfTicks[] RandomMids(RandomStream random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new HalfTicks(1_800 + random.NextBelow(400)))];

    /// <summary>What each account holds, looked at in every round.</summary>
    private sealed class NaiveInventories(int accounts)
    {
        private readonly long[] _sums = new long[accounts];
        private readonly long[] _largest = new long[accounts];
        private long _rounds;

        public void Add(Ledger ledger, int instruments)
        {
            _rounds++;
            for (var account = 0; account < accounts; account++)
            {
                for (var instrument = 0; instrument < instruments; instrument++)
                {
                    var size = Math.Abs(ledger.Position(new AccountId(account), new InstrumentId(instrument)).Lots);
                    _sums[account] += size;
                    _largest[account] = Math.Max(_largest[account], size);
                }
            }
        }

        public void Verify(ulong seed, Ledger ledger, int instruments)
        {
            for (var account = 0; account < accounts; account++)
            {
                var activity = ledger.Activity(new AccountId(account));
                Assert.True(_largest[account] == activity.MaximumInventory.Lots, $"seed {seed}: largest position of account {account}");
                Assert.Equal(_sums[account] * 1000 / (_rounds * instruments), activity.MeanAbsoluteInventory);
            }
        }
    }

    /// <summary>Cash and positions of one session, each fill written out.</summary>
    private sealed class NaiveWorth(ImmutableArray<InstrumentSpec> instruments, int accounts)
    {
        private readonly long[] _cash = new long[accounts];
        private readonly long[,] _lots = new long[accounts, instruments.Length];

        public void Trade(in MarketEvent trade)
        {
            Move(trade.Account, trade.Side, trade.Instrument, trade.Quantity.Lots, trade.Price.Ticks * 10_000 * trade.Quantity.Lots);
            Move(trade.TakerAccount, trade.Side.Opposite(), trade.Instrument, trade.Quantity.Lots, trade.Price.Ticks * 10_000 * trade.Quantity.Lots);
            _cash[trade.Account.Index] -= trade.MakerFee.Micros;
            _cash[trade.TakerAccount.Index] -= trade.TakerFee.Micros;
        }

        public void Transfer(in Transfer transfer)
        {
            Move(transfer.Buyer, Side.Buy, transfer.Instrument, transfer.Quantity.Lots, transfer.Consideration.Micros);
            Move(transfer.Seller, Side.Sell, transfer.Instrument, transfer.Quantity.Lots, transfer.Consideration.Micros);
        }

        public long Of(int account, HalfTicks[] marks)
        {
            var worth = _cash[account];
            for (var i = 0; i < marks.Length; i++) worth += _lots[account, i] * marks[i].Value * 5_000;
            return worth;
        }

        private void Move(AccountId account, Side side, InstrumentId instrument, long lots, long money)
        {
            _lots[account.Index, instrument.Index] += side == Side.Buy ? lots : -lots;
            _cash[account.Index] += side == Side.Buy ? -money : money;
        }
    }
}
