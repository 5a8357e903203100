namespace Arena.Analysis;

/// <summary>Each fee found again: what accounts paid, by kind of payer, against what the venue took. Exact, in micro-units.</summary>
/// <param name="Paid">Who paid how much, net of rebates: firms' central books, prop books, adversaries, background groups.</param>
/// <param name="Venue">What the venue took in all matches.</param>
/// <param name="Cash">The sum of cash over all accounts and the venue, over all matches; must be zero.</param>
/// <param name="Positions">The sum of the absolute sums of positions over instruments and matches; must be zero.</param>
internal sealed record FeeAudit(ImmutableArray<(string Payer, Money Fees)> Paid, Money Venue, Money Cash, Quantity Positions)
{
    /// <summary>What all payers paid.</summary>
    public Money TotalPaid => Sum(Paid.Select(p => p.Fees));

    /// <summary>Whether the venue has what was paid, and nothing else was made or lost.</summary>
    public bool Holds => TotalPaid == Venue && Cash == Money.Zero && Positions == Quantity.Zero;

    /// <summary>Audits all matches, those too that do not count for somebody.</summary>
    public static FeeAudit Of(IReadOnlyCollection<PlayedMatch> matches)
    {
        var books = matches.SelectMany(m => m.Result.Seats).SelectMany(seat => seat.Books);
        var paid = books.Select(book => (Payer: NameOf(book.Kind), book.Pnl.Fees))
            .Concat(matches.SelectMany(m => m.Result.Background).Select(group => (Payer: $"Background: {group.Name}", group.Pnl.Fees)))
            .GroupBy(p => p.Payer)
            .Select(group => (group.Key, -Sum(group.Select(p => p.Fees))));
        return new FeeAudit(
            [.. paid],
            Sum(matches.Select(m => m.Result.VenueFees)),
            Sum(matches.Select(m => m.Result.Conservation.Cash)),
            new Quantity(matches.Sum(m => m.Result.Conservation.Positions.Sum(p => p.Abs().Lots))));
    }

    private static string NameOf(AccountKind kind) => kind switch
    {
        AccountKind.CentralBook => "Central books",
        AccountKind.PropBook => "Prop books",
        _ => "Adversaries",
    };

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);
}
