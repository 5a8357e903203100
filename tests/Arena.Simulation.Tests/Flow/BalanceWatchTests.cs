namespace Arena.Simulation.Tests;

public sealed class BalanceWatchTests
{
    // Against the sums after every command, on a book of noise that empties and fills.
    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.9)]
    public void HasTipped_AfterEveryCommand_EqualsTheSumsOfBothSides(double trigger)
    {
        var stream = RandomStream.Derive(4, 0, "balance");
        var venue = new Venue(new VenueOptions(), [SmallMarket.Instrument(0)], [0, 1]);
        var (watch, events, expected, tips) = (new BalanceWatch(trigger), new EventBuffer(), 0, 0);
        for (var i = 1; i <= 6_000; i++)
        {
            events.Clear();
            venue.Execute(Draw(stream, i), new Timestamp(i), events);
            foreach (ref readonly var e in events.Events)
                if (e.Kind != MarketEventKind.OrderRejected) watch.Add(e);
            var heavySide = HeavySide(venue, trigger);
            var hasTipped = heavySide != 0 && heavySide != expected;
            expected = heavySide;
            if (hasTipped) tips++;
            Assert.Equal(hasTipped, watch.HasTipped(venue, default));
        }

        Assert.True(tips > 10, $"{tips}");
    }

    private static int HeavySide(Venue venue, double trigger)
    {
        var (bids, asks) = (Total(venue, Side.Buy), Total(venue, Side.Sell));
        if (asks < (1 - trigger) * bids) return 1;
        return bids < (1 - trigger) * asks ? -1 : 0;
    }

    private static long Total(Venue venue, Side side)
    {
        var levels = new Level[1_000];
        return levels.Take(venue.Depth(default, side, levels)).Sum(level => level.Quantity.Lots);
    }

    private static Command Draw(RandomStream stream, int sequence)
    {
        var account = (int)stream.NextBelow(2);
        var side = stream.NextChance(0.5) ? Side.Buy : Side.Sell;
        return stream.NextBelow(20) switch
        {
            0 => Orders.CancelAll(account) with { CancelScope = CancelScope.OneSide, Side = side },
            < 5 => Orders.Market(account, sequence, side, 1 + stream.NextBelow(200)),
            _ => Orders.Limit(account, sequence, side, 1_000 - (side.Sign() * stream.NextBelow(40)) + stream.NextBelow(5), 1 + stream.NextBelow(50)),
        };
    }
}
