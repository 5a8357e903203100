using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>Where every open order of the venue is, by its id.</summary>
internal sealed class OrderDirectory
{
    /// <summary>How many instruments a venue may have: a place takes 31 bits, and a record needs 25 of them.</summary>
    public const int MaximumInstruments = 1 << (31 - RecordBits);

    private const int RecordBits = 25;
    private readonly IndexMap<ScatterHash> _places = new(1024);

    /// <summary>Notes that an order is open.</summary>
    public void Add(OrderId id, InstrumentId instrument, int record) =>
        _places.Add(id.Value, (instrument.Index << RecordBits) | record);

    /// <summary>Notes that an order is gone.</summary>
    public void Remove(OrderId id) => _places.Remove(id.Value);

    /// <summary>Where an order is, if it is open.</summary>
    public bool TryFind(OrderId id, out int instrument, out int record)
    {
        var place = _places.Find(id.Value);
        instrument = place >> RecordBits;
        record = place & ((1 << RecordBits) - 1);
        return place != 0;
    }

    /// <summary>Forgets every order.</summary>
    public void Clear() => _places.Clear();
}
