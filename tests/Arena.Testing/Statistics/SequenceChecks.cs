namespace Arena.Testing;

/// <summary>Tests of what follows what. Sources as of <see cref="RandomnessBattery"/>.</summary>
internal static class SequenceChecks
{
    // No random source waits or climbs that long; a broken one may do so for ever.
    private const int EndOfPatience = 200;

    // Stretches between two words of the lowest eighth: geometric lengths.
    public static double Gap(Func<ulong> source)
    {
        const int Longest = 80;
        const double Share = 1.0 / 8;
        var counts = new long[Longest + 1];
        for (var gaps = 0; gaps < 20_000; gaps++)
        {
            var length = 0;
            while (source() >> 61 != 0 && length < EndOfPatience) length++;
            counts[Math.Min(length, Longest)]++;
        }

        var shares = new double[counts.Length];
        for (var length = 0; length < Longest; length++) shares[length] = Share * Math.Pow(1 - Share, length);
        return Fit.ChiSquare(counts, shares);
    }

    // How many of 16 values occur in hands of 16.
    public static double Poker(Func<ulong> source)
    {
        const int Hand = 16;
        var counts = new long[Hand];
        for (var hands = 0; hands < 15_000; hands++)
        {
            var seen = 0;
            for (var card = 0; card < Hand; card++) seen |= 1 << (int)(source() >> 60);
            counts[int.PopCount(seen) - 1]++;
        }

        var shares = new double[Hand];
        for (var s = 1; s <= Hand; s++)
        {
            var ways = PartitionShares(Hand, s);
            for (var i = 0; i < s; i++) ways *= (Hand - i) / (double)Hand;
            shares[s - 1] = ways * Math.Pow(Hand, s - Hand);
        }

        return Fit.ChiSquare(counts, shares);
    }

    // How many words it takes to see each of 8 values.
    public static double CouponCollector(Func<ulong> source)
    {
        const int Values = 8;
        const int Longest = 80;
        var counts = new long[Longest - Values + 1];
        for (var sets = 0; sets < 10_000; sets++)
        {
            var (seen, length) = (0, 0);
            for (; seen != (1 << Values) - 1 && length < Longest; length++) seen |= 1 << (int)(source() >> 61);
            counts[length - Values]++;
        }

        // By a chain over how many values have been seen.
        var at = new double[Values + 1];
        at[0] = 1;
        var shares = new double[counts.Length];
        for (var length = 1; length < Longest; length++)
        {
            for (var seen = Values; seen > 0; seen--)
                at[seen] = (seen < Values ? at[seen] * seen / Values : 0) + (at[seen - 1] * (Values - seen + 1) / Values);
            at[0] = 0;
            if (length >= Values) shares[length - Values] = at[Values];
        }

        return Fit.ChiSquare(counts, shares);
    }

    // The largest of 8: its eighth power is uniform.
    public static double MaximumOfT(Func<ulong> source)
    {
        var powers = new double[20_000];
        for (var i = 0; i < powers.Length; i++)
        {
            var largest = 0.0;
            for (var t = 0; t < 8; t++) largest = Math.Max(largest, RandomnessBattery.Uniform(source()));
            powers[i] = Math.Pow(largest, 8);
        }

        return Fit.AndersonDarling(powers);
    }

    // The order of five.
    public static double Permutation(Func<ulong> source)
    {
        const int Places = 5;
        var counts = new long[120];
        Span<ulong> words = stackalloc ulong[Places];
        for (var n = 0; n < 40_000; n++)
        {
            for (var i = 0; i < Places; i++) words[i] = source();
            var index = 0;
            for (var i = 0; i < Places; i++)
            {
                var smaller = 0;
                for (var j = i + 1; j < Places; j++)
                    if (words[j] < words[i]) smaller++;
                index = (index * (Places - i)) + smaller;
            }

            counts[index]++;
        }

        return Fit.Even(counts);
    }

    // Ascending runs; the word that ends one is thrown away, so that runs are independent (Knuth's exercise 14).
    public static double Runs(Func<ulong> source)
    {
        const int Longest = 10;
        var counts = new long[Longest];
        for (var runs = 0; runs < 60_000; runs++)
        {
            var length = 1;
            var before = source();
            for (var next = source(); next > before && length < EndOfPatience; next = source())
            {
                before = next;
                length++;
            }

            counts[Math.Min(length, Longest) - 1]++;
        }

        var shares = new double[Longest];
        var factorial = 1.0;
        for (var r = 1; r <= Longest; r++)
        {
            factorial *= r;
            shares[r - 1] = (1 / factorial) - (1 / (factorial * (r + 1)));
        }

        return Fit.ChiSquare(counts, shares);
    }

    // Pairs of values of 6 bits.
    public static double SerialPairs(Func<ulong> source)
    {
        var counts = new long[64 * 64];
        for (var n = 0; n < 100_000; n++)
        {
            var first = (int)(source() >> 58);
            counts[(first * 64) + (int)(source() >> 58)]++;
        }

        return Fit.Even(counts);
    }

    public static double SerialCorrelation(Func<ulong> source)
    {
        var numbers = new double[150_000];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = RandomnessBattery.Uniform(source());
        return Fit.SerialCorrelation(numbers, 1);
    }

    // 2^14 balls in 2^20 urns, an urn being two words' upper 10 bits; how many fall on another.
    public static double Collision(Func<ulong> source)
    {
        const int Balls = 1 << 14;
        const int Urns = 1 << 20;
        const int Repeats = 6;
        var collisions = 0L;
        var isFull = new bool[Urns];
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            Array.Clear(isFull);
            for (var ball = 0; ball < Balls; ball++)
            {
                var urn = (int)(((source() >> 54) << 10) | (source() >> 54));
                if (isFull[urn]) collisions++;
                isFull[urn] = true;
            }
        }

        var mean = Balls - Urns + (Urns * Math.Exp(Balls * Math.Log(1 - (1.0 / Urns))));
        return Fit.Count(collisions, Repeats * mean);
    }

    // Stirling's numbers of the second kind.
    private static double PartitionShares(int n, int parts)
    {
        var row = new double[parts + 1];
        row[0] = 1;
        for (var i = 1; i <= n; i++)
        {
            for (var k = parts; k > 0; k--) row[k] = (k * row[k]) + row[k - 1];
            row[0] = 0;
        }

        return row[parts];
    }
}
