using System.Collections.Immutable;

namespace Arena.Firms.Tests;

/// <summary>
/// A real session with a ledger, the seats under test, and last a street whose orders a test gives: they arrive before the seats'
/// of the same round.
/// </summary>
internal sealed class Floor
{
    private readonly MarketSession _session;
    private readonly ImmutableArray<ISeat> _seats;
    private readonly SeatDecision[] _decisions;
    private readonly SeatDecision _street = new();
    private readonly OrderActions _numbers;
    private int _sessionNumber = -1;

    public Floor(ImmutableArray<InstrumentSpec> instruments, Func<SeatSetting, ParticipantTable, ImmutableArray<ISeat>> seats,
        ImmutableArray<ParticipantSpec> participants, int rounds = 50, int settlementRounds = 1)
    {
        Instruments = instruments;
        var options = TestMarkets.Options(instruments, rounds) with { SettlementWindow = Timestamp.FromSeconds(settlementRounds) };
        Participants = new ParticipantTable(
            [.. participants, new ParticipantSpec("street", default, [("street", AccountKind.Trader)])], 0, i => $"nobody/{i}");
        Ledger = new Ledger(instruments, Participants.Accounts);
        _session = new MarketSession(options, Participants, 7, Ledger);
        _seats = seats(new SeatSetting(instruments, options.SessionLength, options.RoundInterval, 7), Participants);
        _decisions = [.. _seats.Select(_ => new SeatDecision())];
        Street = Participants.AccountsOf(_seats.Length)[0].Id;
        _numbers = new OrderActions(Street.Index);
        OpenSession();
    }

    public ImmutableArray<InstrumentSpec> Instruments { get; }

    public ParticipantTable Participants { get; }

    public Ledger Ledger { get; }

    public AccountId Street { get; }

    public MarketView? Market { get; private set; }

    /// <summary>The decision of the first seat in the last round.</summary>
    public SeatDecision Decision => _decisions[0];

    /// <summary>A floor with one firm.</summary>
    public static Floor WithFirm(
        FirmOptions options, ScriptedQuoter quoter, ImmutableArray<IPropStrategy> strategies,
        ImmutableArray<InstrumentSpec> instruments, int rounds = 50) => new(
        instruments,
        (setting, table) => [new FirmSeat(options, setting, table.AccountsOf(0), quoter, strategies)],
        [
            new ParticipantSpec(options.Name, options.Latency,
                [(Firm.CentralBookName, AccountKind.CentralBook), .. options.PropBooks.Select(p => (p.Name, AccountKind.PropBook))]),
        ],
        rounds);

    /// <summary>A floor with one trader.</summary>
    public static Floor WithTrader(TraderOptions options, ITrader trader, ImmutableArray<InstrumentSpec> instruments, int rounds = 50, int settlementRounds = 1) => new(
        instruments,
        (setting, table) => [new TraderSeat(options, setting, table.AccountsOf(0)[0], trader)],
        [new ParticipantSpec(options.Name, options.Latency, [(options.Name, AccountKind.Trader)])],
        rounds, settlementRounds);

    public void OpenSession()
    {
        _session.Open(++_sessionNumber);
        foreach (var seat in _seats) seat.OpenSession(_sessionNumber);
    }

    /// <summary>The street's limit order; it arrives after the next round's decisions are applied, before everybody else's.</summary>
    public void StreetLimit(int instrument, Side side, long price, long lots) => _street.Add(new Command
    {
        Kind = CommandKind.Order, Account = Street, Instrument = new InstrumentId(instrument), Side = side, Type = OrderType.Limit,
        Order = NextId(), Price = new Price(price), Quantity = new Quantity(lots),
    });

    /// <summary>The street's market order.</summary>
    public void StreetMarket(int instrument, Side side, long lots) => _street.Add(new Command
    {
        Kind = CommandKind.Order, Account = Street, Instrument = new InstrumentId(instrument), Side = side, Type = OrderType.Market,
        TimeInForce = TimeInForce.ImmediateOrCancel, Order = NextId(), Quantity = new Quantity(lots),
    });

    public void StreetCancelAll() => _street.Add(new Command { Kind = CommandKind.CancelAll, Account = Street });

    /// <summary>Rests the street's orders of 500 lots at two prices in every instrument, in place of what it had.</summary>
    public void StreetQuotes(long bid, long ask)
    {
        StreetCancelAll();
        for (var i = 0; i < Instruments.Length; i++)
        {
            StreetLimit(i, Side.Buy, bid, 500);
            StreetLimit(i, Side.Sell, ask, 500);
        }
    }

    /// <summary>Runs to the next round and through everybody's decisions.</summary>
    /// <returns>Whether there was a round; otherwise the session has closed.</returns>
    public bool Step()
    {
        if (!_session.Advance(out var round)) return false;
        Market = round.Market;
        for (var i = 0; i < _seats.Length; i++)
        {
            _decisions[i].Clear();
            _seats[i].Decide(round.Market, _session.Reports(i), _decisions[i]);
            _session.Apply(i, _decisions[i]);
        }

        _session.Apply(_seats.Length, _street);
        _street.Clear();
        return true;
    }

    /// <summary>Runs some rounds.</summary>
    public Floor Step(int rounds)
    {
        for (var i = 0; i < rounds; i++) Assert.True(Step(), "the session closed early");
        return this;
    }

    /// <summary>Runs to the close.</summary>
    public void Close()
    {
        while (Step())
        {
        }
    }

    public long Position(int account, int instrument) =>
        Ledger.Position(new AccountId(account), new InstrumentId(instrument)).Lots;

    private OrderId NextId()
    {
        // The counter of an actions object, so that the street numbers its orders like everybody.
        _numbers.Clear();
        return _numbers.Market(default, Side.Buy, new Quantity(1));
    }
}
