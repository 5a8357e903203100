using System.Collections.Immutable;
using Arena.Sdk;
using Arena.Testing;

namespace Arena.Exchange.Tests;

/// <summary>
/// The venue says and shows what the naive one does after every one of 300,000 generated commands. ARENA_ORACLE_COMMANDS sets another number per
/// case: 500000 makes the long run of 10 million.
/// </summary>
public sealed class VenueAgainstOracleTests
{
    private const int SessionLength = 2_500;
    private static readonly ImmutableArray<int> Owners = [0, 0, 0, 1, 1, 2, 3];

    public static TheoryData<SelfTradePrevention, ulong> Cases()
    {
        var cases = new TheoryData<SelfTradePrevention, ulong>();
        foreach (var prevention in Enum.GetValues<SelfTradePrevention>())
        {
            for (var seed = 1UL; seed <= 5; seed++) cases.Add(prevention, seed);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Execute_GeneratedCommands_AgreesWithOracleAfterEach(SelfTradePrevention prevention, ulong seed)
    {
        var commands = int.Parse(
            Environment.GetEnvironmentVariable("ARENA_ORACLE_COMMANDS") ?? "15000", System.Globalization.CultureInfo.InvariantCulture);
        var options = new VenueOptions { SelfTradePrevention = prevention, MaximumOpenOrdersPerOwner = 9 };
        var pair = new VenuePair(options, Instruments(), Owners);
        var stream = new CommandStream(seed, 3, Owners.Length);
        for (var i = 0; i < commands; i++)
        {
            var command = stream.Next(pair.Fast.Mid);
            try
            {
                Step(pair, stream, command, i);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"{prevention}, seed {seed}, command {i}: {command}", exception);
            }
        }
    }

    private static void Step(VenuePair pair, CommandStream stream, in Command command, int i)
    {
        var now = new Timestamp(i);
        pair.Execute(command, now);
        if (i % SessionLength == SessionLength - 20) pair.Close(now);
        if (i % SessionLength != SessionLength - 1) return;
        pair.Reset();
        stream.Reset();
    }

    /// <summary>Three that differ in what bounds their prices: the band, the lowest price, and a fine grid with a wide band.</summary>
    private static ImmutableArray<InstrumentSpec> Instruments() =>
    [
        TestInstruments.Equity() with { PriceBandTicks = 12, MaximumOrderQuantity = new Quantity(40) },
        TestInstruments.Equity(1) with { ReferencePrice = new Price(6), PriceBandTicks = 9 },
        TestInstruments.Equity(2) with { ReferencePrice = new Price(1_000_000), PriceBandTicks = 120 },
    ];
}
