using Arena.Sdk;
using Arena.Simulation;

namespace Arena.Configuration.Tests;

/// <summary>What a scenario says of traders who work large orders.</summary>
public sealed class ExecutingTraderFileTests : IDisposable
{
    private const string Informed = "\"informed\": { \"count\": 1 }";
    private const string Institutional = """
        "institutional": { "count": 3, "meanIntervalSeconds": 90, "minimumLots": 20, "maximumLots": 500, "vwap": 0, "patience": 0.25 }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_InstitutionalTraders_HasWhatTheFileSays()
    {
        var options = ScenarioFile.Load(Scenario(Institutional)).Background.Institutional;

        Assert.Equal(
            new InstitutionalOptions { Count = 3, MeanIntervalSeconds = 90, MinimumLots = 20, MaximumLots = 500, Vwap = 0, Patience = 0.25 }, options);
        Assert.Equal(
            new InstitutionalOptions { Count = 1, MeanIntervalSeconds = 600 }, ScenarioFile.Load(Scenario("\"institutional\": { \"count\": 1 }")).Background.Institutional);
    }

    [Theory]
    [InlineData("\"minimumLots\": 20", "\"minimumLots\": 501", "background.institutional.minimumLots: 501: at most maximumLots, 500")]
    [InlineData("\"vwap\": 0", "\"vwap\": 0, \"twap\": 0, \"participation\": 0", "background.institutional.twap: 0: above 0, or vwap or participation is: an order needs a schedule")]
    [InlineData("\"vwap\": 0", "\"vwap\": -1", "background.institutional.vwap: -1: a number from 0 to 1000000")]
    [InlineData("\"vwap\": 0", "\"participationShare\": 1", "background.institutional.participationShare: 1: a number from 0.001 to 0.9")]
    [InlineData("\"patience\": 0.25", "\"patience\": 1.5", "background.institutional.patience: 1.5: a number from 0 to 1")]
    [InlineData("\"count\": 3", "\"count\": 50000, \"sliceSeconds\": 0.01", "background: an object: at most 50000000 wakes of traders in a session: fewer, or less often")]
    public void Load_OneThingWrong_SaysFilePathValueAndWhatIsAllowed(string part, string other, string problem) =>
        Assert.Contains("scenario.json: " + problem, _folder.Problems(() => ScenarioFile.Load(Scenario(Institutional.With(part, other)))));

    [Fact]
    public void Load_Arbitrage_HasWhatTheFileSays() => Assert.Equal(
        new ArbitrageOptions { Count = 2, MeanIntervalSeconds = 60, LookbackSeconds = 10, Hedges = false },
        ScenarioFile.Load(Scenario("\"arbitrage\": { \"count\": 2, \"lookbackSeconds\": 10, \"hedges\": false }")).Background.Arbitrage);

    [Fact]
    public void Load_ArbitrageWithoutAFuture_IsRefused()
    {
        var start = Samples.Scenario.IndexOf(",\n    { \"symbol\": \"IDX\"", StringComparison.Ordinal);
        var end = Samples.Scenario.IndexOf("],", StringComparison.Ordinal);
        var text = (Samples.Scenario[..start] + Samples.Scenario[end..]).With(Informed, Informed + ", \"arbitrage\": { \"count\": 2 }");
        Assert.Equal(
            ["scenario.json: background.arbitrage.count: 2: 0 without an index-future or without an equity among the instruments: arbitrage is between the two"],
            _folder.Problems(() => ScenarioFile.Load(_folder.Write("scenario.json", text))));
    }

    [Fact]
    public void Load_Shocks_AreInTheOrderOfTime()
    {
        var file = _folder.Write("scenario.json", Samples.Scenario.With("\"background\": {", """
            "events": [
              { "kind": "shock", "atSeconds": 30, "instrument": "IDX", "side": "sell", "lots": 900, "seconds": 20, "participation": 0.09 },
              { "kind": "shock", "atSeconds": 10, "instrument": "AXM", "side": "buy", "lots": 50, "seconds": 5 }
            ], "background": {
            """));

        Assert.Equal(
            [
                new ShockOptions(Timestamp.FromSeconds(10), new InstrumentId(0), Side.Buy, 50, Timestamp.FromSeconds(5), null),
                new ShockOptions(Timestamp.FromSeconds(30), new InstrumentId(1), Side.Sell, 900, Timestamp.FromSeconds(20), 0.09),
            ],
            ScenarioFile.Load(file).Background.Shocks.AsEnumerable());
    }

    private string Scenario(string flow) => _folder.Write("scenario.json", Samples.Scenario.With(Informed, Informed + ", " + flow));
}
