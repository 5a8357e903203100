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

    public void AddTransfer(int account, long lots) => _transferVolume[account] += lots;

    public void AddRejection(int account) => _rejections[account]++;

    public void CountRound() => _rounds++;

    /// <summary>A position an account holds at a round.</summary>
    public void AddInventory(int account, long position)
    {
        var size = Math.Abs(position);
        _inventorySum[account] += size;
        if (size > _maximumInventory[account]) _maximumInventory[account] = size;
    }

    public AccountActivity Of(int account) => new(
        new Quantity(_makerVolume[account] + _takerVolume[account]), new Quantity(_makerVolume[account]),
        new Quantity(_transferVolume[account]), new Quantity(_maximumInventory[account]),
        MeanAbsoluteInventory(account), _rejections[account]);

    private long MeanAbsoluteInventory(int account) =>
        _rounds == 0 ? 0 : (long)((Int128)_inventorySum[account] * 1000 / ((Int128)_rounds * instruments));
}
