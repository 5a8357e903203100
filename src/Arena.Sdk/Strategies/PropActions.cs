namespace Arena.Sdk;

/// <summary>Where a prop strategy writes its requests of a round.</summary>
public sealed class PropActions
{
    private readonly TransferRequest[] _transfers;
    private int _transferCount;

    /// <summary>Empty actions.</summary>
    /// <param name="instruments">How many instruments the market has: one transfer request each, at most.</param>
    /// <param name="orders">Where orders outside the firm go; refused by risk where the firm does not allow them.</param>
    public PropActions(int instruments, OrderActions orders)
    {
        _transfers = new TransferRequest[instruments];
        Orders = orders;
    }

    /// <summary>Orders outside the firm, for books that may.</summary>
    public OrderActions Orders { get; }

    /// <summary>The transfers asked for so far this round.</summary>
    public ReadOnlySpan<TransferRequest> Transfers => _transfers.AsSpan(0, _transferCount);

    /// <summary>How many transfers one round may hold: one per instrument.</summary>
    internal int MaximumTransfers => _transfers.Length;

    /// <summary>Asks to buy from, or sell to, the central book. One request per instrument and round: a second replaces the first.</summary>
    /// <param name="instrument">What.</param>
    /// <param name="side">The own side.</param>
    /// <param name="quantity">How much; positive.</param>
    /// <exception cref="BotAnswerException">More requests than the market has instruments.</exception>
    public void Transfer(InstrumentId instrument, Side side, Quantity quantity)
    {
        var request = new TransferRequest(instrument, side, quantity);
        for (var i = 0; i < _transferCount; i++)
        {
            if (_transfers[i].Instrument != instrument) continue;
            _transfers[i] = request;
            return;
        }

        if (_transferCount == _transfers.Length)
            throw new BotAnswerException($"The market has {_transfers.Length} instruments; {instrument} is none of them.");
        _transfers[_transferCount++] = request;
    }

    /// <summary>Forgets the round's requests.</summary>
    public void Clear()
    {
        _transferCount = 0;
        Orders.Clear();
    }
}
