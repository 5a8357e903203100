using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Configuration.Tests;

public sealed class ScenarioFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_Sample_ConvertsUnitsExactly()
    {
        var market = ScenarioFile.Load(_folder.Write("scenario.json", Samples.Scenario));

        Assert.Equal(Timestamp.FromSeconds(60), market.SessionLength);
        Assert.Equal(Timestamp.FromMilliseconds(500), market.RoundInterval);
        Assert.Equal(Timestamp.FromSeconds(10), market.SettlementWindow);
        Assert.Equal(Timestamp.FromMilliseconds(5), market.Background.MeanLatency);
        Assert.Equal(200, market.Venue.MaximumOpenOrdersPerOwner);
        Assert.Equal(SelfTradePrevention.CancelResting, market.Venue.SelfTradePrevention);
        Assert.Equal(
            new InstrumentSpec
            {
                Id = new InstrumentId(0), Symbol = "AXM", Kind = InstrumentKind.Equity, TickValue = new Money(1_000_000),
                ReferencePrice = new Price(10_025), PriceBandTicks = 500, MakerFeePerLot = new Money(-50_000),
                TakerFeePerLot = new Money(150_000), MaximumOrderQuantity = new Quantity(10_000), Beta = 1.2,
            },
            market.Instruments[0]);
        Assert.Equal(
            new InstrumentSpec
            {
                Id = new InstrumentId(1), Symbol = "IDX", Kind = InstrumentKind.IndexFuture, TickValue = new Money(500_000),
                ReferencePrice = new Price(20_000), PriceBandTicks = 1_000, MakerFeePerLot = new Money(-20_000),
                TakerFeePerLot = new Money(80_000), MaximumOrderQuantity = new Quantity(10_000), Beta = 1,
            },
            market.Instruments[1]);
        Assert.Equal((1.2, 0.01), (market.Fundamentals[0].Beta, market.Fundamentals[0].SessionVolatility));
        Assert.Equal((1.0, 0.0), (market.Fundamentals[1].Beta, market.Fundamentals[1].SessionVolatility));
    }

    [Fact]
    public void Load_TrueBeta_DiffersFromThePublishedOne()
    {
        var file = _folder.Write("scenario.json", Samples.Scenario.With("\"fundamental\": {", "\"fundamental\": { \"beta\": 0.9,"));
        var market = ScenarioFile.Load(file);
        Assert.Equal((1.2, 0.9), (market.Instruments[0].Beta, market.Fundamentals[0].Beta));
    }

    [Theory]
    [InlineData("0.01", "0.0002", 2)]
    [InlineData("0.25", "250", 62_500_000)]
    [InlineData("5", "2000", 10_000_000_000)]
    public void Load_TickAndLotSize_MakeTheTickValueExactly(string tick, string lot, long micros)
    {
        var file = _folder.Write("scenario.json", Samples.Scenario.With("\"tickSize\": 0.25, \"lotSize\": 2", $"\"tickSize\": {tick}, \"lotSize\": {lot}"));
        Assert.Equal(new Money(micros), ScenarioFile.Load(file).Instruments[1].TickValue);
    }

    [Fact]
    public void Load_RulesOfAnExchange_ConvertsUnitsExactly()
    {
        var market = ScenarioFile.Load(_folder.Write("scenario.json", Samples.Exchange));

        Assert.Equal(new MessageRate(20, 50), market.Venue.MessageRate);
        Assert.Equal(
            new PhaseOptions
            {
                OpeningAuction = Timestamp.FromSeconds(5), ClosingCall = Timestamp.FromMilliseconds(52_500), ClosingAuction = Timestamp.FromSeconds(60),
                HaltDuration = Timestamp.FromSeconds(2), ReopeningDuration = Timestamp.FromMilliseconds(1_250),
            },
            market.Venue.Phases);
        var share = market.Instruments[0];
        Assert.Equal([new TickStep(new Price(5_000), 5), new TickStep(new Price(20_000), 10)], share.TickTable);
        Assert.Equal((2, 500), (share.MinimumOrderQuantity.Lots, share.MaximumOrderQuantity.Lots));
        Assert.Equal((new Money(100_000), 200, 75), (share.AuctionFeePerLot, share.StaticBandTicks, share.DynamicBandTicks));
        Assert.False(market.Instruments[1].HasHaltBands);
        Assert.Equal((new Quantity(1), Money.Zero), (market.Instruments[1].MinimumOrderQuantity, market.Instruments[1].AuctionFeePerLot));
        Assert.Empty(market.Instruments[1].TickTable);
    }

    [Fact]
    public void Load_WithoutRulesOfAnExchange_IsContinuousAndUnlimited()
    {
        var venue = ScenarioFile.Load(_folder.Write("scenario.json", Samples.Scenario)).Venue;
        Assert.Equal((new PhaseOptions(), default(MessageRate)), (venue.Phases, venue.MessageRate));
    }

    [Theory]
    [InlineData("cancel-resting", SelfTradePrevention.CancelResting)]
    [InlineData("cancel-incoming", SelfTradePrevention.CancelIncoming)]
    [InlineData("cancel-both", SelfTradePrevention.CancelBoth)]
    [InlineData("decrement", SelfTradePrevention.Decrement)]
    public void Load_SelfTradePrevention_HasAWordForEach(string word, SelfTradePrevention value)
    {
        var file = _folder.Write("scenario.json", Samples.Scenario
            .With("\"factor\": {", $"\"venue\": {{ \"selfTradePrevention\": \"{word}\" }}, \"factor\": {{"));
        Assert.Equal(value, ScenarioFile.Load(file).Venue.SelfTradePrevention);
    }
}
