namespace Arena.Firms;

/// <summary>Counts what each account did and held.</summary>
internal sealed class ActivityBook(int accounts, int instruments)
{
    private readonly long[] _makerVolume = new long[accounts];
    private readonly long[] _takerVolume = new long[accounts];
    private readonly long[] _transferVolume = new long[accounts];
    private readonly long[] _maximumInventory = new long[accounts];
    private readonly long[] _inventorySum = new long[accounts];
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

    public void CountRound() => _rounds++;

    /// <summary>The positions an account holds at a round.</summary>
    /// <param name="account">The account.</param>
    /// <param name="held">The sum of their sizes over instruments.</param>
    /// <param name="largest">The largest of their sizes.</param>
    public void AddInventories(int account, long held, long largest)
    {
        _inventorySum[account] += held;
        if (largest > _maximumInventory[account]) _maximumInventory[account] = largest;
    }

    public AccountActivity Of(int account) => new(
        new Quantity(_makerVolume[account] + _takerVolume[account]), new Quantity(_makerVolume[account]),
        new Quantity(_transferVolume[account]), new Quantity(_maximumInventory[account]),
        MeanAbsoluteInventory(account), _rejections[account]);

    private long MeanAbsoluteInventory(int account) =>
        _rounds == 0 ? 0 : (long)((Int128)_inventorySum[account] * 1000 / ((Int128)_rounds * instruments));
}
