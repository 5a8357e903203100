namespace Arena.Sdk;

/// <summary>A list that is refilled each round: grows to the busiest round, then allocates nothing.</summary>
/// <typeparam name="T">The type of its items.</typeparam>
internal sealed class Buffer<T>
    where T : struct
{
    private T[] _items = new T[16];

    public int Count { get; private set; }

    public ref T this[int index] => ref _items.AsSpan(0, Count)[index];

    public void Add(in T item)
    {
        if (Count == _items.Length) Array.Resize(ref _items, Count * 2);
        _items[Count++] = item;
    }

    /// <summary>Removes an item and closes the gap, keeping the order of the rest.</summary>
    public void RemoveAt(int index)
    {
        AsSpan()[(index + 1)..].CopyTo(_items.AsSpan(index));
        Count--;
    }

    public void Clear() => Count = 0;

    public Span<T> AsSpan() => _items.AsSpan(0, Count);
}
