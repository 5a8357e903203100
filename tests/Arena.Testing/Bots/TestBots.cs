using System.Collections.Immutable;
using Arena.Sdk;

namespace Arena.Testing;

/// <summary>Bots that fail on purpose, to see what becomes of everybody else, and bots that do one thing only.</summary>
public static class TestBots
{
    private static readonly BotParameter Round = new("round", 10, 0, 1_000_000, "The round in which it fails, counted from 0 in each session.");

    /// <summary>One description per bot.</summary>
    public static ImmutableArray<BotDescription> Bots { get; } =
    [
        new("throwing-quoter", BotKind.Quoter, 1, "Quotes like a fixed spread, then throws.", [Round], p => new ThrowingQuoter(p.Whole("round"))),
        new("nonsense-quoter", BotKind.Quoter, 1, "Quotes an instrument that does not exist.", [Round], p => new NonsenseQuoter(p.Whole("round"))),
        new("throwing-prop", BotKind.Prop, 1, "Asks for transfers, then throws.", [Round], p => new ThrowingProp(p.Whole("round"))),
        new("throwing-trader", BotKind.Trader, 1, "Buys at market, then throws.", [Round], p => new ThrowingTrader(p.Whole("round"))),
        new("bid-only-quoter", BotKind.Quoter, 1, "Quotes a bid and no ask.", [], _ => new BidOnlyQuoter()),
        new("market-seller", BotKind.Trader, 1, "Sells a few lots at market every round.", [], _ => new MarketSeller()),
        new("every-order-trader", BotKind.Trader, 1, "Sends every kind of order.", [], _ => new EveryOrderTrader()),
    ];

    private static void QuoteAround(QuoterContext context, QuoteSheet quotes, bool isBidOnly = false)
    {
        foreach (var book in context.Market.Books)
        {
            var bid = book.Mid.Floor() - 4;
            quotes.Quote(book.Instrument.Id, bid, new Quantity(10), bid + 9, new Quantity(isBidOnly ? 0 : 10));
        }
    }

    private sealed class ThrowingQuoter(long round) : IQuoter
    {
        public void OnSessionOpened(SessionInfo session)
        {
            // It keeps nothing.
        }

        public void Quote(QuoterContext context, QuoteSheet quotes)
        {
            if (context.Market.Round >= round) throw new InvalidOperationException("It was told to.");
            QuoteAround(context, quotes);
        }
    }

    private sealed class NonsenseQuoter(long round) : IQuoter
    {
        public void OnSessionOpened(SessionInfo session)
        {
            // It keeps nothing.
        }

        public void Quote(QuoterContext context, QuoteSheet quotes)
        {
            QuoteAround(context, quotes);
            if (context.Market.Round >= round) quotes.Withdraw(new InstrumentId(context.Market.Books.Length));
        }
    }

    private sealed class ThrowingProp(long round) : IPropStrategy
    {
        public void OnSessionOpened(SessionInfo session)
        {
            // It keeps nothing.
        }

        public void Decide(PropContext context, PropActions actions)
        {
            if (context.Market.Round >= round) throw new InvalidOperationException("It was told to.");
            actions.Transfer(new InstrumentId(0), context.Market.Round % 3 == 0 ? Side.Sell : Side.Buy, new Quantity(2));
        }
    }

    private sealed class ThrowingTrader(long round) : ITrader
    {
        public void OnSessionOpened(SessionInfo session)
        {
            // It keeps nothing.
        }

        public void Decide(TraderContext context, OrderActions orders)
        {
            if (context.Market.Round >= round) throw new InvalidOperationException("It was told to.");
            orders.Market(new InstrumentId(0), Side.Buy, new Quantity(1));
            orders.Limit(new InstrumentId(0), Side.Buy, context.Market.Books[0].Mid.Floor() - 20, new Quantity(1));
        }
    }

    private sealed class BidOnlyQuoter : IQuoter
    {
        public void OnSessionOpened(SessionInfo session)
        {
            // It keeps nothing.
        }

        public void Quote(QuoterContext context, QuoteSheet quotes) => QuoteAround(context, quotes, isBidOnly: true);
    }

    private sealed class MarketSeller : ITrader
    {
        public void OnSessionOpened(SessionInfo session)
        {
            // It keeps nothing.
        }

        public void Decide(TraderContext context, OrderActions orders)
        {
            foreach (var book in context.Market.Books) orders.Market(book.Instrument.Id, Side.Sell, new Quantity(3));
        }
    }
}
