using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// A hash of a venue's state, to hold two venues against each other: FNV-1a (Fowler, Noll, Vo) over 64-bit words instead of bytes.
/// For comparison, not for safety.
/// </summary>
public sealed class StateHash
{
    private ulong _value = 14695981039346656037UL;

    /// <summary>The hash of what was added so far.</summary>
    public ulong Value => _value;

    /// <summary>Adds a word.</summary>
    // Multiplication modulo 2^64 is the definition of the hash.
    public void Add(long word) => _value = unchecked((_value ^ (ulong)word) * 1099511628211UL);

    /// <summary>Adds a resting order, at its place in the queue.</summary>
    public void Add(in OrderView order)
    {
        Add(order.Order.Value);
        Add(order.Account.Index);
        Add((long)order.Side);
        Add(order.Price.Ticks);
        Add(order.Displayed.Lots);
        Add(order.Remaining.Lots);
    }
}
