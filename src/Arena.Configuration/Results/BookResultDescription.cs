namespace Arena.Configuration;

/// <summary>The keys of what became of an account.</summary>
internal static class BookResultDescription
{
    private const decimal Thousandth = 0.001m;

    internal static BookResult Describe(ObjectNode node, BookResult? book) => new(
        node.Text("name", TextRule.Sentence, "Its name inside its owner.", value: book?.Name),
        EnumWords<AccountKind>.Parse(node.Choice(
            "kind", EnumWords<AccountKind>.All, "Whose account it is.", value: EnumWords<AccountKind>.Of(book?.Kind))),
        node.Object("pnl", "Profit by where it came from.", PnlDescription.Describe, book?.Pnl ?? default),
        Lots(node, "volume", "Lots it traded at the venue.", book?.Volume),
        Lots(node, "makerVolume", "Lots of those in which its order rested.", book?.MakerVolume),
        Lots(node, "transferVolume", "Lots it transferred.", book?.TransferVolume),
        Lots(node, "maximumInventory", "The largest absolute position in any instrument at a round, in lots.", book?.MaximumInventory),
        (long)(node.Exact(
            "meanAbsoluteInventory", 0, long.MaxValue * Thousandth, Thousandth,
            "The mean over rounds and instruments of the absolute position, in lots.",
            value: book?.MeanAbsoluteInventory * Thousandth) / Thousandth),
        ResultDescription.Count(node, "rejections", "How many of its commands were refused.", book?.Rejections));

    private static Quantity Lots(ObjectNode node, string name, string meaning, Quantity? value) =>
        new(ResultDescription.Count(node, name, meaning, value?.Lots));
}
