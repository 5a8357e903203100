using Arena.Sdk;
using Arena.Testing;

namespace Arena.Exchange.Tests;

/// <summary>The market that follows from events alone is the venue's own, after each of many generated commands.</summary>
public sealed class MarketByOrderAgainstVenueTests
{
    private const int Commands = 4_000;
    private const int SessionLength = 2_000;

    [Theory]
    [InlineData(SelfTradePrevention.CancelResting, 101)]
    [InlineData(SelfTradePrevention.CancelIncoming, 102)]
    [InlineData(SelfTradePrevention.CancelBoth, 103)]
    [InlineData(SelfTradePrevention.Decrement, 104)]
    public void Follow_GeneratedCommands_EqualsVenueAfterEach(SelfTradePrevention prevention, ulong seed)
    {
        var instruments = TestInstruments.Equities(2);
        var venue = new Venue(new VenueOptions { SelfTradePrevention = prevention, MaximumOpenOrdersPerOwner = 12 }, instruments, [0, 0, 1, 1, 2, 3]);
        var stream = new CommandStream(seed, instruments.Length, 6);
        var mirror = new EventMirror(venue, instruments);
        var events = new EventBuffer();
        for (var i = 0; i < Commands; i++)
        {
            var command = stream.Next(venue.Mid);
            events.Clear();
            venue.AdvanceTo(new Timestamp(i), events);
            venue.Execute(command, new Timestamp(i), events);
            if (i % SessionLength == SessionLength - 10) venue.Close(new Timestamp(i), events);
            Follow(mirror, events, $"seed {seed}, command {i}: {command}");
            if (i % SessionLength != SessionLength - 1) continue;
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
