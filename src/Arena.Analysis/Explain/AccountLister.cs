namespace Arena.Analysis;

/// <summary>Counts what the accounts of a tape did.</summary>
internal sealed class AccountLister(TapeHeader header, int? session) : TapeObserver
{
    private readonly ImmutableArray<AccountSpec> _accounts = header.Participants().Accounts;
    private readonly AccountNames _names = new(header);
    private readonly long[] _orders = new long[header.Participants().Accounts.Length];
    private readonly long[] _refused = new long[header.Participants().Accounts.Length];
    private readonly long[] _fills = new long[header.Participants().Accounts.Length];
    private bool _isOn;

    /// <summary>The accounts, competitors first.</summary>
    public ImmutableArray<AccountLine> ToArray() =>
    [
        .. _accounts.Select((account, i) => new AccountLine(account.Id, _names.Of(account.Id), account.Kind, _orders[i], _refused[i], _fills[i])),
    ];

    public override void OnSessionOpened(int opened) => _isOn = session is null || session == opened;

    public override void OnEvent(in MarketEvent marketEvent)
    {
        var account = marketEvent.Account.Index;
        if (!_isOn || account < 0 || account >= _orders.Length) return;
        switch (marketEvent.Kind)
        {
            case MarketEventKind.OrderAccepted: _orders[account]++; break;
            case MarketEventKind.OrderRejected: _refused[account]++; break;
            case MarketEventKind.Trade:
                _fills[account]++;
                _fills[marketEvent.TakerAccount.Index]++;
                break;
        }
    }
}
