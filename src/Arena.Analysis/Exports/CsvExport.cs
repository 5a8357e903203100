namespace Arena.Analysis;

/// <summary>Writes a tape's records as tables: one file per kind of record, each with a header that names units.</summary>
internal sealed class CsvExport : IMarketObserver
{
    private readonly TapeHeader _header;
    private readonly AccountNames _accounts;
    private readonly CsvWriter _rounds;
    private readonly CsvWriter _trades;
    private readonly CsvWriter _orders;
    private readonly CsvWriter _phases;
    private readonly CsvWriter _fees;
    private readonly CsvWriter _transfers;
    private readonly CsvWriter _notices;
    private int _session;
    private int _round;

    /// <summary>An export before the first record: headers, accounts and instruments are written.</summary>
    public CsvExport(TapeHeader header, StagedFiles files)
    {
        _header = header;
        _accounts = new AccountNames(header);
        CsvExportTables.WriteAccounts(new CsvWriter(files.Add("accounts.csv")), header);
        CsvExportTables.WriteInstruments(new CsvWriter(files.Add("instruments.csv")), header);
        _rounds = CsvExportTables.Begin(files, "rounds.csv", "session", "round", "time [ns]", "instrument", "mid [ticks]", "latentValue [ticks]");
        _trades = CsvExportTables.Begin(
            files, "trades.csv", "session", "time [ns]", "instrument", "price [ticks]", "price [currency per lot]", "quantity [lots]", "aggressor",
            "isAuction", "maker", "makerOrder", "makerPurpose", "makerFee [micros]", "taker", "takerOrder", "takerPurpose", "takerFee [micros]", "midBefore [ticks]");
        _orders = CsvExportTables.Begin(
            files, "orders.csv", "session", "time [ns]", "event", "instrument", "account", "order", "side", "price [ticks]", "quantity [lots]",
            "remaining [lots]", "purpose", "reason");
        _phases = CsvExportTables.Begin(
            files, "phases.csv", "session", "time [ns]", "event", "instrument", "phase", "price [ticks]", "quantity [lots]", "leftOver [lots]", "leftOverSide");
        _fees = CsvExportTables.Begin(
            files, "fees.csv", "session", "time [ns]", "instrument", "makerFee [micros per lot]", "takerFee [micros per lot]", "auctionFee [micros per lot]");
        _transfers = CsvExportTables.Begin(
            files, "transfers.csv", "session", "round", "time [ns]", "instrument", "buyer", "seller", "quantity [lots]", "consideration [micros]",
            "mid [ticks]", "sellerEdge [micros]");
        _notices = CsvExportTables.Begin(
            files, "notices.csv", "session", "round", "time [ns]", "kind", "account", "instrument", "side", "reason", "code", "quantity [lots]");
    }

    /// <inheritdoc/>
    public void OnSessionOpened(int session)
    {
        _session = session;
        _round = 0;
        foreach (var instrument in _header.Instruments) WriteFees(default, instrument.Id, instrument.OpeningFees);
    }

    /// <inheritdoc/>
    public void OnRound(int round, Timestamp now, ReadOnlySpan<HalfTicks> mids, ReadOnlySpan<HalfTicks> values)
    {
        _round = round;
        for (var i = 0; i < mids.Length; i++)
        {
            _rounds.Whole(_session).Whole(round).Whole(now.Nanoseconds).Text(Symbol(new InstrumentId(i)))
                .Number(mids[i].Ticks, 1).Number(values[i].Ticks, 1).EndRow();
        }
    }

    /// <inheritdoc/>
    public void OnDecision(int competitor, int round, Timestamp thinkingTime, int commands)
    {
    }

    /// <inheritdoc/>
    public void OnTransfer(in Transfer transfer)
    {
        var edge = transfer.Consideration - _header.Instruments[transfer.Instrument.Index].ValueAt(transfer.Mid, transfer.Quantity);
        _transfers.Whole(_session).Whole(_round).Whole(transfer.Time.Nanoseconds).Text(Symbol(transfer.Instrument))
            .Text(_accounts.Of(transfer.Buyer)).Text(_accounts.Of(transfer.Seller)).Whole(transfer.Quantity.Lots)
            .Whole(transfer.Consideration.Micros).Number(transfer.Mid.Ticks, 1).Whole(edge.Micros).EndRow();
    }

