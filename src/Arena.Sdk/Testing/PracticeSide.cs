namespace Arena.Sdk;

/// <summary>One side of a <see cref="PracticeBook"/>: levels kept sorted, best first, at most as many as a view shows.</summary>
internal sealed class PracticeSide(Side side)
{
    private readonly Level[] _others = new Level[BookView.MaximumLevels];
    private readonly Level[] _merged = new Level[BookView.MaximumLevels];
    private readonly Buffer<Level> _own = new();
    private int _otherCount;
    private int _mergedCount;

    public ReadOnlySpan<Level> Levels => _merged.AsSpan(0, _mergedCount);

    public void SetOthers(ReadOnlySpan<Level> levels)
    {
        Invariant.Require(levels.Length <= BookView.MaximumLevels, "a book shows at most ten levels");
        levels.CopyTo(_others);
        _otherCount = levels.Length;
    }

    public void ClearOwn() => _own.Clear();

    public void AddOwn(Price price, Quantity quantity) => _own.Add(new Level(price, quantity, 1));

    public void Merge()
    {
        _others.AsSpan(0, _otherCount).CopyTo(_merged);
        _mergedCount = _otherCount;
        foreach (ref readonly var level in _own.AsSpan()) Insert(level);
    }

    private void Insert(in Level level)
    {
        var at = 0;
        while (at < _mergedCount && (_merged[at].Price - level.Price) * side.Sign() > 0) at++;
        if (at < _mergedCount && _merged[at].Price == level.Price)
        {
            var there = _merged[at];
            _merged[at] = there with { Quantity = there.Quantity + level.Quantity, Orders = there.Orders + 1 };
            return;
        }

        if (at == BookView.MaximumLevels) return;
        _mergedCount = Math.Min(_mergedCount + 1, BookView.MaximumLevels);
        for (var i = _mergedCount - 1; i > at; i--) _merged[i] = _merged[i - 1];
        _merged[at] = level;
    }
}
