namespace Arena.Firms;

/// <summary>
/// Counts what each account did and held. What an account holds is added up over rounds when it changes, not round by round.
/// </summary>
internal sealed class ActivityBook(int accounts, int instruments)
{
    private readonly Counts[] _counts = new Counts[accounts];
    private long _rounds;

    public void AddTrade(int maker, int taker, long lots)
    {
        _counts[maker].MakerVolume += lots;
        _counts[taker].TakerVolume += lots;
    }

    /// <summary>Both orders of an auction's trade rested.</summary>
    public void AddAuctionTrade(int buyer, int seller, long lots)
    {
        _counts[buyer].MakerVolume += lots;
        _counts[seller].MakerVolume += lots;
    }

    public void AddTransfer(int account, long lots) => _counts[account].TransferVolume += lots;

    public void AddRejection(int account) => _counts[account].Rejections++;

    /// <summary>Counts a round; inventories that it finds changed are to be set before.</summary>
    public void CountRound() => _rounds++;

    /// <summary>What an account holds of an instrument has changed, from the next round to be counted on.</summary>
    /// <param name="account">The account.</param>
    /// <param name="before">Its position at the last round counted, in lots; none before the first.</param>
    /// <param name="now">Its position, in lots.</param>
    public void ChangeInventory(int account, long before, long now)
    {
        ref var counts = ref _counts[account];
        var size = Math.Abs(now);
        if (size > counts.MaximumInventory) counts.MaximumInventory = size;
        counts.Hold(counts.Held + size - Math.Abs(before), _rounds);
    }

    /// <summary>Nobody holds anything from the next round to be counted on.</summary>
    public void CloseSession()
    {
        foreach (ref var counts in _counts.AsSpan()) counts.Hold(0, _rounds);
    }

    public AccountActivity Of(int account)
    {
        ref readonly var counts = ref _counts[account];
        return new AccountActivity(
            new Quantity(counts.MakerVolume + counts.TakerVolume), new Quantity(counts.MakerVolume),
            new Quantity(counts.TransferVolume), new Quantity(counts.MaximumInventory),
            MeanAbsoluteInventory(counts), counts.Rejections);
    }

    private long MeanAbsoluteInventory(in Counts counts) =>
        _rounds == 0 ? 0 : (long)((Int128)counts.InventorySum(_rounds) * 1000 / ((Int128)_rounds * instruments));

    /// <summary>An account's, next to each other in memory: what a fill counts is found together.</summary>
    private struct Counts
    {
        public long MakerVolume;
        public long TakerVolume;
        public long TransferVolume;
        public long MaximumInventory;
        public long Rejections;
        private long _sum;
        private long _heldFrom;

        /// <summary>What the account holds now, in lots, all instruments together.</summary>
        public long Held { get; private set; }

        /// <summary>The account holds so many lots, all instruments together, from the round after those counted so far.</summary>
        public void Hold(long lots, long rounds)
        {
            _sum = InventorySum(rounds);
            _heldFrom = rounds;
            Held = lots;
        }

        /// <summary>The sum over the rounds counted of what the account held, in lots.</summary>
        public readonly long InventorySum(long rounds) => _sum + (Held * (rounds - _heldFrom));
    }
}
