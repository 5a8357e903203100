namespace Arena.Sdk;

/// <summary>
/// An order's identity, given by the participant that sends it and unique in the match. <c>default</c> is no order.
/// </summary>
/// <param name="Value">The account's number in the upper 24 bits (counted from 1), its own counter in the lower 40.</param>
public readonly record struct OrderId(long Value)
{
    /// <summary>How many bits the counter has.</summary>
    public const int SequenceBits = 40;

    /// <summary>No order.</summary>
    public static OrderId None => default;

    /// <summary>Whether it names an order at all.</summary>
    public bool IsNone => Value == 0;

    /// <summary>The identity of an account's n-th order.</summary>
    /// <param name="account">The account's index, counted from 0.</param>
    /// <param name="sequence">The account's own counter, counted from 1.</param>
    public static OrderId Of(int account, long sequence) => new(((long)(account + 1) << SequenceBits) | sequence);

    /// <inheritdoc/>
    public override string ToString() =>
        $"{(Value >> SequenceBits) - 1}-{Value & ((1L << SequenceBits) - 1)}";
}
