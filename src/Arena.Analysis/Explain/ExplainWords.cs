namespace Arena.Analysis;

/// <summary>What an order was, how it came and how it ended, in short sentences.</summary>
internal static class ExplainWords
{
    /// <summary>What it was.</summary>
    public static ImmutableArray<string> What(OrderExplanation order)
    {
        var entry = order.Entry;
        var lots = $"{(entry.Side == Side.Buy ? "Buys" : "Sells")} {Lots(entry.Quantity)}";
        var price = entry.Type switch
        {
            OrderType.Market => " at market",
            OrderType.Stop => $" at market once a trade reaches {Ticks(entry.Stop)}",
            OrderType.StopLimit => $" at {Ticks(entry.Limit)} once a trade reaches {Ticks(entry.Stop)}",
            OrderType.PegBest => $" {Offset(entry.PegOffset)} the best {FateWords.NameOf(entry.Side)}{Worst(entry)}",
            OrderType.PegMid => $" {Offset(entry.PegOffset)} the mid{Worst(entry)}",
            _ => $" at {Ticks(entry.Limit)}",
        };
        var kind = entry.Command switch
        {
            CommandKind.Quote => $"the {FateWords.NameOf(entry.Side)} of a quote",
            CommandKind.Replace => $"a replacement of {entry.Replaces}",
            _ => "an order",
        };
        return [$"{lots}{price}: {kind}{Flags(entry)}."];
    }

    /// <summary>How the market stood when it came.</summary>
    public static ImmutableArray<string> Came(OrderExplanation order)
    {
        var (entry, market) = (order.Entry, order.Entry.Market);
        var last = market.LastTrade is { } trade ? $"last trade {Ticks(trade)}" : "no trade yet";
        var phase = market.Phase == TradingPhase.Continuous ? "" : $", phase {market.Phase}";
        var first = $"At {Seconds(entry.Time)} s: {Best("bid", market.Bid)}, {Best("ask", market.Ask)}, mid {Ticks(market.Mid)}, {last}{phase}.";
        return entry.Limit == default || entry.Type is OrderType.PegBest or OrderType.PegMid ? [first] : [first, Distance(entry, market)];
    }

    /// <summary>How it ended.</summary>
    public static ImmutableArray<string> Ended(OrderExplanation order)
    {
        var fate = order.Fate;
        var after = $"At {Seconds(fate.Time)} s, {Seconds(fate.Time - order.Entry.Time)} s after it came";
        return fate.Outcome switch
        {
            OrderOutcome.Refused => [$"Refused at once: {fate.Reason} ({(int)fate.Reason})."],
            OrderOutcome.NotUsed => [$"It never came to be: {fate.Cause}."],
            OrderOutcome.Filled => [$"{after}: filled whole."],
            OrderOutcome.Open => [$"Open with {Lots(fate.Left)} left when the tape ends."],
            _ => [$"{after}: cancelled with {Figures.Whole(fate.Left.Lots)} of {Lots(order.Entry.Quantity)} left.", Sentence(fate.Cause)],
        };
    }

    /// <summary>A number of lots.</summary>
    public static string Lots(Quantity lots) => lots.Lots == 1 ? "1 lot" : $"{Figures.Whole(lots.Lots)} lots";

    /// <summary>A number of ticks, signed or not.</summary>
    public static string Distance(double ticks) => ticks == 1 ? "1 tick" : $"{ticks.ToString("#,0.#", CultureInfo.InvariantCulture)} ticks";

    /// <summary>A price in ticks.</summary>
    public static string Ticks(Price price) => Figures.Whole(price.Ticks);

    /// <summary>A mid in ticks.</summary>
    public static string Ticks(HalfTicks price) => price.Ticks.ToString("#,0.#", CultureInfo.InvariantCulture);

    /// <summary>A moment or a span in seconds, to the microsecond.</summary>
    public static string Seconds(Timestamp time) => Figures.Fixed(time.Seconds, 6);

    /// <summary>A clause as a sentence.</summary>
    public static string Sentence(string clause) => clause.Length == 0 ? clause : char.ToUpperInvariant(clause[0]) + clause[1..] + ".";

    private static string Distance(OrderEntry entry, MarketMoment market)
    {
        var fromMid = (entry.Limit.ToHalfTicks() - market.Mid) * entry.Side.Sign() / 2.0;
        var mid = fromMid == 0 ? "at the mid" : $"{Distance(Math.Abs(fromMid))} {(fromMid > 0 ? "beyond" : "short of")} the mid";
        if (OwnBest(entry.Side, market) is not { } best) return $"Its price was {mid}; its side was empty.";
        var better = (entry.Limit - best.Price) * entry.Side.Sign();
        var own = $"the best {FateWords.NameOf(entry.Side)}";
        var place = better == 0 ? $"at {own}" : $"{Distance(Math.Abs(better))} {(better > 0 ? "better" : "worse")} than {own}";
        return $"Its price was {place}, {mid}.";
    }

    private static Level? OwnBest(Side side, MarketMoment market) => side == Side.Buy ? market.Bid : market.Ask;

    private static string Best(string name, Level? level) => level is { } best ? $"{name} {Ticks(best.Price)} x {Figures.Whole(best.Quantity.Lots)}" : $"no {name}";

    private static string Offset(long ticks) => ticks == 0 ? "at" : $"{Distance(Math.Abs(ticks))} {(ticks > 0 ? "above" : "below")}";

    private static string Worst(OrderEntry entry) => entry.Limit == default ? "" : $", to {Ticks(entry.Limit)} at worst";

    private static string Flags(OrderEntry entry)
    {
        var time = entry.TimeInForce switch
        {
            TimeInForce.ImmediateOrCancel => ", immediate or cancel",
            TimeInForce.FillOrKill => ", fill or kill",
            _ => ", day",
        };
        var post = entry.PostOnly switch
        {
            PostOnly.Reject => ", post-only",
            PostOnly.Reprice => ", post-only with re-pricing",
            _ => "",
        };
        var display = entry.Display == Quantity.Zero ? "" : $", an iceberg that shows {Figures.Whole(entry.Display.Lots)}";
        var purpose = entry.Purpose == OrderPurpose.Trading ? "" : $", for {entry.Purpose.ToString().ToLowerInvariant()}";
        return time + post + display + purpose;
    }
}
