using Arena.Interchange;

namespace Arena.Analysis;

/// <summary>
/// Writes a tape in the format of NASDAQ TotalView-ITCH 5.0: one file per session, with all instruments. Which field says what is in
/// <c>docs/interchange.md</c>.
/// </summary>
internal sealed class ItchExport : IMarketObserver
{
    private readonly TapeHeader _header;
    private readonly StagedFiles _files;
    private readonly ItchStocks _stocks;
    private readonly int[] _competitorOfAccount;
    private ItchSession? _session;

    /// <summary>An export before the first record.</summary>
    /// <exception cref="OutputException">An instrument's tick is no multiple of 1/10,000 of a unit of currency.</exception>
    public ItchExport(TapeHeader header, StagedFiles files)
    {
        _header = header;
        _files = files;
        _stocks = new ItchStocks(header);
        var participants = header.Participants();
        _competitorOfAccount = [.. participants.Accounts.Select(account => account.Owner < participants.Competitors.Length ? account.Owner : -1)];
    }

    /// <inheritdoc/>
    public void OnSessionOpened(int session)
    {
        var file = _files.AddBinary(string.Create(CultureInfo.InvariantCulture, $"session-{session:D3}.itch"));
        _session = new ItchSession(_header, _stocks, _competitorOfAccount, file);
        _session.Open();
    }

    /// <inheritdoc/>
    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values) => _session!.Indicate(now);

    /// <inheritdoc/>
    public void OnCommand(Timestamp now, in Command command) => _session!.Settle();

    /// <inheritdoc/>
    public void OnEvent(in MarketEvent marketEvent)
    {
        if (marketEvent.Kind != MarketEventKind.OrderRejected) _session!.Follow(marketEvent);
    }

    /// <inheritdoc/>
    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices) => _session!.Close(now);

    /// <inheritdoc/>
    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands)
    {
    }

    /// <inheritdoc/>
    public void OnTransfer(in Transfer transfer)
    {
    }

    /// <inheritdoc/>
    public void OnNotice(in Notice notice)
    {
    }
}
