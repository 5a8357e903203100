namespace Arena.Analysis;

/// <summary>The numbers of explanations as tables. Prices are in ticks, money in units of currency, times in seconds since the open.</summary>
public static class ExplainTables
{
    private const int MostMoments = 40;
    private const string Currency = "currency";

    /// <summary>Orders, one a row.</summary>
    public static ReportTable Orders(ImmutableArray<OrderLine> orders) => new(
        $"{Figures.Whole(orders.Length)} orders",
        [
            ReportColumn.Text("Order"), ReportColumn.Text("Account"), ReportColumn.Number("Session"), ReportColumn.Text("Instrument"),
            ReportColumn.Number("Time", "s"), ReportColumn.Text("Came as"), ReportColumn.Text("Type"), ReportColumn.Text("Side"),
            ReportColumn.Number("Price", "ticks"), ReportColumn.Number("Lots"), ReportColumn.Number("Filled"), ReportColumn.Text("Ended"),
            ReportColumn.Text("Reason"), ReportColumn.Number("After", "s"),
        ],
        [.. orders.Select(Row)]);

    /// <summary>Accounts, one a row.</summary>
    public static ReportTable Accounts(ImmutableArray<AccountLine> accounts) => new(
        "Accounts",
        [
            ReportColumn.Number("Account"), ReportColumn.Text("Name"), ReportColumn.Text("Kind"), ReportColumn.Number("Orders"),
            ReportColumn.Number("Refused"), ReportColumn.Number("Fills"),
        ],
        [
            .. accounts.Select(ImmutableArray<string> (account) =>
                [account.Account.ToString(), account.Name, account.Kind.ToString(), Figures.Whole(account.Orders), Figures.Whole(account.Refused), Figures.Whole(account.Fills)]),
        ]);

    internal static ReportTable Moments(OrderExplanation order)
    {
        var (moments, left) = (order.Moments, order.Moments.Length - MostMoments);
        var title = left > 0 ? $"What happened (the first {MostMoments} of {Figures.Whole(moments.Length)} entries; --json has all)" : "What happened";
        return new ReportTable(
            title,
            [
                ReportColumn.Number("Time", "s"), ReportColumn.Number("Price", "ticks"), ReportColumn.Number("Lots"), ReportColumn.Number("Left"),
                ReportColumn.Number("In front"), ReportColumn.Number("Bid", "ticks"), ReportColumn.Number("Ask", "ticks"), ReportColumn.Text("What"),
            ],
            [.. moments.Take(MostMoments).Select(Row)]);
    }

    internal static ReportTable Stays(OrderExplanation order)
    {
        ImmutableArray<ReportColumn> columns =
        [
            ReportColumn.Number("From", "s"), ReportColumn.Number("Until", "s"), ReportColumn.Number("Price", "ticks"), ReportColumn.Number("Shows", "lots"),
            ReportColumn.Number("In front", "lots"), ReportColumn.Number("Traded"), ReportColumn.Number("Taken out"), ReportColumn.Number("Remained"),
            ReportColumn.Number("Came better", "lots"), ReportColumn.Number("Traded better", "lots"), ReportColumn.Number("At best", "s"),
        ];
        return new ReportTable("Where it waited", columns, [.. order.Stays.Take(MostMoments).Select(Row)]);
    }

    internal static ReportTable Fills(OrderExplanation order)
    {
        ImmutableArray<ReportColumn> columns =
        [
            ReportColumn.Number("Time", "s"), ReportColumn.Number("Lots"), ReportColumn.Number("Price", "ticks"), ReportColumn.Text("As"),
            ReportColumn.Text("With"), ReportColumn.Number("Mid", "ticks"), ReportColumn.Number("Edge", Currency), ReportColumn.Number("Fee", Currency),
            .. FillBook.Horizons.Select(after => ReportColumn.Number($"After {after.Seconds} s", Currency)),
        ];
        var rows = order.Fills.Select(Row).ToList();
        if (rows.Count > 1) rows.Add(TotalRow(FillTotals.Of(order.Fills)));
        return new ReportTable("Fills, and what they were worth against the mid later", columns, [.. rows]);
    }

