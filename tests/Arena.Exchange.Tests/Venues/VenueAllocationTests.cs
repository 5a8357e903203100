using Arena.Sdk;
using Arena.Testing;

namespace Arena.Exchange.Tests;

public sealed class VenueAllocationTests
{
    [Fact]
    public void Execute_SteadyState_AllocatesNothing()
    {
        const int Count = 20_000;
        var venue = new Venue(new VenueOptions(), TestInstruments.Equities(2), [0, 0, 1, 2]);
        var stream = new CommandStream(7, 2, 4);
        var commands = new Command[Count];
        for (var i = 0; i < Count; i++) commands[i] = stream.Next(_ => new HalfTicks(2_000));
        var events = new EventBuffer();
        Run(venue, commands, events);
        venue.Reset();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(venue, commands, events);
        venue.Reset();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Run(Venue venue, Command[] commands, EventBuffer events)
    {
        Span<Level> levels = stackalloc Level[BookView.MaximumLevels];
        for (var i = 0; i < commands.Length; i++)
        {
            events.Clear();
            venue.Execute(commands[i], new Timestamp(i), events);
            venue.Depth(commands[i].Instrument is { Index: 1 } ? new InstrumentId(1) : default, Side.Buy, levels);
        }

        venue.Close(new Timestamp(commands.Length), events);
    }
}
