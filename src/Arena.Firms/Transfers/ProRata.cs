namespace Arena.Firms;

/// <summary>Shares a whole number by size, so that the shares add up to it exactly.</summary>
internal static class ProRata
{
    /// <summary>
    /// Each gets its share rounded down; what is left goes, one each, to the largest remainders. Equal remainders: the larger
    /// size first; equal sizes too: the place that comes first when counting from <paramref name="rotation"/>, so that over rounds
    /// no place is favoured.
    /// </summary>
    /// <param name="total">What is shared; not negative.</param>
    /// <param name="sizes">The size of each; not negative.</param>
    /// <param name="shares">Filled with the shares; must not be <paramref name="sizes"/>.</param>
    /// <param name="rotation">Where counting starts in the last resort; not negative.</param>
    public static void Share(long total, ReadOnlySpan<long> sizes, Span<long> shares, int rotation)
    {
        var sum = 0L;
        foreach (var size in sizes) sum += size;
        var left = total;
        for (var i = 0; i < sizes.Length; i++)
        {
            shares[i] = sum == 0 ? 0 : (long)((Int128)total * sizes[i] / sum);
            left -= shares[i];
        }

        if (left > 0) ShareRemainder(left, total, sum, sizes, shares, rotation);
    }

    private static void ShareRemainder(
        long left, long total, long sum, ReadOnlySpan<long> sizes, Span<long> shares, int rotation)
    {
        var first = rotation % sizes.Length;
        for (; left > 0; left--)
        {
            var best = -1;
            for (var step = 0; step < sizes.Length; step++)
            {
                var i = (first + step) % sizes.Length;
                if (IsOpen(i, total, sum, sizes, shares) && (best < 0 || Precedes(i, best, total, sum, sizes))) best = i;
            }

            shares[best]++;
        }
    }

    /// <summary>Whether a place still has its share rounded down, and something was rounded off.</summary>
    private static bool IsOpen(int i, long total, long sum, ReadOnlySpan<long> sizes, ReadOnlySpan<long> shares) =>
        Remainder(i, total, sum, sizes) > 0 && (Int128)shares[i] * sum <= (Int128)total * sizes[i];

    private static bool Precedes(int i, int other, long total, long sum, ReadOnlySpan<long> sizes)
    {
        var difference = Remainder(i, total, sum, sizes) - Remainder(other, total, sum, sizes);
        return difference > 0 || (difference == 0 && sizes[i] > sizes[other]);
    }

    private static Int128 Remainder(int i, long total, long sum, ReadOnlySpan<long> sizes) => (Int128)total * sizes[i] % sum;
}
