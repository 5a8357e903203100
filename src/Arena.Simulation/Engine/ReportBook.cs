namespace Arena.Simulation;

/// <summary>What the competitors are told of their own orders, one list each. Grows to the busiest round, then allocates nothing.</summary>
internal sealed class ReportBook
{
    private readonly int[] _competitorOfAccount;
    private readonly ExecutionReport[][] _reports;
    private readonly int[] _counts;

    /// <summary>Empty lists for the competitors of a match.</summary>
    public ReportBook(ParticipantTable participants)
    {
        _competitorOfAccount = new int[participants.FirstBackgroundAccount.Index];
        for (var i = 0; i < _competitorOfAccount.Length; i++) _competitorOfAccount[i] = participants.Accounts[i].Owner;
        _counts = new int[participants.Competitors.Length];
        _reports = new ExecutionReport[_counts.Length][];
        for (var i = 0; i < _reports.Length; i++) _reports[i] = new ExecutionReport[64];
    }

    /// <summary>A competitor's reports, oldest first.</summary>
    public ReadOnlySpan<ExecutionReport> Of(int competitor) => _reports[competitor].AsSpan(0, _counts[competitor]);

    /// <summary>Forgets every report.</summary>
    public void Clear() => Array.Clear(_counts);

    /// <summary>Tells whom it concerns what the venue stated.</summary>
    public void Add(in MarketEvent e)
    {
        if (e.Kind == MarketEventKind.Trade)
        {
            if (IsCompetitor(e.Account)) Next(e.Account) = MakerFill(e);
            if (IsCompetitor(e.TakerAccount)) Next(e.TakerAccount) = TakerFill(e);
        }
        else if (NamesOrder(e.Kind) && IsCompetitor(e.Account))
        {
            Next(e.Account) = OwnOrder(e);
        }
    }

    private static ExecutionReport OwnOrder(in MarketEvent e) => new()
    {
        Kind = e.Kind switch
        {
            MarketEventKind.OrderAccepted => ExecutionReportKind.Accepted,
            MarketEventKind.OrderRejected => ExecutionReportKind.Rejected,
            MarketEventKind.OrderCancelled => ExecutionReportKind.Cancelled,
            MarketEventKind.OrderReduced => ExecutionReportKind.Reduced,
            MarketEventKind.OrderRested or MarketEventKind.OrderRestedInPlace => ExecutionReportKind.Rested,
            MarketEventKind.OrderHeld => ExecutionReportKind.Held,
            MarketEventKind.OrderTriggered => ExecutionReportKind.Triggered,
            MarketEventKind.OrderReplenished => ExecutionReportKind.Replenished,
            MarketEventKind.OrderRepriced => ExecutionReportKind.Repriced,
            _ => throw new InvariantViolationException($"event kind {e.Kind} is reported to nobody"),
        },
        Time = e.Time,
        Account = e.Account,
        Instrument = e.Instrument,
        Order = e.Order,
        Side = e.Side,
        Price = e.Price,
        Quantity = e.Quantity,
        Remaining = e.Remaining,
        Reason = e.Reason,
        Purpose = e.Purpose,
    };

    private static ExecutionReport MakerFill(in MarketEvent e) => new()
    {
        Kind = ExecutionReportKind.Filled,
        Time = e.Time,
        Account = e.Account,
        Instrument = e.Instrument,
        Order = e.Order,
        Side = e.Side,
        Price = e.Price,
        Quantity = e.Quantity,
        Remaining = e.Remaining,
        Purpose = e.Purpose,
        Fee = e.MakerFee,
        IsMaker = true,
        MidBefore = e.MidBefore,
    };

    private static ExecutionReport TakerFill(in MarketEvent e) => new()
    {
        Kind = ExecutionReportKind.Filled,
        Time = e.Time,
        Account = e.TakerAccount,
        Instrument = e.Instrument,
        Order = e.TakerOrder,
        Side = e.Side.Opposite(),
        Price = e.Price,
        Quantity = e.Quantity,
        Remaining = e.TakerRemaining,
        Purpose = e.TakerPurpose,
        Fee = e.TakerFee,
        IsMaker = e.IsAuction,
        MidBefore = e.MidBefore,
    };

    // Phases, auctions and fees are everybody's: the market's view shows them.
    private static bool NamesOrder(MarketEventKind kind) =>
        kind is not (MarketEventKind.PhaseChanged or MarketEventKind.AuctionUncrossed or MarketEventKind.FeesChanged);

    // A refused command may name any account; nobody is told of one that does not exist.
    private bool IsCompetitor(AccountId account) => account.Index >= 0 && account.Index < _competitorOfAccount.Length;

    private ref ExecutionReport Next(AccountId account)
    {
        var competitor = _competitorOfAccount[account.Index];
        ref var reports = ref _reports[competitor];
        var count = _counts[competitor]++;
        if (count == reports.Length) Array.Resize(ref reports, count * 2);
        return ref reports[count];
    }
}
