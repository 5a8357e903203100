using System.Collections.Immutable;

namespace Arena.Configuration;

/// <summary>The keys of what is to happen in a session.</summary>
/// <param name="session">How long a session lasts.</param>
/// <param name="instruments">The scenario's instruments, in their order; empty while it is not known which they are.</param>
internal sealed class EventDescription(Timestamp session, ImmutableArray<InstrumentSpec> instruments)
{
    private const int MaximumEvents = 1_000;

    private static readonly ScenarioEvent Nothing = new();

    private ImmutableArray<Variant<ScenarioEvent>> Kinds =>
    [
        new("news", "a jump of the latent value, with more trading for a while", (node, _) => DescribeNews(node)),
        new("activity", "a stretch in which the market is busier or wilder than usual", (node, _) => DescribeActivity(node)),
        new("shock", "one large order that is traded without regard to price", (node, _) => DescribeShock(node)),
        new("halt", "a trading halt, and the auction after it", (node, _) => DescribeHalt(node)),
        new("fees", "new fees, from here to the session's end or the next change", (node, _) => DescribeFees(node)),
    ];

    /// <summary>The list of events of a scenario.</summary>
    internal ScenarioEvents Describe(ObjectNode node) => new(node.List(
        "events", 0, MaximumEvents, "What is to happen in every session, at stated moments.",
        inner => inner.Variant("kind", Kinds, "What happens.", Nothing)));

    private ScenarioEvent DescribeNews(ObjectNode node)
    {
        var at = At(node);
        var whose = OptionalInstrument(node, "Whose own value jumps; left out: the factor, and every instrument by its beta.");
        node.Require(
            whose is not { } one || instruments[one.Index].Kind == InstrumentKind.Equity, "instrument", "an equity, or left out: the future is the factor itself");
        var news = new NewsEvent(
            at, whose, node.Number("move", -0.9, 9, "The relative jump of the latent value; -0.02 falls by 2 %.", 0),
            node.Number("activityBoost", 1, 1_000, "How many times as often background traders act right after it; decays exponentially.", 1),
            Positive(node, "boostSeconds", "The time constant of that decay, in seconds.", 60))
        {
            Deviation = node.Number("deviation", 0, 1, "Standard deviation of a log jump drawn each session and added to it; 0.01 is 1 %.", 0),
            Within = Within(node, at),
        };
        node.Require(news.Move != 0 || news.Deviation > 0, "move", "other than 0, or with a deviation above 0: news moves the value");
        return new() { News = news };
    }

    private ScenarioEvent DescribeActivity(ObjectNode node) => new()
    {
        Activity = new ActivityEvent(
            At(node), Positive(node, "seconds", "How long, in seconds."),
            node.Number("activity", 0.001, 1_000, "How many times as often background traders act.", 1),
            node.Number("volatility", 0, 1_000, "How many times as large the latent values' standard deviation is.", 1)),
    };

    private ScenarioEvent DescribeShock(ObjectNode node)
    {
        var at = At(node);
        var instrument = Instrument(node, "What is traded.") ?? default;
        var side = node.Choice("side", ["buy", "sell", "either"], "Which way; either: drawn each session.");
        var shock = new ShockOptions(
            at, instrument, side == "sell" ? Side.Sell : Side.Buy,
            node.Whole("lots", 1, 1_000_000_000, "The whole order, in lots."),
            Positive(node, "seconds", "In what time it is traded evenly; with a participation, after what time the rest is given up."),
            node.OptionalNumber("participation", 0.001, 0.9, "Its share of the volume traded; left out: evenly over the time."));
        return new() { Shock = shock with { Within = Within(node, at), IsEitherSide = side == "either" } };
    }

    private ScenarioEvent DescribeHalt(ObjectNode node)
    {
        var at = At(node);
        var only = OptionalInstrument(node, "What halts; left out: everything.");
        var duration = Positive(node, "seconds", "How long, in seconds.");
        var reopening = Positive(node, "reopeningSeconds", "How long orders are then collected for the reopening auction, in seconds.", 60);
        return new() { Halts = [.. Meant(only).Select(instrument => new ScheduledHalt(instrument, at, duration, reopening))] };
    }

    private ScenarioEvent DescribeFees(ObjectNode node)
    {
        var at = At(node);
        var only = OptionalInstrument(node, "Whose fees change; left out: everybody's.");
        var maker = node.Currency("makerFeePerLot", -1_000, 1_000, "Fee per lot for the order that rested, in currency; negative is a rebate.");
        var taker = node.Currency("takerFeePerLot", -1_000, 1_000, "Fee per lot for the order that took, in currency; negative is a rebate.");
        var auction = node.Currency("auctionFeePerLot", -1_000, 1_000, "Fee per lot for each side of an auction's trade, in currency; negative is a rebate.", 0);
        return new() { Fees = [.. Meant(only).Select(instrument => new FeeChange(instrument, at, new InstrumentFees(maker, taker, auction)))] };
    }

    private Timestamp At(ObjectNode node)
    {
        var at = node.Span("atSeconds", Timestamp.NanosecondsPerSecond, 0, 86_400, "When, in seconds from the session's start.");
        node.Require(at < session, "atSeconds", $"below sessionSeconds, {Numerals.Text(session.Nanoseconds / 1_000_000_000m)}");
        return at;
    }

    private Timestamp Within(ObjectNode node, Timestamp at)
    {
        var within = node.Span(
            "withinSeconds", Timestamp.NanosecondsPerSecond, 0, 86_400, "How much later it may come, in seconds: uniform, drawn each session, so that nobody knows from this file.", 0);
        node.Require(at + within < session, "withinSeconds", $"such that it ends before sessionSeconds, {Numerals.Text(session.Nanoseconds / 1_000_000_000m)}");
        return within;
    }

    private static Timestamp Positive(ObjectNode node, string name, string meaning, decimal? missing = null) =>
        node.Span(name, Timestamp.NanosecondsPerSecond, 0.001m, 86_400, meaning, missing);

    private InstrumentId? OptionalInstrument(ObjectNode node, string meaning)
    {
        var symbol = node.Text("instrument", TextRule.Symbol, meaning, "");
        return symbol.Length == 0 ? null : Find(node, symbol);
    }

    private InstrumentId? Instrument(ObjectNode node, string meaning) => Find(node, node.Text("instrument", TextRule.Symbol, meaning));

    private InstrumentId? Find(ObjectNode node, string symbol)
    {
        foreach (var instrument in instruments)
            if (instrument.Symbol == symbol) return instrument.Id;
        node.Require(instruments.IsEmpty, "instrument", $"the symbol of an instrument of this scenario: {string.Join(", ", instruments.Select(each => each.Symbol))}");
        return null;
    }

    private IEnumerable<InstrumentId> Meant(InstrumentId? only) => only is { } one ? [one] : instruments.Select(instrument => instrument.Id);
}
