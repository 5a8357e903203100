using System.Globalization;
using System.Text.RegularExpressions;
using Arena.Sdk;

namespace Arena.Exchange.Tests;

/// <summary>Carries out the lines of a <see cref="RuleExample"/> and says what came of each in the document's words.</summary>
internal sealed partial class RuleScript
{
    private readonly TestVenue _venue;
    private readonly bool _withFees;
    private readonly Dictionary<string, OrderId> _orders = new(StringComparer.Ordinal);

    public RuleScript(string options)
    {
        _withFees = options == "with fees";
        _venue = Enum.TryParse<SelfTradePrevention>(options, out var prevention)
            ? new TestVenue(new VenueOptions { SelfTradePrevention = prevention })
            : new TestVenue();
    }

    /// <summary>Carries out a line.</summary>
    /// <returns>The answer.</returns>
    public string Run(string line)
    {
        if (line == "mid") return _venue.Venue.Mid(TestVenue.Equity).ToString();
        if (line == "book") return $"bids {Side(Arena.Sdk.Side.Buy)}; asks {Side(Arena.Sdk.Side.Sell)}";
        if (line.StartsWith("ahead of ", StringComparison.Ordinal))
            return _venue.Venue.QuantityAhead(_orders[line["ahead of ".Length..]]).ToString(CultureInfo.InvariantCulture);
        Send(line);
        var facts = _venue.Events.ToArray().Where(e => e.Kind != MarketEventKind.OrderAccepted).Select(Fact).ToList();
        return facts.Count == 0 ? "nothing" : string.Join("; ", facts);
    }

    [GeneratedRegex(@"^(\w+) (buys|sells) (\d+) at (market|\d+)(?: (ioc|fok|post-only))?(?: as (\w+))?$")]
    private static partial Regex OrderPattern();

    [GeneratedRegex(@"^(\w+) quotes (\d+) at (\d+) / (\d+) at (\d+) as (\w+)$")]
    private static partial Regex QuotePattern();

    [GeneratedRegex(@"^(\w+) reduces ([\w.]+) by (\d+)$")]
    private static partial Regex ReducePattern();

    [GeneratedRegex(@"^(\w+) replaces ([\w.]+) with (\d+) at (\d+) as (\w+)$")]
    private static partial Regex ReplacePattern();

    [GeneratedRegex(@"^(\w+) cancels ([\w.]+)$")]
    private static partial Regex CancelPattern();

    private static long Number(Group group) => long.Parse(group.Value, CultureInfo.InvariantCulture);

    private static AccountId Account(Group group) => group.Value switch
    {
        "Desk1" => TestVenue.DeskOne,
        "Desk2" => TestVenue.DeskTwo,
        "Alice" => TestVenue.Alice,
        "Bob" => TestVenue.Bob,
        _ => throw new InvalidOperationException($"Nobody is called '{group.Value}'."),
    };

    private void Send(string line)
    {
        if (OrderPattern().Match(line) is { Success: true } order) SendOrder(order.Groups);
        else if (QuotePattern().Match(line) is { Success: true } quote) SendQuote(quote.Groups);
        else if (ReducePattern().Match(line) is { Success: true } reduce)
            _venue.Reduce(Account(reduce.Groups[1]), _orders[reduce.Groups[2].Value], Number(reduce.Groups[3]));
        else if (ReplacePattern().Match(line) is { Success: true } replace) SendReplace(replace.Groups);
        else if (CancelPattern().Match(line) is { Success: true } cancel) SendCancel(cancel.Groups);
        else throw new InvalidOperationException($"The example's line '{line}' means nothing.");
    }

    private void SendOrder(GroupCollection parts)
    {
        var side = parts[2].Value == "buys" ? Arena.Sdk.Side.Buy : Arena.Sdk.Side.Sell;
        var account = Account(parts[1]);
        var timeInForce = parts[5].Value switch
        {
            "ioc" => TimeInForce.ImmediateOrCancel,
            "fok" => TimeInForce.FillOrKill,
            _ => TimeInForce.Day,
        };
        _orders[parts[6].Success ? parts[6].Value : "it"] = parts[4].Value == "market"
            ? _venue.Market(account, side, Number(parts[3]))
            : _venue.Limit(account, side, Number(parts[4]), Number(parts[3]), timeInForce, parts[5].Value == "post-only");
    }

    private void SendQuote(GroupCollection parts)
    {
        var (bid, ask) = _venue.Quote(
            Account(parts[1]), Number(parts[3]), Number(parts[2]), Number(parts[5]), Number(parts[4]));
        _orders[parts[6].Value + ".bid"] = bid;
        _orders[parts[6].Value + ".ask"] = ask;
    }

    private void SendReplace(GroupCollection parts) =>
        _orders[parts[5].Value] = _venue.Replace(Account(parts[1]), _orders[parts[2].Value], Number(parts[4]), Number(parts[3]));

    private void SendCancel(GroupCollection parts)
    {
        var account = Account(parts[1]);
        if (parts[2].Value == "all") _venue.Send(new Command { Kind = CommandKind.CancelAll, Account = account });
        else _venue.Cancel(account, _orders[parts[2].Value]);
    }

    private string Fact(MarketEvent e)
    {
        var name = _orders.LastOrDefault(order => order.Value == e.Order).Key;
        var reason = e.Reason == RejectReason.None ? "" : $": {e.Reason}";
        return e.Kind switch
        {
            MarketEventKind.OrderRejected => $"rejected: {e.Reason}",
            MarketEventKind.Trade => $"trade {e.Quantity} at {e.Price} with {name}" +
                (_withFees ? $", maker fee {e.MakerFee}, taker fee {e.TakerFee}" : ""),
            MarketEventKind.OrderCancelled => $"{name} cancelled, {e.Quantity} left{reason}",
            MarketEventKind.OrderReduced => $"{name} reduced by {e.Quantity} to {e.Remaining}{reason}",
            MarketEventKind.OrderRested => $"{name} rests {e.Quantity} at {e.Price}",
            MarketEventKind.OrderRestedInPlace => $"{name} rests {e.Quantity} at {e.Price} in place",
            _ => throw new InvalidOperationException($"No words for {e.Kind}."),
        };
    }

    private string Side(Side side)
    {
        var levels = new Level[10];
        var count = _venue.Venue.Depth(TestVenue.Equity, side, levels);
        return count == 0 ? "none" : string.Join(", ", levels.Take(count).Select(level => $"{level.Quantity} at {level.Price}"));
    }
}
