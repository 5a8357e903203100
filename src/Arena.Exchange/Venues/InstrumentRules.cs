using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>What an instrument allows, with its bounds worked out once so that no order can overflow anything later.</summary>
internal sealed class InstrumentRules
{
    private readonly long _maximumPrice;
    private readonly long _bandHalfTicks;
    private readonly long _minimumQuantity;
    private readonly long _maximumQuantity;

    /// <exception cref="ArgumentException">The specification contradicts itself or does not fit the book.</exception>
    public InstrumentRules(InstrumentSpec spec)
    {
        Spec = spec;
        _maximumQuantity = spec.MaximumOrderQuantity.Lots;
        Require(spec, _maximumQuantity is > 0 and <= OrderBook.MaximumQuantity,
            $"its maximum order quantity is {_maximumQuantity}; 1 to {OrderBook.MaximumQuantity} lots are allowed");
        _minimumQuantity = spec.MinimumOrderQuantity.Lots;
        Require(spec, _minimumQuantity > 0 && _minimumQuantity <= _maximumQuantity,
            $"its minimum order quantity is {_minimumQuantity}; 1 to {_maximumQuantity} lots are allowed");
        Require(spec, spec.TickValue.Micros > 0 && spec.TickValue.Micros % 2 == 0, "its tick value is not positive and even");
        Require(spec, spec.PriceBandTicks > 0, "its price band is not positive");
        Require(spec, AreFeesInRange(spec.OpeningFees), "a fee of its largest order exceeds 64 bits");

        // The value of the largest order at the highest price fits 64 bits.
        _maximumPrice = Math.Min(OrderBook.MaximumPrice, long.MaxValue / spec.TickValue.Micros / _maximumQuantity);
        Require(spec, spec.ReferencePrice.Ticks > 0 && spec.ReferencePrice.Ticks <= _maximumPrice,
            $"its reference price is {spec.ReferencePrice}; 1 to {_maximumPrice} ticks are allowed");
        Require(spec, spec.StaticBandTicks >= 0 && spec.DynamicBandTicks >= 0, "a volatility band is negative");
        RequireTickTable(spec);
        _bandHalfTicks = 2 * Math.Min(spec.PriceBandTicks, OrderBook.MaximumPrice);
    }

    public InstrumentSpec Spec { get; }

    public bool IsValidQuantity(Quantity quantity) => quantity.Lots >= _minimumQuantity && quantity.Lots <= _maximumQuantity;

    /// <summary>Whether an iceberg may show so much of a quantity at a time.</summary>
    public bool IsValidDisplay(Quantity display, Quantity quantity) => display.Lots >= _minimumQuantity && display < quantity;

    public bool IsValidPrice(Price price) => price.Ticks > 0 && price.Ticks <= _maximumPrice;

    /// <summary>Whether a valid price is at a step of the tick table.</summary>
    public bool IsValidTick(Price price) => Spec.TickTable.IsEmpty || price.Ticks % Spec.TickStepAt(price) == 0;

    /// <summary>Whether a valid price lies in the band around a mid; its ends are inside.</summary>
    public bool IsInsideBand(Price price, HalfTicks mid) => Math.Abs(price.ToHalfTicks() - mid) <= _bandHalfTicks;

    /// <summary>The worst price in ticks at which a market order trades: the last whole tick inside the band.</summary>
    public long Collar(Side side, HalfTicks mid) => side == Side.Buy
        ? Math.Min(new HalfTicks(mid.Value + _bandHalfTicks).Floor().Ticks, _maximumPrice)
        : Math.Max(new HalfTicks(mid.Value - _bandHalfTicks).Ceiling().Ticks, 1);

    /// <summary>Whether the fees of the largest order fit 64 bits.</summary>
    public bool AreFeesInRange(in InstrumentFees fees) =>
        IsFeeInRange(fees.MakerPerLot) && IsFeeInRange(fees.TakerPerLot) && IsFeeInRange(fees.AuctionPerLot);

    private bool IsFeeInRange(Money perLot) =>
        perLot.Micros <= long.MaxValue / _maximumQuantity && perLot.Micros >= -(long.MaxValue / _maximumQuantity);

    /// <summary>
    /// Each row begins at a price that its own steps and those of the row before meet, so that a price rounded to a step is always at one.
    /// </summary>
    private static void RequireTickTable(InstrumentSpec spec)
    {
        var before = new TickStep(default, 1);
        foreach (var row in spec.TickTable)
        {
            Require(spec, row.Step > 0 && row.From > before.From, "its tick table's rows do not ascend from above 0, or a step is not positive");
            Require(spec, row.From.Ticks % row.Step == 0 && row.From.Ticks % before.Step == 0,
                $"the row of its tick table from {row.From} is at a step of neither or only one of the rows that meet there");
            before = row;
        }

        Require(spec, spec.ReferencePrice.Ticks % spec.TickStepAt(spec.ReferencePrice) == 0,
            $"its reference price of {spec.ReferencePrice} is not at a step of its tick table");
    }

    private static void Require(InstrumentSpec spec, bool holds, string what)
    {
        if (!holds) throw new ArgumentException($"Instrument '{spec.Symbol}' cannot be traded: {what}.", nameof(spec));
    }
}
