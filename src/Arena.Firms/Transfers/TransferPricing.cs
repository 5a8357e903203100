namespace Arena.Firms;

/// <summary>
/// What transfers of one instrument cost beyond mid at one moment, in whole micro-units. Each lot has a price of its own, rounded
/// against the prop book, that depends on nothing but the central inventory the lot leads to. So it makes no difference in how
/// many pieces, or rounds at the same mid and spread, a quantity is transferred; and the price never falls from one lot to the next.
/// </summary>
internal readonly struct TransferPricing
{
    private const long Whole = 10_000;

    // Up to these, a lot's cost at the largest shares that are allowed is worked out inside 64 bits.
    private const long MostShortLots = 100_000;
    private const long MostShortHalfSpread = 50_000_000;

    private readonly TransferTerms _terms;
    private readonly long _halfSpread;
    private readonly long _reducingGain;

    /// <summary>Prices at a moment.</summary>
    /// <param name="terms">The agreement.</param>
    /// <param name="halfSpread">Half the market's spread, in micro-units per lot; positive.</param>
    public TransferPricing(TransferTerms terms, long halfSpread)
    {
        _terms = terms;
        _halfSpread = halfSpread;
        _reducingGain = (long)((Int128)terms.ReducingShare * halfSpread / Whole);
    }

    /// <summary>
    /// What a prop book pays beyond mid for moving the central inventory by a number of lots; negative is what it gains. Whether it
    /// buys or sells makes no difference but for the sign of the move.
    /// </summary>
    /// <param name="inventory">The central inventory before, in lots.</param>
    /// <param name="move">What is added to it, in lots; negative when a prop book buys.</param>
    public long Premium(long inventory, long move)
    {
        // Only distances from zero matter; mirrored, every move that adds is upwards.
        if (move < 0) (inventory, move) = (-inventory, -move);
        var reducing = Math.Min(move, Math.Max(0, -inventory));
        var from = Math.Max(0, inventory);
        return (-reducing * _reducingGain) + AddingCost(from, from + move - reducing);
    }

    /// <summary>What the next lot costs beyond mid when it moves the inventory by one lot.</summary>
    /// <param name="inventory">The central inventory before, in lots.</param>
    /// <param name="sign">+1 when the central book buys the lot, -1 when it sells it.</param>
    public long NextLot(long inventory, long sign)
    {
        var before = inventory * sign;
        return before < 0 ? -_reducingGain : LotCost(before + 1);
    }

    /// <summary>The cost of the lots that take the inventory's size from one value to a larger one.</summary>
    private long AddingCost(long from, long to)
    {
        if (to == from) return 0;
        var slope = (Int128)_terms.AddingSlope * _halfSpread;
        var constant = ((Int128)_terms.AddingShare * _terms.CapacityLots * _halfSpread) + (slope * from);
        return checked((long)LotSums.Ceilings(to - from, constant, slope, (Int128)Whole * _terms.CapacityLots));
    }

    /// <summary>⌈(AddingShare + AddingSlope × size / capacity) × half-spread⌉, the cost of the lot that leads to a size.</summary>
    private long LotCost(long size)
    {
        if (size <= MostShortLots && _terms.CapacityLots <= MostShortLots && _halfSpread <= MostShortHalfSpread) return ShortLotCost(size);
        var share = ((Int128)_terms.AddingShare * _terms.CapacityLots) + ((Int128)_terms.AddingSlope * size);
        var divisor = (Int128)Whole * _terms.CapacityLots;
        return checked((long)(((share * _halfSpread) + divisor - 1) / divisor));
    }

    /// <summary>The same in 64 bits, which is nearly always enough.</summary>
    private long ShortLotCost(long size)
    {
        var share = (_terms.AddingShare * _terms.CapacityLots) + (_terms.AddingSlope * size);
        var divisor = Whole * _terms.CapacityLots;
        return ((share * _halfSpread) + divisor - 1) / divisor;
    }
}
