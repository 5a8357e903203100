using System.Collections.Immutable;

namespace Arena.Firms.Tests;

/// <summary>A firm of two prop books and a hedger that in every round quotes anew, transfers, and often hedges.</summary>
internal sealed class BusyFirm
{
    private readonly FirmSeat _seat;
    private readonly EchoVenue _venue;
    private readonly MarketViewBuilder _builder;
    private readonly SeatDecision _decision = new();
    private readonly ImmutableArray<InstrumentSpec> _market;
    private int _round;

    public BusyFirm(ImmutableArray<InstrumentSpec> market)
    {
        _market = market;
        var options = TestFirms.With(TestFirms.Prop(outside: true, band: 200), TestFirms.Prop("other")) with
        {
            Hedge = new HedgeOptions { CentralDeltaBand = 50 },
        };
        _venue = new EchoVenue(3, market.Length);
        _builder = TestMarkets.View(market);
        _seat = new FirmSeat(
            options, new SeatSetting(market, Timestamp.FromSeconds(1_000_000), Timestamp.FromSeconds(1), 1),
            TestFirms.Accounts(options).AsSpan(), new Quoter(), [new Prop(7), new Prop(11)]);
        _seat.OpenSession(0);
    }

    public long Commands { get; private set; }

    public long Transfers { get; private set; }

    public long Hedges { get; private set; }

    public void Run(int rounds)
    {
        for (var i = 0; i < rounds; i++)
        {
            var now = Timestamp.FromSeconds(++_round);
            _builder.BeginRound(_round, now);
            for (var n = 0; n < _market.Length; n++) _builder.Touch(new InstrumentId(n), 999 + (_round % 3), 1_001 + (_round % 3));
            _decision.Clear();
            _seat.Decide(_builder.View, _venue.Reports, _decision);
            _venue.Execute(_decision, now + Timestamp.FromMilliseconds(2));
            Commands += _decision.Commands.Length;
            Transfers += _decision.Transfers.Length;
            foreach (ref readonly var command in _decision.Commands)
                if (command.Purpose == OrderPurpose.Hedging) Hedges++;
        }
    }

    private sealed class Quoter : IQuoter
    {
        public void OnSessionOpened(SessionInfo session)
        {
        }

        public void Quote(QuoterContext context, QuoteSheet quotes)
        {
            foreach (var book in context.Market.Books)
            {
                var mid = book.Mid.Floor();
                quotes.Quote(book.Instrument.Id, mid - 3, new Quantity(10), mid + 3, new Quantity(10));
            }
        }
    }

    private sealed class Prop(int period) : IPropStrategy
    {
        public void OnSessionOpened(SessionInfo session)
        {
        }

        public void Decide(PropContext context, PropActions actions)
        {
            var side = context.Market.Round / period % 2 == 0 ? Side.Buy : Side.Sell;
            foreach (var book in context.Market.Books) actions.Transfer(book.Instrument.Id, side, new Quantity(3));
        }
    }
}
