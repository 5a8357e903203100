using System.Globalization;
using Arena.Exchange;
using Arena.Interchange;
using Arena.Sdk;

namespace Arena.Bench;

/// <summary>
/// A whole venue with one instrument: ids, accounts and owners, limits, self-trade prevention, fees and events, all of which are
/// delivered. One run makes the venue grow and warms the compiler up; then five sessions of the same venue, thread CPU time, median.
/// </summary>
internal static class VenueBench
{
    private const int Repetitions = 5;

    /// <summary>How many accounts send, each its own owner.</summary>
    public const int Accounts = 64;

    /// <summary>The commands of a workload file.</summary>
    public static int Run(string path, bool json)
    {
        var commands = new WorkloadCommands(File.ReadAllBytes(path));
        return Measure(Path.GetFileName(path), commands, commands.Count, json);
    }

    /// <summary>A generated stream that is mostly two-sided quotes.</summary>
    public static int RunQuotes(bool json)
    {
        var commands = new QuoteCommands(1_000_000);
        return Measure("quotes", commands, commands.Count, json);
    }

    private static int Measure<TCommands>(string name, TCommands commands, int count, bool json)
        where TCommands : ICommandSource
    {
        var venue = new Venue(
            new VenueOptions { MaximumOpenOrdersPerOwner = OrderBook.MaximumOrders },
            [Instrument()],
            [.. Enumerable.Range(0, Accounts)]);
        var events = new EventBuffer();
        var totals = default(EventTally);
        Play(venue, commands, count, events, ref totals);
        var expected = totals;
        var rates = new double[Repetitions];
        var allocated = 0L;
        for (var i = 0; i < Repetitions; i++)
        {
            venue.Reset();
            totals = default;
            allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = ThreadClock.Seconds();
            Play(venue, commands, count, events, ref totals);
            rates[i] = count / (ThreadClock.Seconds() - start);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            Invariant.Require(totals == expected, "every session of the same commands states the same events");
        }

        Array.Sort(rates);
        Print(name, count, totals, rates, allocated, json);
        return 0;
    }

    /// <summary>In groups, so that the method that plays is called often enough to be compiled well.</summary>
    private static void Play<TCommands>(Venue venue, TCommands commands, int count, EventBuffer events, ref EventTally totals)
        where TCommands : ICommandSource
    {
        const int group = 256;
        for (var first = 0; first < count; first += group)
            PlayGroup(venue, commands, first, Math.Min(first + group, count), events, ref totals);
    }

    private static void PlayGroup<TCommands>(
        Venue venue, TCommands commands, int first, int end, EventBuffer events, ref EventTally totals)
        where TCommands : ICommandSource
    {
        for (var i = first; i < end; i++)
        {
            events.Clear();
            commands.Read(i, out var command);
            venue.Execute(command, new Timestamp(i), events);
            foreach (ref readonly var marketEvent in events.Events) totals.Add(marketEvent);
        }
    }

    private static InstrumentSpec Instrument() => new()
    {
        Id = new InstrumentId(0),
        Symbol = "BENCH",
        Kind = InstrumentKind.Equity,
        TickValue = new Money(10_000),
        ReferencePrice = new Price(100_000),
        MakerFeePerLot = new Money(-2_000),
        TakerFeePerLot = new Money(3_000),
        PriceBandTicks = 50_000,
        MaximumOrderQuantity = new Quantity(1_000_000),
        Beta = 1.0,
    };

    private static void Print(string name, int count, in EventTally totals, double[] rates, long allocated, bool json)
    {
        var median = rates[Repetitions / 2];
        FormattableString asJson =
            $$"""{"commands":{{count}},"events":{{totals.Events}},"trades":{{totals.Trades}},"tradedQuantity":{{totals.TradedQuantity}},"rejected":{{totals.Rejected}},"commandsPerSecond":{{median:F0}},"allocatedBytes":{{allocated}}}""";
        FormattableString asText =
            $"""
              {name}: commands {count:N0}, events {totals.Events:N0}, trades {totals.Trades:N0}, traded quantity {totals.TradedQuantity:N0}, rejected {totals.Rejected:N0}
              commands per second of thread CPU time: median {median / 1e6:F2} M ({1e9 / median:F0} ns each), best {rates[^1] / 1e6:F2} M, worst {rates[0] / 1e6:F2} M
              bytes allocated {allocated:N0}
              """;
        Console.WriteLine((json ? asJson : asText).ToString(CultureInfo.InvariantCulture));
    }
}
