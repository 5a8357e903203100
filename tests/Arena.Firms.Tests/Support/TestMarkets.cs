using System.Collections.Immutable;

namespace Arena.Firms.Tests;

/// <summary>Markets with round numbers and without any background flow: only who is seated trades.</summary>
internal static class TestMarkets
{
    /// <summary>Equities of beta 1 and, last, an index future; each at 1,000 ticks of 10,000 micro-units, without fees.</summary>
    public static ImmutableArray<InstrumentSpec> WithFuture(int equities = 1) =>
    [
        .. Enumerable.Range(0, equities).Select(i => WithoutFees(TestInstruments.Equity(i))),
        WithoutFees(TestInstruments.Equity(equities)) with { Kind = InstrumentKind.IndexFuture, Symbol = "FUT" },
    ];

    public static InstrumentSpec WithoutFees(InstrumentSpec spec) => spec with { MakerFeePerLot = default, TakerFeePerLot = default };

    public static MarketOptions Options(ImmutableArray<InstrumentSpec> instruments, int rounds = 50) => new()
    {
        Name = "test",
        Description = "A market without background flow.",
        SessionLength = Timestamp.FromSeconds(rounds + 1),
        RoundInterval = Timestamp.FromSeconds(1),
        SettlementWindow = Timestamp.FromSeconds(1),
        Instruments = instruments,
        Fundamentals = [.. instruments.Select(i => new FundamentalOptions { Beta = i.Beta, SessionVolatility = 0 })],
        Factor = new FactorOptions { SessionVolatility = 0 },
        Venue = new VenueOptions(),
        Background = new BackgroundOptions
        {
            Noise = new NoiseOptions { Count = 0, MeanIntervalSeconds = 1 },
            Value = new ValueOptions { Count = 0, MeanIntervalSeconds = 1 },
            Momentum = new MomentumOptions { Count = 0, MeanIntervalSeconds = 1 },
            Informed = new InformedOptions { Count = 0, MeanIntervalSeconds = 1 },
        },
    };

    /// <summary>A builder of market views, with every instrument two-sided at 999 / 1,001.</summary>
    public static MarketViewBuilder View(ImmutableArray<InstrumentSpec> instruments)
    {
        var builder = new MarketViewBuilder(instruments.AsSpan(), Timestamp.FromSeconds(100), Timestamp.FromSeconds(1));
        builder.BeginRound(0, Timestamp.FromSeconds(1));
        foreach (var instrument in instruments) builder.Touch(instrument.Id, 999, 1_001);
        return builder;
    }

    /// <summary>Sets an instrument's best prices, 100 lots each.</summary>
    public static MarketViewBuilder Touch(this MarketViewBuilder builder, InstrumentId instrument, long bid, long ask) => builder.SetBook(
        instrument,
        [new Level(new Price(bid), new Quantity(100), 1)],
        [new Level(new Price(ask), new Quantity(100), 1)],
        HalfTicks.Mid(new Price(bid), new Price(ask)));
}