    /// <inheritdoc/>
    public void OnNotice(in Notice notice) =>
        _notices.Whole(_session).Whole(_round).Whole(notice.Time.Nanoseconds).Text(notice.Kind.ToString()).Text(_accounts.Of(notice.Account))
            .Text(Symbol(notice.Instrument)).Text(notice.Side.ToString()).Text(notice.Reason.ToString()).Whole((int)notice.Reason)
            .Whole(notice.Quantity.Lots).EndRow();

    /// <inheritdoc/>
    public void OnCommand(Timestamp now, in Command command)
    {
    }

    /// <inheritdoc/>
    public void OnEvent(in MarketEvent marketEvent)
    {
        switch (marketEvent.Kind)
        {
            case MarketEventKind.Trade: WriteTrade(marketEvent); break;
            case MarketEventKind.PhaseChanged or MarketEventKind.AuctionUncrossed: WritePhase(marketEvent); break;
            case MarketEventKind.FeesChanged:
                WriteFees(marketEvent.Time, marketEvent.Instrument, new InstrumentFees(marketEvent.MakerFee, marketEvent.TakerFee, marketEvent.AuctionFee));
                break;
            default: WriteOrder(marketEvent); break;
        }
    }

    /// <inheritdoc/>
    public void OnSessionClosed(Timestamp now, ReadOnlySpan<HalfTicks> settlementPrices)
    {
    }

    private void WriteTrade(in MarketEvent e)
    {
        var price = _header.Instruments[e.Instrument.Index].ValueAt(e.Price, new Quantity(1));
        _trades.Whole(_session).Whole(e.Time.Nanoseconds).Text(Symbol(e.Instrument)).Whole(e.Price.Ticks).Currency(price)
            .Whole(e.Quantity.Lots).Text(e.IsAuction ? "" : e.Side.Opposite().ToString())
            .Text(e.IsAuction ? "true" : "false").Text(_accounts.Of(e.Account)).Whole(e.Order.Value).Text(e.Purpose.ToString()).Whole(e.MakerFee.Micros)
            .Text(_accounts.Of(e.TakerAccount)).Whole(e.TakerOrder.Value).Text(e.TakerPurpose.ToString()).Whole(e.TakerFee.Micros)
            .Number(e.MidBefore.Ticks, 1).EndRow();
    }

    private void WriteOrder(in MarketEvent e) =>
        _orders.Whole(_session).Whole(e.Time.Nanoseconds).Text(e.Kind.ToString()).Text(Symbol(e.Instrument)).Text(_accounts.Of(e.Account))
            .Whole(e.Order.Value).Text(e.Side.ToString()).Whole(e.Price.Ticks).Whole(e.Quantity.Lots).Whole(e.Remaining.Lots)
            .Text(e.Purpose.ToString()).Text(e.Reason.ToString()).EndRow();

    private void WritePhase(in MarketEvent e)
    {
        var isAuction = e.Kind == MarketEventKind.AuctionUncrossed;
        _phases.Whole(_session).Whole(e.Time.Nanoseconds).Text(e.Kind.ToString()).Text(Symbol(e.Instrument))
            .Text(isAuction ? "" : e.Phase.ToString()).Whole(e.Price.Ticks).Whole(e.Quantity.Lots).Whole(e.Remaining.Lots)
            .Text(isAuction && e.Remaining.Lots > 0 ? e.Side.ToString() : "").EndRow();
    }

    private void WriteFees(Timestamp from, InstrumentId instrument, in InstrumentFees fees) =>
        _fees.Whole(_session).Whole(from.Nanoseconds).Text(Symbol(instrument)).Whole(fees.MakerPerLot.Micros).Whole(fees.TakerPerLot.Micros)
            .Whole(fees.AuctionPerLot.Micros).EndRow();

    // A refusal repeats what the command said, and that may name an instrument that does not exist.
    private string Symbol(InstrumentId instrument) =>
        instrument.Index >= 0 && instrument.Index < _header.Instruments.Length
            ? _header.Instruments[instrument.Index].Symbol
            : instrument.ToString();
}
