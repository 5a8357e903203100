namespace Arena.Sdk;

/// <summary>
/// What there is to know of an instrument before it trades. It alone knows the scales between ticks, lots and money.
/// </summary>
public sealed record InstrumentSpec
{
    /// <summary>Its place in the market.</summary>
    public required InstrumentId Id { get; init; }

    /// <summary>Its name for people, unique in the market, such as <c>AXM</c>.</summary>
    public required string Symbol { get; init; }

    /// <summary>What it is.</summary>
    public required InstrumentKind Kind { get; init; }

    /// <summary>What one tick is worth on one lot. Positive and even, so that half a tick is a whole number of micro-units.</summary>
    public required Money TickValue { get; init; }

    /// <summary>The price before the first trade: the first mark, and the centre of the price band until something trades.</summary>
    public required Price ReferencePrice { get; init; }

    /// <summary>Fee per lot for the order that rested; negative is a rebate.</summary>
    public required Money MakerFeePerLot { get; init; }

    /// <summary>Fee per lot for the order that took; negative is a rebate.</summary>
    public required Money TakerFeePerLot { get; init; }

    /// <summary>How many ticks from the last mid an order's price may lie; also the collar of a market order. Positive.</summary>
    public required long PriceBandTicks { get; init; }

    /// <summary>The largest quantity of one order, in lots. Positive.</summary>
    public required Quantity MaximumOrderQuantity { get; init; }

    /// <summary>
    /// The published sensitivity of its return to the market factor's return; 1 for the index future. It is what deltas are
    /// computed with; dimensionless.
    /// </summary>
    public required double Beta { get; init; }

    /// <summary>The value of a position at a price on the half-tick grid; exact.</summary>
    /// <param name="price">The price, usually a mid.</param>
    /// <param name="position">Signed lots.</param>
    /// <exception cref="OverflowException">The value exceeds 64 bits.</exception>
    public Money ValueAt(HalfTicks price, Quantity position) => new(price.Value * (TickValue.Micros / 2) * position.Lots);

    /// <summary>The value of a quantity at a price; exact.</summary>
    /// <exception cref="OverflowException">The value exceeds 64 bits.</exception>
    public Money ValueAt(Price price, Quantity quantity) => new(price.Ticks * TickValue.Micros * quantity.Lots);
}
