namespace Arena.Firms;

/// <summary>Sums over lots in closed form.</summary>
internal static class LotSums
{
    /// <summary>
    /// The sum over n = 1 … <paramref name="count"/> of ⌈(<paramref name="constant"/> + <paramref name="slope"/> × n) /
    /// <paramref name="divisor"/>⌉. Reduces like Euclid's algorithm, so the number of steps is logarithmic. Source: Graham, Knuth
    /// and Patashnik, Concrete Mathematics, section 3.5 (floor sums over an arithmetic progression).
    /// </summary>
    /// <param name="count">How many lots; not negative.</param>
    /// <param name="constant">Not negative.</param>
    /// <param name="slope">Not negative.</param>
    /// <param name="divisor">Positive.</param>
    public static Int128 Ceilings(long count, Int128 constant, Int128 slope, Int128 divisor) =>

        // ⌈x / m⌉ = ⌊(x + m - 1) / m⌋ for whole x; the floor sum below starts at n = 0, so it is shifted by one lot.
        Floors(count, constant + slope + divisor - 1, slope, divisor);

    /// <summary>The sum over n = 0 … count - 1 of ⌊(constant + slope × n) / divisor⌋.</summary>
    private static Int128 Floors(Int128 count, Int128 constant, Int128 slope, Int128 divisor)
    {
        Int128 sum = 0;
        while (count > 0)
        {
            sum += (slope / divisor * (count * (count - 1) / 2)) + (constant / divisor * count);
            slope %= divisor;
            constant %= divisor;
            if (slope == 0) break;

            // What is left counts lattice points under a line; count them along the other axis.
            var height = (slope * count) + constant;
            count = height / divisor;
            constant = height % divisor;
            (slope, divisor) = (divisor, slope);
        }

        return sum;
    }
}
