namespace Arena.Analysis;

/// <summary>Why an order was filled, or not, or refused, in short sentences.</summary>
internal static class WhyWords
{
    /// <summary>The reasons.</summary>
    public static ImmutableArray<string> Of(OrderExplanation order) => order.Fate.Outcome switch
    {
        OrderOutcome.Refused => Refused(order),
        OrderOutcome.NotUsed => [],
        _ => [.. Taken(order), .. Waited(order), .. Close(order)],
    };

    private static ImmutableArray<string> Refused(OrderExplanation order)
    {
        var entry = order.Entry;
        var limit = ExplainWords.Ticks(entry.Limit);
        string? why = order.Fate.Reason switch
        {
            RejectReason.OutsidePriceBand =>
                $"Its price was {limit}; with the mid at {ExplainWords.Ticks(entry.Market.Mid)} and a band of {Fact(order, "priceBand")} ticks, {Fact(order, "lowestPrice")} to {Fact(order, "highestPrice")} were allowed.",
            RejectReason.InvalidQuantity =>
                $"Its quantity was {ExplainWords.Lots(entry.Quantity)}; {Fact(order, "smallestQuantity")} to {Fact(order, "largestQuantity")} are allowed.",
            RejectReason.InvalidDisplayQuantity =>
                $"It was to show {Fact(order, "displayQuantity")} lots; {Fact(order, "smallestDisplayQuantity")} or more are allowed, and fewer than its quantity of {Fact(order, "quantity")}.",
            RejectReason.InvalidTick => $"Its price was {limit}; there, prices are multiples of {Fact(order, "tickStep")} ticks.",
            RejectReason.PostOnlyWouldTake =>
                $"Its price was {limit}, the best {FateWords.NameOf(entry.Side.Opposite())} {Fact(order, entry.Side == Side.Buy ? "bestAsk" : "bestBid")}: it would have taken.",
            RejectReason.CannotFillWhole => $"It wanted {ExplainWords.Lots(entry.Quantity)}; {Fact(order, "available")} rested inside its limit, own orders included.",
            RejectReason.CrossedQuote => $"The quote's bid was {Fact(order, "bid")}, its ask {Fact(order, "ask")}.",
            RejectReason.TooManyOpenOrders => $"An owner may have {Fact(order, "mostOpenOrders")} orders open in an instrument.",
            RejectReason.TooManyMessages => $"An owner may send {Fact(order, "messagesPerSecond")} messages a second, {Fact(order, "burst")} at once.",
            RejectReason.TradingHalted or RejectReason.NotInAuctionCall => $"The phase was {entry.Market.Phase}.",
            RejectReason.UnknownOrder => $"Order {entry.Replaces}, which it was to replace, did not rest.",
            _ => null,
        };
        return why is null ? [] : [why];
    }

    private static IEnumerable<string> Taken(OrderExplanation order)
    {
        var taken = order.Fills.Where(fill => fill.Role == FillRole.Taker).ToList();
        if (taken.Count == 0) yield break;
        var lots = new Quantity(taken.Sum(fill => fill.Quantity.Lots));
        var (low, high) = (taken.Min(fill => fill.Price), taken.Max(fill => fill.Price));
        var price = low == high ? $"at {ExplainWords.Ticks(low)}" : $"at {ExplainWords.Ticks(low)} to {ExplainWords.Ticks(high)}";
        yield return $"It took {ExplainWords.Lots(lots)} {price} from {(taken.Count == 1 ? "1 order" : $"{taken.Count} orders")} that rested.";
    }

