namespace Arena.Analysis;

/// <summary>What another price would have done, in short sentences.</summary>
internal static class WhatIfWords
{
    /// <summary>One tick better, then one tick worse.</summary>
    public static ImmutableArray<string> Of(OrderExplanation order)
    {
        if (order.WhyNoWhatIf.Length > 0)
            return order.Fate.Outcome == OrderOutcome.NotUsed ? [] : [$"No other price was tried: {order.WhyNoWhatIf}."];
        return [.. order.WhatIfs.SelectMany(whatIf => Of(order, whatIf))];
    }

    private static IEnumerable<string> Of(OrderExplanation order, OrderWhatIf whatIf)
    {
        var name = whatIf.Ticks > 0 ? "One tick better" : "One tick worse";
        var price = whatIf.Price == default ? "" : order.Entry.Stop != default ? $", stop price {ExplainWords.Ticks(whatIf.Price)}" : $", at {ExplainWords.Ticks(whatIf.Price)}";
        if (whatIf.Fate.Outcome == OrderOutcome.Refused)
        {
            yield return $"{name}{price}: refused, {whatIf.Fate.Reason}.";
            yield break;
        }

        if (whatIf.Fate.Outcome == OrderOutcome.NotUsed)
        {
            yield return $"{name}{price}: {whatIf.Fate.Cause}.";
            yield break;
        }

        if (!whatIf.Kept.IsNone) price += $" (where its quote would have left {whatIf.Kept} in place)";
        var (was, would) = (FillTotals.Of(order.Fills), FillTotals.Of(whatIf.Fills));
        if (would.Lots == Quantity.Zero)
        {
            yield return $"{name}{price}: not filled{(was.Lots == Quantity.Zero ? " either" : "")}.";
            yield break;
        }

        var difference = would.Lots - was.Lots;
        var compared = difference.Lots == 0 ? "as many as it was" : $"{Figures.Whole(Math.Abs(difference.Lots))} {(difference.Lots > 0 ? "more" : "fewer")}";
        var after = ExplainWords.Seconds(whatIf.Fills[0].Time - order.Entry.Time);
        yield return $"{name}{price}: {ExplainWords.Lots(would.Lots)} filled, {compared}; the first after {after} s, {Figures.Fixed(would.AveragePrice.GetValueOrDefault(), 2)} on average.";
        if (Cost(order, was, would) is { } cost) yield return cost;
    }

    /// <summary>What the lots that were filled anyway cost more, or less.</summary>
    private static string? Cost(OrderExplanation order, FillTotals was, FillTotals would)
    {
        if (order.Instrument is not { } spec || was.AveragePrice is not { } before || would.AveragePrice is not { } then) return null;
        var lots = Math.Min(was.Lots.Lots, would.Lots.Lots);
        var cost = (then - before) * order.Entry.Side.Sign() * lots * spec.TickValue.Units;
        if (Math.Round(cost, 2) == 0) return null;
        var verb = cost > 0 ? "cost" : "saved";
        return $"  The {ExplainWords.Lots(new Quantity(lots))} filled either way would have {verb} {Figures.Fixed(Math.Abs(cost), 2)} {(cost > 0 ? "more" : "")}".TrimEnd() + ".";
    }
}
