namespace Arena.Analysis;

/// <summary>An explanation as a page for people: what, why, and the numbers.</summary>
/// <param name="Title">The order in a line.</param>
/// <param name="Paragraphs">A label and short sentences each, one for a line.</param>
/// <param name="Tables">The numbers; none of them is empty.</param>
public sealed record OrderPage(string Title, ImmutableArray<(string Label, ImmutableArray<string> Sentences)> Paragraphs, ImmutableArray<ReportTable> Tables)
{
    /// <summary>The page of an explanation.</summary>
    public static OrderPage Of(OrderExplanation order)
    {
        ImmutableArray<(string, ImmutableArray<string>)> paragraphs =
        [
            ("What", ExplainWords.What(order)),
            ("Came", ExplainWords.Came(order)),
            ("Ended", ExplainWords.Ended(order)),
            ("Why", WhyWords.Of(order)),
            ("One tick", WhatIfWords.Of(order)),
        ];
        ImmutableArray<ReportTable> tables =
        [
            ExplainTables.Moments(order), ExplainTables.Stays(order), ExplainTables.Fills(order), ExplainTables.WhatIfs(order),
        ];
        var title = $"Order {order.Order} of {order.Account}, {order.Instrument?.Symbol}, session {order.Session}";
        return new OrderPage(title, [.. paragraphs.Where(p => !p.Item2.IsEmpty)], [.. tables.Where(table => !table.Rows.IsEmpty)]);
    }
}
