using System.Collections.Immutable;

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

    /// <summary>Fee per lot for the order that rested, as a session opens; negative is a rebate.</summary>
    public required Money MakerFeePerLot { get; init; }

    /// <summary>Fee per lot for the order that took, as a session opens; negative is a rebate.</summary>
    public required Money TakerFeePerLot { get; init; }

    /// <summary>How many ticks from the last mid an order's price may lie; also the collar of a market order. Positive.</summary>
    public required long PriceBandTicks { get; init; }

    /// <summary>The largest quantity of one order, in lots. Positive.</summary>
    public required Quantity MaximumOrderQuantity { get; init; }

    /// <summary>The smallest quantity an order may enter with, in lots, and the smallest an iceberg may display. Positive.</summary>
    public Quantity MinimumOrderQuantity { get; init; } = new(1);

    /// <summary>
    /// The tick table, by ascending <see cref="TickStep.From"/>; below its first row, and when it is empty, every tick is a price. A row
    /// begins at a multiple of its own step and of the step before it, so that the first price of a row is one of both.
    /// </summary>
    public ImmutableArray<TickStep> TickTable { get; init; } = [];

    /// <summary>Fee per lot for each side of an auction's trade, where neither took, as a session opens; negative is a rebate.</summary>
    public Money AuctionFeePerLot { get; init; }

    /// <summary>
    /// The fees with which every session opens. The venue's timetable may change them in the session: what holds now is in
    /// <see cref="BookView.Fees"/>.
    /// </summary>
    public InstrumentFees OpeningFees => new(MakerFeePerLot, TakerFeePerLot, AuctionFeePerLot);

    /// <summary>
    /// How far, in ticks, a trade may be from the price of the last auction that traded (before the first: the reference price) before
    /// the instrument halts instead. 0: any distance.
    /// </summary>
    public long StaticBandTicks { get; init; }

    /// <summary>
    /// How far, in ticks, a trade may be from the last trade before the command that causes it (before the first: the reference price)
    /// before the instrument halts instead. 0: any distance.
    /// </summary>
    public long DynamicBandTicks { get; init; }

    /// <summary>Whether a price can halt the instrument at all.</summary>
    public bool HasHaltBands => StaticBandTicks != 0 || DynamicBandTicks != 0;

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

    /// <summary>How many ticks apart orders may be at a price; 1 without a tick table.</summary>
    public long TickStepAt(Price price)
    {
        var step = 1L;
        foreach (var row in TickTable)
        {
            if (row.From > price) break;
            step = row.Step;
        }

        return step;
    }

    /// <summary>
    /// The nearest price at which an order may be that is no better for whoever it trades with: not higher for a buyer, not lower for a
    /// seller. What a bot does with every price it works out; without a tick table the price itself.
    /// </summary>
    /// <param name="side">The order's side.</param>
    /// <param name="price">Any positive price.</param>
    /// <returns>A price of the tick table, the given one if it is one; across rows, a multiple of the step of the row it is in.</returns>
    public Price RoundToTick(Side side, Price price)
    {
        var step = TickStepAt(price);
        if (step == 1) return price;
        var below = price.Ticks / step * step;
        if (below == price.Ticks) return price;
        return new Price(side == Side.Buy ? below : below + step);
    }
    /// <summary>A price that was worked out, as one at which an order may be: rounded away from the trade to a whole tick, then in the tick table.</summary>
    /// <param name="side">The order's side: a buyer's price is rounded down, a seller's up.</param>
    /// <param name="ticks">The price in ticks, whole or not; positive.</param>
    /// <exception cref="OverflowException"><paramref name="ticks"/> is not a number or out of range.</exception>
    public Price RoundToTick(Side side, double ticks) =>
        RoundToTick(side, side == Side.Buy ? Price.Floor(ticks) : Price.Ceiling(ticks));
}
