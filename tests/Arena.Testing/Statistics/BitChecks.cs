namespace Arena.Testing;

/// <summary>Tests of words as bits. Sources as of <see cref="RandomnessBattery"/>.</summary>
internal static class BitChecks
{
    // 4096 birthdays in a year of 2^32 days: spacings that occur again are Poisson with mean n³/4k = 4 (Marsaglia 1985).
    public static double BirthdaySpacings(Func<ulong> source)
    {
        const int Birthdays = 4_096;
        const int Repeats = 40;
        const double Mean = 4;
        var days = new ulong[Birthdays];
        var same = 0L;
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            for (var i = 0; i < Birthdays; i++) days[i] = source() >> 32;
            Array.Sort(days);
            for (var i = Birthdays - 1; i > 0; i--) days[i] -= days[i - 1];
            Array.Sort(days);
            for (var i = 1; i < Birthdays; i++)
                if (days[i] == days[i - 1]) same++;
        }

        return Fit.Count(same, Repeats * Mean);
    }

    // How many of 256 words lie in the lowest quarter: binomial.
    public static double WeightDistribution(Func<ulong> source)
    {
        const int Words = 256;
        var counts = new long[Words + 1];
        for (var n = 0; n < 800; n++)
        {
            var weight = 0;
            for (var i = 0; i < Words; i++)
                if (source() >> 62 == 0) weight++;
            counts[weight]++;
        }

        return Fit.ChiSquare(counts, Binomial(Words, 0.25));
    }

    // The rank of 64 words as a matrix of bits. A generator that is linear in its bits has too much or too little.
    public static double MatrixRank(Func<ulong> source)
    {
        const int Size = 64;
        const int Lowest = Size - 4;
        var counts = new long[Size - Lowest + 1];
        var rows = new ulong[Size];
        for (var n = 0; n < 1_500; n++)
        {
            for (var i = 0; i < Size; i++) rows[i] = source();
            counts[Size - Math.Max(Rank(rows), Lowest)]++;
        }

        // Counted from full rank down: the share of rank 64 - d is 2^(-d²) ∏ (1 - 2^(i-64))² / (1 - 2^(i-64+d)), i from 0 to 63 - d.
        var shares = new double[counts.Length];
        for (var d = 0; d < shares.Length; d++)
        {
            shares[d] = Math.Pow(2, -d * d);
            for (var i = 0; i < Size - d; i++) shares[d] *= Math.Pow(1 - Math.Pow(2, i - Size), 2) / (1 - Math.Pow(2, i - Size + d));
        }

        return Fit.ChiSquare(counts, shares);
    }

    // Whether a word has fewer, as many or more ones than zeros, and the next one too.
    public static double HammingIndependence(Func<ulong> source)
    {
        var even = Binomial(64, 0.5)[32];
        double[] each = [(1 - even) / 2, even, (1 - even) / 2];
        var counts = new long[9];
        var shares = new double[9];
        for (var i = 0; i < 9; i++) shares[i] = each[i / 3] * each[i % 3];
        for (var n = 0; n < 100_000; n++)
        {
            var first = Math.Sign(ulong.PopCount(source()).CompareTo(32UL)) + 1;
            counts[(3 * first) + Math.Sign(ulong.PopCount(source()).CompareTo(32UL)) + 1]++;
        }

        return Fit.ChiSquare(counts, shares);
    }

    // How far up a walk of 64 steps gets: y with the share of binomial outcomes ⌊(65 + y) / 2⌋ (Feller, volume 1, section III.7).
    public static double RandomWalk(Func<ulong> source)
    {
        const int Steps = 64;
        var counts = new long[Steps + 1];
        for (var n = 0; n < 20_000; n++)
        {
            var word = source();
            var (place, highest) = (0, 0);
            for (var step = 0; step < Steps; step++)
            {
                place += (word >> (63 - step) & 1) != 0 ? 1 : -1;
                highest = Math.Max(highest, place);
            }

            counts[highest]++;
        }

        var binomial = Binomial(Steps, 0.5);
        var shares = new double[Steps + 1];
        for (var y = 0; y <= Steps; y++) shares[y] = binomial[(Steps + y + 1) / 2];
        return Fit.ChiSquare(counts, shares);
    }

    private static int Rank(ulong[] rows)
    {
        var rank = 0;
        for (var bit = 63; bit >= 0; bit--)
        {
            var pivot = rank;
            while (pivot < rows.Length && (rows[pivot] >> bit & 1) == 0) pivot++;
            if (pivot == rows.Length) continue;
            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            for (var i = rank + 1; i < rows.Length; i++)
                if ((rows[i] >> bit & 1) != 0) rows[i] ^= rows[rank];
            rank++;
        }

        return rank;
    }

    private static double[] Binomial(int n, double share)
    {
        var shares = new double[n + 1];
        for (var k = 0; k <= n; k++)
        {
            var ways = Tails.LogGamma(n + 1) - Tails.LogGamma(k + 1) - Tails.LogGamma(n - k + 1);
            shares[k] = Math.Exp(ways + (k * Math.Log(share)) + ((n - k) * Math.Log(1 - share)));
        }

        return shares;
    }
}
