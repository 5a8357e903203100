using System.Globalization;
using System.Text.RegularExpressions;
using Arena.Sdk;
using Arena.Testing;

namespace Arena.Exchange.Tests;

/// <summary>Carries out the lines of a <see cref="RuleExample"/> and says what came of each in the document's words.</summary>
internal sealed partial class RuleScript
{
    private static readonly InstrumentId Elsewhere = new(1);

    private readonly TestVenue _venue;
    private readonly RuleWords _words;
    private readonly Dictionary<string, OrderId> _orders = new(StringComparer.Ordinal);

    public RuleScript(string options)
    {
        _words = new RuleWords(_orders, options is "with fees" or "fee changes");
        _venue = VenueOf(options);
    }

    /// <summary>Carries out a line.</summary>
    /// <returns>The answer.</returns>
    public string Run(string line)
    {
        var venue = _venue.Venue;
        if (line == "mid") return venue.Mid(TestVenue.Equity).ToString();
        if (line == "phase") return venue.Phase(TestVenue.Equity).ToString();
        if (line == "indicative") return RuleWords.Auction(venue.Indicative(TestVenue.Equity));
        if (line == "book") return $"bids {Depth(Side.Buy)}; asks {Depth(Side.Sell)}";
        if (line.StartsWith("ahead of ", StringComparison.Ordinal))
            return venue.QuantityAhead(_orders[line["ahead of ".Length..]]).ToString(CultureInfo.InvariantCulture);
        if (TimePattern().Match(line) is { Success: true } time)
            _venue.AdvanceTo(new Timestamp(Number(time.Groups[1]) * (time.Groups[2].Value == "s" ? Timestamp.NanosecondsPerSecond : 1_000_000)));
        else _venue.Send(CommandOf(line));
        return _words.Answer(_venue.Events);
    }

