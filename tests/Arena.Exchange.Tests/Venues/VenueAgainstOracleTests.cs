using Arena.Testing;

namespace Arena.Exchange.Tests;

/// <summary>
/// The venue says and shows what the naive one does after every one of 300,000 generated commands. ARENA_ORACLE_COMMANDS sets another number per
/// case: 500000 makes the long run of 10 million.
/// </summary>
public sealed class VenueAgainstOracleTests
{
    public static TheoryData<string, SelfTradePrevention, ulong> Cases()
    {
        var cases = new TheoryData<string, SelfTradePrevention, ulong>();
        foreach (var market in OracleMarket.Names)
        {
            foreach (var prevention in Enum.GetValues<SelfTradePrevention>()) cases.Add(market, prevention, 1);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Execute_GeneratedCommands_AgreesWithOracleAfterEach(string market, SelfTradePrevention prevention, ulong seed)
    {
        var commands = int.Parse(
            Environment.GetEnvironmentVariable("ARENA_ORACLE_COMMANDS") ?? "15000", System.Globalization.CultureInfo.InvariantCulture);
        new OracleRun(OracleMarket.Named(market, prevention), seed).Play(commands);
    }
}
