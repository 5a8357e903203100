namespace Arena.Analysis;

/// <summary>What happened to whom in a match, as tables that any medium can show.</summary>
/// <param name="Summary">The match in a few facts: name and value.</param>
/// <param name="Tables">The tables, the most important first; none of them is empty.</param>
public sealed record MatchReport(ImmutableArray<KeyValuePair<string, string>> Summary, ImmutableArray<ReportTable> Tables)
{
    /// <summary>The report of a match.</summary>
    /// <param name="spec">What was played.</param>
    /// <param name="result">What it came to.</param>
    /// <exception cref="ArgumentException">The result is not of this match: other seats.</exception>
    public static MatchReport Of(MatchSpec spec, MatchResult result)
    {
        var names = spec.Lineup.Firms.Select(firm => firm.Name).Concat(spec.Lineup.Traders.Select(trader => trader.Name));
        if (!names.SequenceEqual(result.Seats.Select(seat => seat.Name)))
            throw new ArgumentException("The result's seats are not those of the match's line-up.", nameof(result));
        ImmutableArray<ReportTable> tables =
        [
            MatchTables.Competitors(spec, result), MatchTables.Books(spec, result), MatchTables.Background(result), MatchTables.Faults(result),
        ];
        return new MatchReport(SummaryOf(spec, result), [.. tables.Where(table => !table.Rows.IsEmpty)]);
    }

    private static ImmutableArray<KeyValuePair<string, string>> SummaryOf(MatchSpec spec, MatchResult result)
    {
        var isConserved = result.Conservation.Cash == Money.Zero && result.Conservation.Positions.All(p => p == Quantity.Zero);
        return
        [
            new("Scenario", spec.Market.Name),
            new("Seed", spec.Seed.ToString(CultureInfo.InvariantCulture)),
            new("Sessions", Figures.Whole(spec.Sessions)),
            new("Messages", Figures.Whole(result.Messages)),
            new("Trades", $"{Figures.Whole(result.Trades)} ({Figures.Whole(result.TradedLots)} lots)"),
            new("Transfers", Figures.Whole(result.Transfers)),
            new("Venue fees", Figures.Grouped(result.VenueFees)),
            new("Conservation", isConserved ? "cash and every instrument's positions sum to zero" : "BROKEN: cash or positions do not sum to zero"),
            new("Tape hash", result.TapeHash),
        ];
    }
}
