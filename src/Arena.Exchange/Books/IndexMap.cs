using System.Numerics;
using System.Runtime.CompilerServices;
using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// Looks a positive index up by a 64-bit key: open addressing with linear probing, at most half full, and removal that moves later
/// entries back (Knuth, TAOCP 3, section 6.4, algorithm R), so that it never needs rebuilding. It cannot be enumerated: nothing
/// may depend on where a hash puts things.
/// </summary>
/// <typeparam name="THash">How keys spread.</typeparam>
internal sealed class IndexMap<THash>
    where THash : struct, IKeyHash
{
    private Entry[] _entries;
    private int _count;

    /// <param name="capacity">How many entries fit before it grows; positive.</param>
    public IndexMap(int capacity) => _entries = new Entry[BitOperations.RoundUpToPowerOf2((uint)capacity * 2)];

    /// <summary>How much memory the entries take, in bytes.</summary>
    public long Bytes => (long)_entries.Length * Unsafe.SizeOf<Entry>();

    /// <summary>The index of a key; 0 when there is none.</summary>
    public int Find(long key)
    {
        var entries = _entries;
        var mask = entries.Length - 1;
        for (var i = THash.Of(key) & mask; ; i = (i + 1) & mask)
        {
            ref var entry = ref entries[i];
            if (entry.Key == key || entry.Index == 0) return entry.Index;
        }
    }

    /// <summary>Adds a key that is not there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="index">Its index; positive.</param>
    public void Add(long key, int index)
    {
        if (++_count > _entries.Length / 2) Grow();
        Place(new Entry { Key = key, Index = index });
    }

    /// <summary>Removes a key that is there.</summary>
    public void Remove(long key)
    {
        var mask = _entries.Length - 1;
        var hole = THash.Of(key) & mask;
        while (_entries[hole].Key != key || _entries[hole].Index == 0)
        {
            Invariant.Require(_entries[hole].Index != 0, "a key to remove is in the map");
            hole = (hole + 1) & mask;
        }

        for (var i = (hole + 1) & mask; _entries[i].Index != 0; i = (i + 1) & mask)
        {
            // An entry may move back into the hole unless its search starts after the hole.
            var distanceFromStart = (i - (THash.Of(_entries[i].Key) & mask)) & mask;
            if (distanceFromStart < ((i - hole) & mask)) continue;
            _entries[hole] = _entries[i];
            hole = i;
        }

        _entries[hole] = default;
        _count--;
    }

    /// <summary>Removes every key.</summary>
    public void Clear()
    {
        Array.Clear(_entries);
        _count = 0;
    }

    private void Grow()
    {
        var old = _entries;
        _entries = new Entry[old.Length * 2];
        foreach (ref readonly var entry in old.AsSpan())
        {
            if (entry.Index != 0) Place(entry);
        }
    }

    private void Place(in Entry entry)
    {
        var mask = _entries.Length - 1;
        var i = THash.Of(entry.Key) & mask;
        while (_entries[i].Index != 0) i = (i + 1) & mask;
        _entries[i] = entry;
    }

    private struct Entry
    {
        public long Key;
        public int Index;
    }
}
