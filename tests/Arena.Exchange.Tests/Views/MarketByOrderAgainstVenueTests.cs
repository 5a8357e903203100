using Arena.Sdk;
using Arena.Testing;

namespace Arena.Exchange.Tests;

/// <summary>The market that follows from events alone is the venue's own, after each of many generated commands of every kind, in every phase.</summary>
public sealed class MarketByOrderAgainstVenueTests
{
    private const int Commands = 5_000;

    [Theory]
    [InlineData("Continuous", SelfTradePrevention.CancelResting, 101)]
    [InlineData("Continuous", SelfTradePrevention.CancelIncoming, 102)]
    [InlineData("Ticks", SelfTradePrevention.CancelBoth, 103)]
    [InlineData("Auctions", SelfTradePrevention.CancelResting, 104)]
    [InlineData("Halts", SelfTradePrevention.Decrement, 105)]
    [InlineData("Everything", SelfTradePrevention.Decrement, 106)]
    public void Follow_GeneratedCommands_EqualsVenueAfterEach(string name, SelfTradePrevention prevention, ulong seed)
    {
        var market = OracleMarket.Named(name, prevention);
        var venue = new Venue(market.Options, market.Instruments, OracleMarket.Owners);
        var stream = market.Commands(seed);
        var mirror = new EventMirror(venue, market.Instruments);
        var events = new EventBuffer();
        var now = default(Timestamp);
        for (var i = 0; i < Commands; i++)
        {
            now += new Timestamp(400);
            events.Clear();
            venue.AdvanceTo(now, events);
            var command = stream.Next(venue.Mid);
            venue.Execute(command, now, events);
            var isLast = now >= OracleMarket.SessionLength;
            if (isLast) venue.Close(now, events);
            Follow(mirror, events, $"{name}, {prevention}, seed {seed}, command {i}: {command}");
            if (!isLast) continue;
            now = default;
            venue.Reset();
            stream.Reset();
            mirror.Open();
        }
    }

    private static void Follow(EventMirror mirror, EventBuffer events, string what)
    {
        try
        {
            mirror.Follow(events.Events);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException(what, exception);
        }
    }
}
