namespace Arena.Tournaments;

/// <summary>The positions of a group of the background flow, taken as one account.</summary>
/// <param name="instruments">How many instruments the market has.</param>
internal sealed class GroupInventory(int instruments)
{
    private readonly long[] _positions = new long[instruments];
    private long _absoluteSum;
    private long _rounds;

    /// <summary>The largest absolute position in any instrument at a round.</summary>
    public Quantity Maximum { get; private set; }

    /// <summary>The mean over rounds and instruments of the absolute position, in thousandths of a lot, rounded down.</summary>
    public long MeanAbsolute => _rounds == 0 ? 0 : _absoluteSum * 1000 / (_rounds * _positions.Length);

    public void Add(InstrumentId instrument, long signedLots) => _positions[instrument.Index] += signedLots;

    public void OnRound()
    {
        _rounds++;
        foreach (var position in _positions)
        {
            var size = Math.Abs(position);
            _absoluteSum += size;
            if (size > Maximum.Lots) Maximum = new Quantity(size);
        }
    }

    public void OnSessionClosed() => Array.Clear(_positions);
}
