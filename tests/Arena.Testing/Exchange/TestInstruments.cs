using System.Collections.Immutable;
using Arena.Sdk;

namespace Arena.Testing;

/// <summary>Instruments for tests: round numbers, so that expected values can be worked out in the head.</summary>
public static class TestInstruments
{
    /// <summary>
    /// An equity at 1,000 ticks of 10,000 micro-units, with a maker's rebate of 2,000 and a taker's fee of 3,000 micro-units per lot, a
    /// band of 50 ticks and orders of up to 1,000 lots.
    /// </summary>
    /// <param name="index">Its place in the market.</param>
    public static InstrumentSpec Equity(int index = 0) => new()
    {
        Id = new InstrumentId(index),
        Symbol = $"EQ{index}",
        Kind = InstrumentKind.Equity,
        TickValue = new Money(10_000),
        ReferencePrice = new Price(1_000),
        MakerFeePerLot = new Money(-2_000),
        TakerFeePerLot = new Money(3_000),
        PriceBandTicks = 50,
        MaximumOrderQuantity = new Quantity(1_000),
        Beta = 1.0,
    };

    /// <summary>Equities, each at the index its id says.</summary>
    public static ImmutableArray<InstrumentSpec> Equities(int count) => [.. Enumerable.Range(0, count).Select(Equity)];
}
