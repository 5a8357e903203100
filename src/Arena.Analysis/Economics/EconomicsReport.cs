namespace Arena.Analysis;

/// <summary>Whether a tournament's market behaves like one: claims from the literature of market making, held against its numbers.</summary>
internal sealed class EconomicsReport
{
    /// <summary>The quoter that sheds inventory by skewing its quotes.</summary>
    public const string SkewQuoter = "inventory-skew";

    /// <summary>The quoter that does not.</summary>
    public const string FixedQuoter = "fixed-spread";

    /// <summary>What "nearly no losing session" is taken to mean.</summary>
    public const double FewLosses = 0.1;

    /// <summary>Holds all claims against a tournament.</summary>
    public EconomicsReport(TournamentData data)
    {
        MoneyDecimals = data.MoneyDecimals;
        Scenarios = ScenarioEconomics.Of(data);
        Fees = FeeAudit.Of(data.Matches);
        Findings = Scenarios.IsEmpty ? [] : [SkewEarnsTheSpread(), FixedDoesWorse(data), InformedFlowCosts(), FeesAreFound()];
    }

    /// <summary>How many decimals means of money are shown with.</summary>
    public int MoneyDecimals { get; }

    /// <summary>The scenarios played, from the most benign.</summary>
    public ImmutableArray<ScenarioEconomics> Scenarios { get; }

    /// <summary>The fees.</summary>
    public FeeAudit Fees { get; }

    /// <summary>The claims.</summary>
    public ImmutableArray<Finding> Findings { get; }

    private Finding SkewEarnsTheSpread()
    {
        const string claim = "In a benign market a firm that skews by inventory earns the spread with small inventories and nearly no losing session.";
        var benign = Scenarios[0];
        var group = benign.Quoters.FirstOrDefault(q => q is { Quoter: SkewQuoter, HasPropBooks: false })
            ?? benign.Quoters.FirstOrDefault(q => q.Quoter == SkewQuoter);
        if (group is null) return new Finding(claim, Verdict.Undecided, $"No firm in {benign.Scenario.Name} quotes with {SkewQuoter}.");
        var holds = group.MeanPnl > 0 && group.Central.Spread > Money.Zero && group.LosingShare <= FewLosses;
        return new Finding(claim, holds ? Verdict.Holds : Verdict.Fails, string.Create(CultureInfo.InvariantCulture,
            $"{benign.Scenario.Name}, {group.Sessions} sessions: mean net P&L {Mean(group.MeanPnl)}, "
            + $"of which spread {Mean(group.PerSession(group.Central.Spread))}; Sharpe {Figures.FixedOrDash(group.Sharpe, 1)}; "
            + $"mean inventory {Figures.Fixed(group.CentralInventory, 1)} lots; {Figures.Percent(group.LosingShare)} of sessions lose "
            + $"(nearly none: at most {Figures.Percent(FewLosses)})."));
    }

    private Finding FixedDoesWorse(TournamentData data)
    {
        const string claim = "On the same days a firm with a fixed spread does worse.";
        var scenario = Scenarios[0].Scenario.Name;
        var difference = PairedDifference.Of(data, scenario, SkewQuoter, FixedQuoter);
        if (difference.Boards.Interval() is not { } interval)
            return new Finding(claim, Verdict.Undecided, $"{scenario}: fewer than two boards were played by both {SkewQuoter} and {FixedQuoter}.");
        var verdict = interval.Low > 0 ? Verdict.Holds : interval.High < 0 ? Verdict.Fails : Verdict.Undecided;
        return new Finding(claim, verdict, string.Create(CultureInfo.InvariantCulture,
            $"{scenario}: {SkewQuoter} less {FixedQuoter} is {Mean(difference.Boards.Mean)} per session "
            + $"(95 %: {Mean(interval.Low)} to {Mean(interval.High)}; {difference.Boards.Count} boards, paired)."));
    }

    private Finding InformedFlowCosts()
    {
        const string claim = "Informed flow costs everybody who quotes.";
        var (benign, informed) = (Scenarios[0], Scenarios[^1]);
        if (!(informed.InformedIntensity > benign.InformedIntensity))
            return new Finding(claim, Verdict.Undecided, "The scenarios played do not differ in informed flow.");
        var pairs = informed.Quoters
            .Select(after => (After: after, Before: benign.Quoters.FirstOrDefault(b => b.Quoter == after.Quoter && b.HasPropBooks == after.HasPropBooks)))
            .Where(pair => pair.Before is not null)
            .ToList();
        var paying = pairs.Count(pair => pair.After.MeanPnl < pair.Before!.MeanPnl);
        return new Finding(claim, paying == pairs.Count ? Verdict.Holds : Verdict.Fails, string.Create(CultureInfo.InvariantCulture,
            $"From {benign.Scenario.Name} to {informed.Scenario.Name}, {paying} of {pairs.Count} kinds of firms earn less; "
            + $"a firm's session goes from {Mean(benign.PerFirmSession(benign.Firms.Total))} to "
            + $"{Mean(informed.PerFirmSession(informed.Firms.Total))}, its inventory term from "
            + $"{Mean(benign.PerFirmSession(benign.Firms.Inventory))} to {Mean(informed.PerFirmSession(informed.Firms.Inventory))}."));
    }

    private Finding FeesAreFound()
    {
        const string claim = "Each fee is found again in the venue's account, and nothing is made or lost.";
        return new Finding(claim, Fees.Holds ? Verdict.Holds : Verdict.Fails,
            $"Paid by all accounts {Figures.Grouped(Fees.TotalPaid)}, taken by the venue {Figures.Grouped(Fees.Venue)}, "
            + $"difference {Figures.Grouped(Fees.TotalPaid - Fees.Venue)}; cash over all accounts {Figures.Grouped(Fees.Cash)}, positions {Fees.Positions}.");
    }

    private string Mean(double amount) => Figures.Fixed(amount, MoneyDecimals);
}
