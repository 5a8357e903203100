namespace Arena.Firms;

/// <summary>
/// Counts what each account did and held. What an account holds is added up over rounds when it changes, not round by round.
/// </summary>
internal sealed class ActivityBook(int accounts, int instruments)
{
    private readonly long[] _makerVolume = new long[accounts];
    private readonly long[] _takerVolume = new long[accounts];
    private readonly long[] _transferVolume = new long[accounts];
    private readonly long[] _maximumInventory = new long[accounts];
    private readonly long[] _inventorySum = new long[accounts];
    private readonly long[] _held = new long[accounts];
    private readonly long[] _heldFrom = new long[accounts];
    private readonly long[] _rejections = new long[accounts];
    private long _rounds;

    public void AddTrade(int maker, int taker, long lots)
    {
        _makerVolume[maker] += lots;
        _takerVolume[taker] += lots;
    }

    /// <summary>Both orders of an auction's trade rested.</summary>
    public void AddAuctionTrade(int buyer, int seller, long lots)
    {
        _makerVolume[buyer] += lots;
        _makerVolume[seller] += lots;
    }

    public void AddTransfer(int account, long lots) => _transferVolume[account] += lots;

    public void AddRejection(int account) => _rejections[account]++;

    /// <summary>Counts a round; inventories that it finds changed are to be set before.</summary>
    public void CountRound() => _rounds++;

    /// <summary>What an account holds from the next round to be counted on.</summary>
    /// <param name="account">The account.</param>
    /// <param name="positions">Its positions by instrument, in lots.</param>
    public void SetInventories(int account, ReadOnlySpan<long> positions)
    {
        var held = 0L;
        foreach (var position in positions)
        {
            var size = Math.Abs(position);
            held += size;
            if (size > _maximumInventory[account]) _maximumInventory[account] = size;
        }

        Hold(account, held);
    }

    /// <summary>Nobody holds anything from the next round to be counted on.</summary>
    public void CloseSession()
    {
        for (var account = 0; account < accounts; account++) Hold(account, 0);
    }

    public AccountActivity Of(int account) => new(
        new Quantity(_makerVolume[account] + _takerVolume[account]), new Quantity(_makerVolume[account]),
        new Quantity(_transferVolume[account]), new Quantity(_maximumInventory[account]),
        MeanAbsoluteInventory(account), _rejections[account]);

    private void Hold(int account, long held)
    {
        _inventorySum[account] = InventorySum(account);
        _heldFrom[account] = _rounds;
        _held[account] = held;
    }

    /// <summary>The sum over the rounds counted of what the account held, in lots.</summary>
    private long InventorySum(int account) => _inventorySum[account] + (_held[account] * (_rounds - _heldFrom[account]));

    private long MeanAbsoluteInventory(int account) =>
        _rounds == 0 ? 0 : (long)((Int128)InventorySum(account) * 1000 / ((Int128)_rounds * instruments));
}
