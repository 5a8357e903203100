using System.Collections.Immutable;

namespace Arena.Firms;

/// <summary>What a lot of each instrument is worth now, in micro-units.</summary>
internal sealed class MarkSheet
{
    private readonly ImmutableArray<InstrumentSpec> _instruments;
    private readonly long[] _halfTickMicros;
    private readonly long[] _lotValues;

    public MarkSheet(ImmutableArray<InstrumentSpec> instruments)
    {
        _instruments = instruments;
        _halfTickMicros = instruments.Select(i => i.TickValue.Micros / 2).ToArray();
        _lotValues = new long[instruments.Length];
        Open();
    }

    /// <summary>Marks at the reference prices.</summary>
    public void Open()
    {
        for (var i = 0; i < _lotValues.Length; i++) _lotValues[i] = ValueAt(i, _instruments[i].ReferencePrice.ToHalfTicks());
    }

    /// <summary>Marks at these prices.</summary>
    public void Mark(ReadOnlySpan<HalfTicks> marks)
    {
        for (var i = 0; i < _lotValues.Length; i++) _lotValues[i] = ValueAt(i, marks[i]);
    }

    /// <summary>The value of a lot at the mark.</summary>
    public long LotValue(int instrument) => _lotValues[instrument];

    /// <summary>The value of a lot at a price.</summary>
    public long ValueAt(int instrument, HalfTicks price) => price.Value * _halfTickMicros[instrument];

    /// <summary>The value of positions at the marks.</summary>
    /// <param name="positions">Lots by instrument, negative when short.</param>
    public long Worth(ReadOnlySpan<long> positions)
    {
        var worth = 0L;
        for (var i = 0; i < positions.Length; i++)
        {
            if (positions[i] != 0) worth += positions[i] * _lotValues[i];
        }

        return worth;
    }
}
