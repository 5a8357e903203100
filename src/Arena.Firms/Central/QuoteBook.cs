namespace Arena.Firms;

/// <summary>The central book's quotes: what rests, as the venue said, and what is on its way.</summary>
internal sealed class QuoteBook(int instruments, OpenLots open)
{
    private readonly RestingSide[] _bids = new RestingSide[instruments];
    private readonly RestingSide[] _asks = new RestingSide[instruments];
    private readonly Buffer<SentQuote> _sent = new();

    public void OpenSession()
    {
        Array.Clear(_bids);
        Array.Clear(_asks);
        _sent.Clear();
    }

    /// <summary>What rests, as far as known.</summary>
    public TwoSidedQuote Resting(int instrument) => new(
        _bids[instrument].Price, _bids[instrument].Remaining, _asks[instrument].Price, _asks[instrument].Remaining);

    /// <summary>What will rest when all that is on its way has arrived and nothing trades.</summary>
    public TwoSidedQuote Expected(int instrument)
    {
        for (var i = _sent.Count - 1; i >= 0; i--)
            if (_sent[i].Instrument == instrument) return _sent[i].Quote;
        return Resting(instrument);
    }

    /// <summary>A quote leaves for the venue.</summary>
    public void Send(in SentQuote sent)
    {
        _sent.Add(sent);
        AddSent(sent, 1);
    }

    /// <summary>Forgets as on their way the quotes that must have arrived: what became of them, reports have said.</summary>
    public void ForgetArrived(Timestamp now)
    {
        for (var i = _sent.Count - 1; i >= 0; i--)
        {
            if (_sent[i].Arrival > now) continue;
            AddSent(_sent[i], -1);
            _sent.RemoveAt(i);
        }
    }

    /// <summary>Takes the venue's word on a side of a quote.</summary>
    public void Take(in ExecutionReport report)
    {
        ref var side = ref (report.Side == Side.Buy ? _bids : _asks)[report.Instrument.Index];
        switch (report.Kind)
        {
            case ExecutionReportKind.Accepted:
                var lots = side.Remaining;
                side = new RestingSide(report.Order, report.Price, report.Quantity);
                open.Add(report.Instrument.Index, report.Side, (report.Quantity - lots).Lots);
                break;
            case ExecutionReportKind.Filled or ExecutionReportKind.Reduced or ExecutionReportKind.Rested
                when side.Order == report.Order:
                SetRemaining(ref side, report, report.Remaining);
                break;
            case ExecutionReportKind.Cancelled when side.Order == report.Order:
                SetRemaining(ref side, report, Quantity.Zero);
                break;
        }
    }

    private void SetRemaining(ref RestingSide side, in ExecutionReport report, Quantity remaining)
    {
        open.Add(report.Instrument.Index, report.Side, (remaining - side.Remaining).Lots);
        side = side with { Remaining = remaining };
    }

    private void AddSent(in SentQuote sent, int sign)
    {
        open.Add(sent.Instrument, Side.Buy, sign * sent.Quote.BidQuantity.Lots);
        open.Add(sent.Instrument, Side.Sell, sign * sent.Quote.AskQuantity.Lots);
    }

    /// <summary>A side that rests, or rested: its order, its price, and what is left of it.</summary>
    private readonly record struct RestingSide(OrderId Order, Price Price, Quantity Remaining);
}
