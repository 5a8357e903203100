namespace Arena.Tournaments;

/// <summary>What is counted of one account, or of a group of the background flow taken as one account.</summary>
/// <param name="instruments">How many instruments the market has.</param>
internal sealed class AccountStatistics(int instruments)
{
    private readonly long[] _positions = new long[instruments];
    private long _absoluteSum;

    public Quantity Volume { get; private set; }

    public Quantity MakerVolume { get; private set; }

    public Quantity TransferVolume { get; private set; }

    public Quantity MaximumInventory { get; private set; }

    public long Rejections { get; private set; }

    public Quantity Position(int instrument) => new(_positions[instrument]);

    public void AddFill(InstrumentId instrument, Quantity signed, bool isMaker)
    {
        _positions[instrument.Index] += signed.Lots;
        Volume += signed.Abs();
        if (isMaker) MakerVolume += signed.Abs();
    }

    public void AddTransfer(InstrumentId instrument, Quantity signed)
    {
        _positions[instrument.Index] += signed.Lots;
        TransferVolume += signed.Abs();
    }

    public void AddRejection() => Rejections++;

    public void OnRound()
    {
        foreach (var position in _positions)
        {
            var size = Math.Abs(position);
            _absoluteSum += size;
            if (size > MaximumInventory.Lots) MaximumInventory = new Quantity(size);
        }
    }

    public void OnSessionClosed() => Array.Clear(_positions);

    /// <summary>The mean over rounds and instruments of the absolute position, in thousandths of a lot, rounded down.</summary>
    public long MeanAbsoluteInventory(long rounds) => rounds == 0 ? 0 : _absoluteSum * 1000 / (rounds * _positions.Length);
}
