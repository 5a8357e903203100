using System.Collections.Immutable;

namespace Arena.Firms;

/// <summary>What a lot of each instrument is worth now, and by how much that moved last, in micro-units.</summary>
internal sealed class MarkSheet
{
    private readonly ImmutableArray<InstrumentSpec> _instruments;
    private readonly long[] _halfTickMicros;
    private readonly long[] _lotValues;
    private readonly long[] _moves;

    public MarkSheet(ImmutableArray<InstrumentSpec> instruments)
    {
        _instruments = instruments;
        _halfTickMicros = instruments.Select(i => i.TickValue.Micros / 2).ToArray();
        _lotValues = new long[instruments.Length];
        _moves = new long[instruments.Length];
        Open();
    }

    /// <summary>The value of a lot by instrument.</summary>
    public ReadOnlySpan<long> LotValues => _lotValues;

    /// <summary>What the last marking added to the value of a lot, by instrument.</summary>
    public ReadOnlySpan<long> Moves => _moves;

    /// <summary>Marks at the reference prices; nothing was held before, so nothing moved.</summary>
    public void Open()
    {
        for (var i = 0; i < _lotValues.Length; i++) _lotValues[i] = ValueAt(i, _instruments[i].ReferencePrice.ToHalfTicks());
        Stand();
    }

    /// <summary>Marks at these prices.</summary>
    public void Mark(ReadOnlySpan<HalfTicks> marks)
    {
        for (var i = 0; i < _lotValues.Length; i++)
        {
            var value = ValueAt(i, marks[i]);
            _moves[i] = value - _lotValues[i];
            _lotValues[i] = value;
        }
    }

    /// <summary>States that nothing moved since the last marking.</summary>
    public void Stand() => Array.Clear(_moves);

    /// <summary>The value of a lot at a price.</summary>
    public long ValueAt(int instrument, HalfTicks price) => price.Value * _halfTickMicros[instrument];
}