    private static IEnumerable<string> Waited(OrderExplanation order)
    {
        if (order.Stays.IsEmpty) yield break;
        var (first, last) = (order.Stays[0], order.Stays[^1]);
        var ahead = Ahead(order.Stays);
        yield return $"When it came to rest at {ExplainWords.Ticks(first.Price)}, {ExplainWords.Lots(first.AheadAtStart)} at that price {Were(first.AheadAtStart)} in front of it{ahead}.";
        if (order.Stays.Length > 1)
            yield return $"It went to the end of a queue {Times(order.Stays.Length - 1)} more (see the table); its last price was {ExplainWords.Ticks(last.Price)}, {ExplainWords.Lots(last.AheadAtStart)} in front.";
        var better = new Quantity(order.Stays.Sum(stay => stay.CameBetter.Lots));
        var tradedBetter = new Quantity(order.Stays.Sum(stay => stay.TradedBetter.Lots));
        if (better > Quantity.Zero || tradedBetter > Quantity.Zero)
            yield return $"{ExplainWords.Lots(better)} came in at better prices meanwhile, and {ExplainWords.Lots(tradedBetter)} traded there.";
        var rested = order.Stays.Aggregate(default(Timestamp), (sum, stay) => sum + (stay.Until - stay.From));
        var atBest = order.Stays.Aggregate(default(Timestamp), (sum, stay) => sum + stay.AtBest);
        if (rested > default(Timestamp))
            yield return $"It rested for {ExplainWords.Seconds(rested)} s, {Figures.Percent(atBest.Seconds / rested.Seconds)} of it at the best {FateWords.NameOf(order.Entry.Side)}.";
    }

    private static string Ahead(ImmutableArray<OrderStay> stays)
    {
        var traded = new Quantity(stays[0].TradedAhead.Lots);
        var left = new Quantity(stays[0].LeftAhead.Lots);
        if (stays[0].AheadAtStart == Quantity.Zero) return "";
        return $": {Figures.Whole(traded.Lots)} traded, {Figures.Whole(left.Lots)} were taken out, {Figures.Whole(stays[0].AheadAtEnd.Lots)} remained";
    }

    private static IEnumerable<string> Close(OrderExplanation order)
    {
        if (order.Fate.Outcome == OrderOutcome.Filled || order.Entry.TimeInForce != TimeInForce.Day) yield break;
        var others = order.Others;
        var isBuy = order.Entry.Side == Side.Buy;
        if (others.Lots == Quantity.Zero)
        {
            yield return "Nobody else traded while it was open.";
            yield break;
        }

        if (order.Entry.Stop != default && order.Stays.IsEmpty && order.Fills.IsEmpty)
        {
            var nearest = (isBuy ? others.Highest : others.Lowest)!.Value;
            yield return $"The {(isBuy ? "highest" : "lowest")} trade was at {ExplainWords.Ticks(nearest)}, {ExplainWords.Distance(Math.Abs(order.Entry.Stop - nearest))} from its stop price.";
            yield break;
        }

        if (order.Stays.IsEmpty) yield break;
        var price = order.Stays[^1].Price;
        var best = (isBuy ? others.Lowest : others.Highest)!.Value;
        var short_ = (best - price) * order.Entry.Side.Sign();
        yield return short_ > 0
            ? $"The {(isBuy ? "lowest" : "highest")} trade of others was at {ExplainWords.Ticks(best)}, {ExplainWords.Distance(short_)} short of its price."
            : $"Others traded {ExplainWords.Lots(others.LotsReached)} at its price or beyond it, of {Figures.Whole(others.Lots.Lots)} in all.";
        var remained = order.Stays[^1].AheadAtEnd;
        yield return remained == Quantity.Zero ? "At its end nothing was in front of it at its price." : $"At its end {ExplainWords.Lots(remained)} {Were(remained)} still in front of it at its price.";
    }

    private static string Were(Quantity lots) => lots.Lots == 1 ? "was" : "were";

    private static string Times(int count) => count == 1 ? "once" : $"{Figures.Whole(count)} times";

    private static string Fact(OrderExplanation order, string name) =>
        order.Facts.FirstOrDefault(fact => fact.Name == name) is { } fact ? fact.Value.ToString("#,0.#", CultureInfo.InvariantCulture) : "unknown";
}
