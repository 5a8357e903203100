using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// The prices of one side that have orders, in order. A price keeps its slot as long as it has one. Adding or removing a price moves
/// those that are better than it, so the busy end of a book is the cheap end.
/// </summary>
/// <param name="side">Which side.</param>
internal sealed class PriceList(Side side)
{
    private readonly long _sign = side.Sign();
    private PriceQueue[] _slots = new PriceQueue[32];
    private int[] _worstFirst = new int[32];
    private int _used;
    private int _free = -1;

    /// <summary>How many prices have orders.</summary>
    public int Count { get; private set; }

    /// <summary>The slot of the n-th best price; 0 is the best.</summary>
    public int SlotAt(int place) => _worstFirst[Count - 1 - place];

    /// <summary>A price by its slot. The reference is good until a price is added.</summary>
    public ref PriceQueue At(int slot) => ref _slots[slot];

    /// <summary>The slot of a price, or -1 when nothing rests there.</summary>
    public int Find(long price)
    {
        var place = PlaceOf(price);
        return place < Count && At(_worstFirst[place]).Price == price ? _worstFirst[place] : -1;
    }

    /// <summary>The slot of a price, which is added when nothing rests there.</summary>
    public int FindOrAdd(long price)
    {
        var place = PlaceOf(price);
        if (place < Count && At(_worstFirst[place]).Price == price) return _worstFirst[place];
        var slot = Take();
        _slots[slot] = new PriceQueue { Price = price };
        if (Count == _worstFirst.Length) Array.Resize(ref _worstFirst, Count * 2);
        _worstFirst.AsSpan(place, Count - place).CopyTo(_worstFirst.AsSpan(place + 1));
        _worstFirst[place] = slot;
        Count++;
        return slot;
    }

    /// <summary>Removes a price, whose queue is empty.</summary>
    public void Remove(int slot)
    {
        var place = PlaceOf(_slots[slot].Price);
        _worstFirst.AsSpan(place + 1, Count - place - 1).CopyTo(_worstFirst.AsSpan(place));
        Count--;
        _slots[slot].First = _free;
        _free = slot;
    }

    /// <summary>Removes every price.</summary>
    public void Clear()
    {
        Count = 0;
        _used = 0;
        _free = -1;
    }

    private int Take()
    {
        if (_free >= 0)
        {
            var slot = _free;
            _free = _slots[slot].First;
            return slot;
        }

        if (_used == _slots.Length) Array.Resize(ref _slots, _used * 2);
        return _used++;
    }

    /// <summary>Where a price is, counted from the worst, or would be.</summary>
    private int PlaceOf(long price)
    {
        var key = price * _sign;

        // Most of what happens is at the best prices, and they are at the end.
        if (Count == 0 || _slots[_worstFirst[Count - 1]].Price * _sign < key) return Count;
        int low = 0, high = Count - 1;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_slots[_worstFirst[middle]].Price * _sign < key) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
