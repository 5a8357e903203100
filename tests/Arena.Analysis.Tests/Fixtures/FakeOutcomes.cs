namespace Arena.Analysis.Tests;

/// <summary>
/// Outcomes that nobody played but that could have been: every identity holds (terms, transfers, conservation, fees), and firms are
/// as good as their quoters usually are.
/// </summary>
internal static class FakeOutcomes
{
    private static readonly string[] Groups = ["noise", "value", "momentum", "informed"];

    public static MatchOutcome Of(PlannedMatch match)
    {
        var random = RandomStream.Derive(match.Spec.Seed, match.Table, "fake");
        var informed = match.Spec.Market.Background.Informed.Count;
        var seats = ImmutableArray.CreateBuilder<SeatResult>();
        foreach (var firm in match.Spec.Lineup.Firms) seats.Add(Firm(firm, match.Spec.Sessions, informed, random));
        foreach (var trader in match.Spec.Lineup.Traders) seats.Add(Trader(trader, match.Spec.Sessions, random));
        var paid = seats.SelectMany(seat => seat.Books).Aggregate(default(PnlTerms), (sum, book) => sum + book.Pnl);
        var background = Background(paid, informed, random);
        var fees = -background.Aggregate(paid.Fees, (sum, group) => sum + group.Pnl.Fees);
        var result = new MatchResult(
            Hash(match), 120_000 + random.NextBelow(9_000), 21_000 + random.NextBelow(3_000), 96_000, 1_800, fees,
            new Conservation(Money.Zero, [.. match.Spec.Market.Instruments.Select(_ => Quantity.Zero)]), seats.ToImmutable(), background);
        return new MatchOutcome(match.Index, result);
    }

    /// <summary>The same outcome with a bot of a seat thrown out in its second session.</summary>
    public static MatchOutcome WithFault(MatchOutcome outcome, int seat)
    {
        var faulty = outcome.Result.Seats[seat] with { Faults = [new SeatFault("central", 1, 17, RejectReason.BotThrew)], LossStops = 1 };
        return outcome with { Result = outcome.Result with { Seats = outcome.Result.Seats.SetItem(seat, faulty) } };
    }

    private static SeatResult Firm(FirmOptions firm, int sessions, int informed, RandomStream random)
    {
        var (edge, risk, inventory) = firm.Quoter.Bot switch
        {
            "inventory-skew" => (820.0, 90.0, 12_000),
            "microprice-skew" => (900.0, 150.0, 17_000),
            "signal-skew" => (700.0, 420.0, 44_000),
            _ => (760.0, 520.0, 88_000),
        };
        var books = new PnlTerms[1 + firm.PropBooks.Length];
        var profits = ImmutableArray.CreateBuilder<Money>();
        for (var session = 0; session < sessions; session++)
        {
            var terms = new PnlTerms[books.Length];
            terms[0] = new PnlTerms(
                Units(edge + (60 * random.NextNormal())), Units((-14.0 * informed) + (risk * random.NextNormal())), Money.Zero,
                Units(-25 - (5 * random.NextUniform())), Units(38));
            for (var book = 1; book < books.Length; book++)
            {
                var transfer = Units(-40 + (15 * random.NextNormal()));
                terms[book] = new PnlTerms(Units(-12), Units(95 + (260 * random.NextNormal())), transfer, Money.Zero, Units(-6));
                terms[0] += new PnlTerms(Money.Zero, Money.Zero, -transfer, Money.Zero, Money.Zero);
            }

            for (var book = 0; book < books.Length; book++) books[book] += terms[book];
            profits.Add(terms.Aggregate(Money.Zero, (sum, t) => sum + t.Total));
        }

        ImmutableArray<BookResult> results =
        [
            new("central", AccountKind.CentralBook, books[0], new(18_200), new(16_900), new(books.Length > 1 ? 2_400 : 0), new(240), inventory, 3),
            .. firm.PropBooks.Select((prop, i) => new BookResult(
                prop.Name, AccountKind.PropBook, books[i + 1], new(310), new(0), new(1_200), new(180), 61_000, 12)),
        ];
        return new SeatResult(firm.Name, IsFirm: true, profits.ToImmutable(), Units(310.5), results, [], LossStops: 0);
    }

    private static SeatResult Trader(TraderOptions trader, int sessions, RandomStream random)
    {
        var pnl = default(PnlTerms);
        var profits = ImmutableArray.CreateBuilder<Money>();
        for (var session = 0; session < sessions; session++)
        {
            var terms = new PnlTerms(Units(-210 + (30 * random.NextNormal())), Units(150 + (300 * random.NextNormal())), Money.Zero, Money.Zero, Units(-22));
            pnl += terms;
            profits.Add(terms.Total);
        }

        var book = new BookResult(trader.Name, AccountKind.Trader, pnl, new(2_100), new(0), new(0), new(400), 190_000, 40);
        return new SeatResult(trader.Name, IsFirm: false, profits.ToImmutable(), Units(655.25), [book], [], LossStops: 0);
    }

    // The background takes the other side of everything; its last group closes the sums.
    private static ImmutableArray<BookResult> Background(PnlTerms competitors, int informed, RandomStream random)
    {
        var left = new PnlTerms(-competitors.Spread - competitors.Transfers - competitors.Hedging, -competitors.Inventory, Money.Zero, Money.Zero, Money.Zero);
        var groups = new List<BookResult>();
        foreach (var name in Groups.Skip(1))
        {
            var scale = name == "informed" ? informed : 4;
            var terms = new PnlTerms(
                Units(-60.0 * scale), Units((name == "informed" ? 75.0 : 40) * scale * (1 + (0.1 * random.NextNormal()))), Money.Zero, Money.Zero, Units(-9.5 * scale));
            left += new PnlTerms(-terms.Spread, -terms.Inventory, Money.Zero, Money.Zero, Money.Zero);
            groups.Add(Group(name, terms));
        }

        groups.Insert(0, Group("noise", left with { Fees = Units(-211.123_456) }));
        return [.. groups];
    }

    private static BookResult Group(string name, PnlTerms pnl) =>
        new(name, AccountKind.Background, pnl, new(40_000), new(9_000), new(0), new(900), 4_000, 7);

    private static Money Units(double units) => new((long)Math.Round(units * Money.MicrosPerUnit));

    private static string Hash(PlannedMatch match) => string.Concat(Enumerable.Range(0, 4).Select(i =>
        RandomStream.Key(match.Spec.Seed, i, "hash" + match.Index.ToString(CultureInfo.InvariantCulture)).ToString("x16", CultureInfo.InvariantCulture)));
}
