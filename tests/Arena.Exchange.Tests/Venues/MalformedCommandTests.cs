using Arena.Sdk;
using Arena.Testing;

namespace Arena.Exchange.Tests;

/// <summary>Commands of any bits among sensible ones: a million that the venue survives, and fewer that the oracle follows.</summary>
public sealed class MalformedCommandTests
{
    private const int Commands = 1_000_000;

    [Theory]
    [InlineData("Everything", SelfTradePrevention.CancelResting, 101UL)]
    [InlineData("Continuous", SelfTradePrevention.Decrement, 102UL)]
    public void Execute_HalfAMillionOfRandomBits_NeverThrowsAndKeepsTheBookInOrder(string name, SelfTradePrevention prevention, ulong seed)
    {
        var market = OracleMarket.Named(name, prevention);
        var venue = new Venue(market.Options, market.Instruments, OracleMarket.Owners);
        var stream = market.Commands(seed);
        var events = new EventBuffer();
        var now = default(Timestamp);
        for (var i = 0; i < Commands / 2; i++)
        {
            var command = i % 4 == 0 ? stream.Next(venue.Mid) : stream.NextNonsense();
            now += stream.NextGap();
            events.Clear();
            try
            {
                if (now > OracleMarket.SessionLength)
                {
                    venue.AdvanceTo(now, events);
                    venue.Close(now, events);
                    venue.Reset();
                    stream.Reset();
                    now = default;
                }

                venue.AdvanceTo(now, events);
                venue.Execute(command, now, events);
                foreach (var instrument in market.Instruments) RequireOrder(venue, instrument.Id);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"{name}, {prevention}, seed {seed}, command {i}: {command}", exception);
            }
        }
    }

    [Theory]
    [InlineData("Everything", SelfTradePrevention.CancelResting, 103UL)]
    [InlineData("Auctions", SelfTradePrevention.CancelBoth, 104UL)]
    public void Execute_RandomBitsAmongSensibleCommands_AgreesWithOracle(string name, SelfTradePrevention prevention, ulong seed) =>
        new OracleRun(OracleMarket.Named(name, prevention), seed) { NonsenseOfFour = 3 }.Play(20_000);

    private static void RequireOrder(Venue venue, InstrumentId instrument)
    {
        var hasBid = venue.TryGetBest(instrument, Side.Buy, out var bid);
        var hasAsk = venue.TryGetBest(instrument, Side.Sell, out var ask);
        if (hasBid && (bid.Quantity.Lots <= 0 || bid.Orders <= 0)) Assert.Fail($"{instrument}: {bid}");
        if (hasAsk && (ask.Quantity.Lots <= 0 || ask.Orders <= 0)) Assert.Fail($"{instrument}: {ask}");
        if (hasBid && hasAsk && venue.Phase(instrument) == TradingPhase.Continuous && bid.Price >= ask.Price)
            Assert.Fail($"{instrument} is crossed: {bid}, {ask}");
    }
}
