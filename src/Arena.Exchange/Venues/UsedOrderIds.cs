using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>
/// Which order ids were used. Each account numbers its orders upward, in two ranges (its bot's in the lower half of the counter, its
/// firm's own in the upper); commands that overtake each other arrive a little out of order. So of each range the highest number
/// is kept, and which of the <see cref="Window"/> numbers up to it were used; older ones count as used.
/// </summary>
internal sealed class UsedOrderIds
{
    /// <summary>How many numbers up to the highest are known one by one.</summary>
    public const int Window = 1024;

    private const int WordsPerRange = Window / 64;
    private const long SequenceMask = (1L << OrderId.SequenceBits) - 1;

    private readonly UsedRange[] _ranges;
    private readonly ulong[] _used;

    public UsedOrderIds(int accounts)
    {
        _ranges = new UsedRange[accounts * 2];
        _used = new ulong[accounts * 2 * WordsPerRange];
    }

    /// <summary>Whether an account may give this id to a new order.</summary>
    public bool IsFree(OrderId id, AccountId account)
    {
        var sequence = id.Value & SequenceMask;
        if (id.Value >> OrderId.SequenceBits != account.Index + 1L || sequence == 0) return false;
        var index = RangeOf(account, sequence);
        ref var range = ref _ranges[index];
        if (sequence > range.Highest) return true;
        return sequence > range.AllUpTo && range.Highest - sequence < Window && (WordOf(index, sequence) & BitOf(sequence)) == 0;
    }

    /// <summary>Notes that a free id is used from now on.</summary>
    public void Use(OrderId id, AccountId account)
    {
        var sequence = id.Value & SequenceMask;
        var index = RangeOf(account, sequence);
        ref var range = ref _ranges[index];

        // Most accounts number their orders one by one, and these arrive in that order: nothing is to be remembered of each.
        if (sequence == range.Highest + 1 && range.AllUpTo == range.Highest)
        {
            range = new UsedRange(sequence, sequence);
            return;
        }

        for (var skipped = Math.Max(range.Highest + 1, sequence - Window + 1); skipped < sequence; skipped++)
            WordOf(index, skipped) &= ~BitOf(skipped);
        range = range with { Highest = Math.Max(range.Highest, sequence) };
        WordOf(index, sequence) |= BitOf(sequence);
    }

    /// <summary>Forgets everything: a new session.</summary>
    public void Clear()
    {
        Array.Clear(_ranges);
        Array.Clear(_used);
    }

    private static int RangeOf(AccountId account, long sequence) =>
        (account.Index * 2) + (int)(sequence >> (OrderId.SequenceBits - 1));

    private static ulong BitOf(long sequence) => 1UL << (int)(sequence & 63);

    private ref ulong WordOf(int range, long sequence) =>
        ref _used[(range * WordsPerRange) + (int)((sequence & (Window - 1)) >> 6)];

    /// <summary>What is known of a range without a look at single numbers.</summary>
    /// <param name="Highest">The highest number used.</param>
    /// <param name="AllUpTo">Every number up to here counts as used; the highest one as long as none was left out.</param>
    private readonly record struct UsedRange(long Highest, long AllUpTo);
}