    internal static ReportTable WhatIfs(OrderExplanation order)
    {
        ImmutableArray<ReportColumn> columns =
        [
            ReportColumn.Text(""), ReportColumn.Number("Price", "ticks"), ReportColumn.Text("Ended"), ReportColumn.Number("Filled", "lots"),
            ReportColumn.Number("First after", "s"), ReportColumn.Number("Average", "ticks"), ReportColumn.Number("Edge", Currency),
            ReportColumn.Number("Fees", Currency), .. FillBook.Horizons.Select(after => ReportColumn.Number($"After {after.Seconds} s", Currency)),
        ];
        if (order.WhatIfs.IsEmpty) return new ReportTable("What one tick would have done", columns, []);
        var asked = order.Entry.Stop != default ? order.Entry.Stop : order.Entry.Type is OrderType.PegBest or OrderType.PegMid && !order.Stays.IsEmpty ? order.Stays[0].Price : order.Entry.Limit;
        return new ReportTable(
            "What one tick would have done",
            columns,
            [
                Row("as it was", order, asked, order.Fate, order.Fills),
                .. order.WhatIfs.Select(w => Row(w.Ticks > 0 ? "better" : "worse", order, w.Price, w.Fate, w.Fills)),
            ]);
    }

    private static ImmutableArray<string> Row(OrderLine line) =>
    [
        line.Order.ToString(), line.Account, Figures.Whole(line.Session), line.Instrument, ExplainWords.Seconds(line.Time), line.Command.ToString(),
        line.Type.ToString(), line.Side.ToString(), line.Price == default ? "" : ExplainWords.Ticks(line.Price), Figures.Whole(line.Quantity.Lots),
        Figures.Whole(line.Filled.Lots), line.Outcome.ToString(), line.Reason == RejectReason.None ? "" : line.Reason.ToString(),
        ExplainWords.Seconds(line.Ended - line.Time),
    ];

    private static ImmutableArray<string> Row(OrderMoment moment) =>
    [
        ExplainWords.Seconds(moment.Time), Or(moment.Price), moment.Quantity is { } lots ? Figures.Whole(lots.Lots) : "", Figures.Whole(moment.Left.Lots),
        moment.Ahead is { } ahead ? Figures.Whole(ahead.Lots) : "", Or(moment.Bid), Or(moment.Ask), moment.What,
    ];

    private static ImmutableArray<string> Row(OrderStay stay) =>
    [
        ExplainWords.Seconds(stay.From), ExplainWords.Seconds(stay.Until), ExplainWords.Ticks(stay.Price), Figures.Whole(stay.Shown.Lots),
        Figures.Whole(stay.AheadAtStart.Lots), Figures.Whole(stay.TradedAhead.Lots), Figures.Whole(stay.LeftAhead.Lots), Figures.Whole(stay.AheadAtEnd.Lots),
        Figures.Whole(stay.CameBetter.Lots), Figures.Whole(stay.TradedBetter.Lots), ExplainWords.Seconds(stay.AtBest),
    ];

    private static ImmutableArray<string> Row(OrderFill fill) =>
    [
        ExplainWords.Seconds(fill.Time), Figures.Whole(fill.Quantity.Lots), ExplainWords.Ticks(fill.Price), fill.Role.ToString().ToLowerInvariant(),
        fill.Counterparty, ExplainWords.Ticks(fill.MidBefore), Figures.Rounded(fill.Edge), Figures.Rounded(fill.Fee),
        .. fill.Markouts.Select(markout => Or(markout.Value)),
    ];

    private static ImmutableArray<string> TotalRow(FillTotals totals) =>
    [
        "", Figures.Whole(totals.Lots.Lots), Figures.Fixed(totals.AveragePrice.GetValueOrDefault(), 2), "", "in all", "", Figures.Rounded(totals.Edge),
        Figures.Rounded(totals.Fees), .. totals.After.Select(Or),
    ];

    private static ImmutableArray<string> Row(string name, OrderExplanation order, Price price, OrderFate fate, ImmutableArray<OrderFill> fills)
    {
        var totals = FillTotals.Of(fills);
        var first = fills.IsEmpty ? "" : ExplainWords.Seconds(fills[0].Time - order.Entry.Time);
        return
        [
            name, price == default ? "" : ExplainWords.Ticks(price), fate.Reason == RejectReason.None ? fate.Outcome.ToString() : $"{fate.Outcome} ({fate.Reason})",
            Figures.Whole(totals.Lots.Lots), first, totals.AveragePrice is { } average ? Figures.Fixed(average, 2) : "", Figures.Rounded(totals.Edge),
            Figures.Rounded(totals.Fees), .. totals.After.Select(Or),
        ];
    }

    private static string Or(Price? price) => price is { } there ? ExplainWords.Ticks(there) : "";

    private static string Or(Money? amount) => amount is { } there ? Figures.Rounded(there) : "–";
}