    [GeneratedRegex(@"^at (\d+) (s|ms)$")]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"^(\w+) (buys|sells) (\d+) (.*?)(?: (elsewhere))?(?: as (\w+))?$")]
    private static partial Regex OrderPattern();

    [GeneratedRegex(@"^(?:stop (?<stop>\d+) ?)?(?:at (?:(?<market>market)|(?<best>best)|(?<mid>mid)|(?<price>\d+))(?<offset>[+-]\d+)?)?" +
        @"(?: to (?<worst>\d+))?(?: showing (?<shown>\d+))?(?: (?<how>ioc|fok|post-only|re-priced))?$")]
    private static partial Regex TermsPattern();

    [GeneratedRegex(@"^(\w+) quotes (\d+) at (\d+) / (\d+) at (\d+) as (\w+)$")]
    private static partial Regex QuotePattern();

    [GeneratedRegex(@"^(\w+) reduces ([\w.]+) by (\d+)$")]
    private static partial Regex ReducePattern();

    [GeneratedRegex(@"^(\w+) replaces ([\w.]+) with (\d+) (.*?) as (\w+)$")]
    private static partial Regex ReplacePattern();

    [GeneratedRegex(@"^(\w+) cancels all( bids| asks)?( of the firm)?( here)?$")]
    private static partial Regex CancelAllPattern();

    [GeneratedRegex(@"^(\w+) cancels ([\w.]+)$")]
    private static partial Regex CancelPattern();

    private static long Number(Group group) => group.Success ? long.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    private static AccountId Account(Group group) => group.Value switch
    {
        "Desk1" => TestVenue.DeskOne,
        "Desk2" => TestVenue.DeskTwo,
        "Alice" => TestVenue.Alice,
        "Bob" => TestVenue.Bob,
        _ => throw new InvalidOperationException($"Nobody is called '{group.Value}'."),
    };

    /// <summary>The market that the words after <c>example</c> stand for, as the document describes it.</summary>
    private static TestVenue VenueOf(string options)
    {
        var instrument = TestInstruments.Equity();
        var auctions = new PhaseOptions
        {
            OpeningAuction = Timestamp.FromSeconds(10), ClosingCall = Timestamp.FromSeconds(100), ClosingAuction = Timestamp.FromSeconds(110),
        };
        var halts = new PhaseOptions { HaltDuration = Timestamp.FromSeconds(5), ReopeningDuration = Timestamp.FromSeconds(10) };
        var banded = instrument with { StaticBandTicks = 20, DynamicBandTicks = 10 };
        if (Enum.TryParse<SelfTradePrevention>(options, out var prevention))
            return new TestVenue(new VenueOptions { SelfTradePrevention = prevention });
        return options switch
        {
            "" or "with fees" => new TestVenue(),
            "ticks" => new TestVenue(null, instrument with
            {
                TickTable = [new TickStep(new Price(1_000), 5)], MinimumOrderQuantity = new Quantity(2),
            }),
            "message rate" => new TestVenue(new VenueOptions { MessageRate = new MessageRate(PerSecond: 2, Burst: 3) }),
            "auctions" => new TestVenue(new VenueOptions { Phases = auctions }),
            "halts" => new TestVenue(new VenueOptions { Phases = halts }, banded),
            "scheduled halts" => new TestVenue(new VenueOptions { Phases = halts, Halts = [Halt(30, 20, 10), Halt(100, 2, 1)] }, banded),
            "auctions and a scheduled halt" => new TestVenue(new VenueOptions { Phases = auctions, Halts = [Halt(95, 20, 10)] }),
            "fee changes" => new TestVenue(new VenueOptions { Phases = auctions, FeeChanges = [Fees(10, 500, 1_000, 700), Fees(60, -2_000, 3_000, 0)] }),
            _ => throw new InvalidOperationException($"There is no market '{options}'."),
        };
    }

    private static ScheduledHalt Halt(long at, long duration, long reopening) =>
        new(TestVenue.Equity, Timestamp.FromSeconds(at), Timestamp.FromSeconds(duration), Timestamp.FromSeconds(reopening));

    private static FeeChange Fees(long at, long maker, long taker, long auction) =>
        new(TestVenue.Equity, Timestamp.FromSeconds(at), new InstrumentFees(new Money(maker), new Money(taker), new Money(auction)));

    private Command CommandOf(string line)
    {
        if (CancelAllPattern().Match(line) is { Success: true } cancelAll) return CancelAll(cancelAll.Groups);
        if (OrderPattern().Match(line) is { Success: true } order) return Order(order.Groups);
        if (QuotePattern().Match(line) is { Success: true } quote) return Quote(quote.Groups);
        if (ReplacePattern().Match(line) is { Success: true } replace) return Replace(replace.Groups);
        if (ReducePattern().Match(line) is { Success: true } reduce)
            return Named(CommandKind.Reduce, reduce.Groups) with { Quantity = new Quantity(Number(reduce.Groups[3])) };
        if (CancelPattern().Match(line) is { Success: true } cancel) return Named(CommandKind.Cancel, cancel.Groups);
        throw new InvalidOperationException($"The example's line '{line}' means nothing.");
    }

    private Command Named(CommandKind kind, GroupCollection parts) =>
        new() { Kind = kind, Account = Account(parts[1]), Order = _orders[parts[2].Value] };

    private Command Order(GroupCollection parts)
    {
        var account = Account(parts[1]);
        return WithTerms(parts[4].Value, new Command
        {
            Kind = CommandKind.Order, Account = account, Instrument = parts[5].Success ? Elsewhere : TestVenue.Equity,
            Side = parts[2].Value == "buys" ? Side.Buy : Side.Sell, Order = NewOrder(account, parts[6].Success ? parts[6].Value : "it"),
            Quantity = new Quantity(Number(parts[3])),
        });
    }

    /// <summary>A replacement names no kind: its terms are those of the order's own.</summary>
    private Command Replace(GroupCollection parts)
    {
        var command = Named(CommandKind.Replace, parts) with { Quantity = new Quantity(Number(parts[3])) };
        command = command with { SecondOrder = NewOrder(command.Account, parts[5].Value) };
        return WithTerms(parts[4].Value, command) with { Type = OrderType.Limit, TimeInForce = TimeInForce.Day };
    }

    private static Command WithTerms(string text, Command command)
    {
        var terms = TermsPattern().Match(text).Groups;
        if (!terms[0].Success) throw new InvalidOperationException($"The terms '{text}' mean nothing.");
        var isStop = terms["stop"].Success;
        var type = terms["market"].Success ? OrderType.Market
            : terms["best"].Success ? OrderType.PegBest
            : terms["mid"].Success ? OrderType.PegMid
            : !isStop ? OrderType.Limit
            : terms["price"].Success ? OrderType.StopLimit : OrderType.Stop;
        return command with
        {
            Type = type, StopPrice = new Price(Number(terms["stop"])), PegOffset = Number(terms["offset"]),
            Price = new Price(Number(terms["price"]) + Number(terms["worst"])), DisplayQuantity = new Quantity(Number(terms["shown"])),
            TimeInForce = terms["how"].Value switch
            {
                "fok" => TimeInForce.FillOrKill,
                "ioc" => TimeInForce.ImmediateOrCancel,
                _ => type is OrderType.Market or OrderType.Stop ? TimeInForce.ImmediateOrCancel : TimeInForce.Day,
            },
            PostOnly = terms["how"].Value switch
            {
                "post-only" => PostOnly.Reject,
                "re-priced" => PostOnly.Reprice,
                _ => PostOnly.No,
            },
        };
    }

    private Command Quote(GroupCollection parts)
    {
        var account = Account(parts[1]);
        return new Command
        {
            Kind = CommandKind.Quote, Account = account, Instrument = TestVenue.Equity,
            Order = NewOrder(account, parts[6].Value + ".bid"), SecondOrder = NewOrder(account, parts[6].Value + ".ask"),
            Quantity = new Quantity(Number(parts[2])), Price = new Price(Number(parts[3])),
            AskQuantity = new Quantity(Number(parts[4])), AskPrice = new Price(Number(parts[5])),
        };
    }

    private static Command CancelAll(GroupCollection parts) => new()
    {
        Kind = CommandKind.CancelAll, Account = Account(parts[1]), Side = parts[2].Value == " asks" ? Side.Sell : Side.Buy,
        CancelScope = (parts[2].Success ? CancelScope.OneSide : 0) | (parts[3].Success ? CancelScope.WholeOwner : 0) |
            (parts[4].Success ? CancelScope.OneInstrument : 0),
    };

    private OrderId NewOrder(AccountId account, string name) => _orders[name] = _venue.NextId(account);

    private string Depth(Side side)
    {
        var levels = new Level[10];
        var count = _venue.Venue.Depth(TestVenue.Equity, side, levels);
        return count == 0 ? "none" : string.Join(", ", levels.Take(count).Select(level => $"{level.Quantity} at {level.Price}"));
    }
}
