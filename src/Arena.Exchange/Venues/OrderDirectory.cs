using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>Where every resting order of the venue is, by its id.</summary>
internal sealed class OrderDirectory
{
    /// <summary>How many instruments a venue may have: a place takes 31 bits, and a handle needs 25 of them.</summary>
    public const int MaximumInstruments = 1 << (31 - HandleBits);

    private const int HandleBits = 25;
    private readonly IndexMap<ScatterHash> _places = new(1024);

    /// <summary>Notes that an order rests.</summary>
    public void Add(OrderId id, InstrumentId instrument, int handle) =>
        _places.Add(id.Value, (instrument.Index << HandleBits) | handle);

    /// <summary>Notes that an order is gone.</summary>
    public void Remove(OrderId id) => _places.Remove(id.Value);

    /// <summary>Where an order rests, if it does.</summary>
    public bool TryFind(OrderId id, out int instrument, out int handle)
    {
        var place = _places.Find(id.Value);
        instrument = place >> HandleBits;
        handle = place & ((1 << HandleBits) - 1);
        return place != 0;
    }

    /// <summary>Forgets every order.</summary>
    public void Clear() => _places.Clear();
}
