using Arena.Sdk;

namespace Arena.Configuration.Tests;

public sealed class FirmFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_Sample_HasItsValuesAndDefaults()
    {
        var firm = FirmFile.Load(_folder.Write("firm.json", Samples.Firm), new TestBots());

        Assert.Equal("Test & Sons", firm.Name);
        Assert.Equal(Timestamp.FromMilliseconds(2), firm.Latency);
        Assert.Equal("quiet-quoter", firm.Quoter.Bot);
        Assert.Equal([KeyValuePair.Create("widthTicks", 4.0)], firm.Quoter.Parameters);
        var book = Assert.Single(firm.PropBooks);
        Assert.Equal(("trend", "follower", 100L, false, null), (book.Name, book.Strategy.Bot, book.PositionLimitLots, book.OutsideOrders, book.DeltaBand));
        Assert.Equal((2_500L, 5_000L, 10_000L, 300L), (firm.Transfers!.ReducingShare, firm.Transfers.AddingShare, firm.Transfers.AddingSlope, firm.Transfers.CapacityLots));
        Assert.Equal((100_000.0, 0.0, 2L), (firm.Hedge!.CentralDeltaBand, firm.Hedge.TargetShare, firm.Hedge.SlippageTicks));
        Assert.Equal((400L, 50L, 200L, 2e7, 40_000.0, 256), (firm.Limits.CentralPositionLots, firm.Limits.OrderLots, firm.Limits.PriceDistanceTicks,
            firm.Limits.GrossExposure, firm.Limits.SessionLoss, firm.Limits.CommandsPerRound));
    }

    [Fact]
    public void Load_WithoutPropsAgreementAndHedge_HasNone()
    {
        var file = _folder.Write("firm.json", """
            { "name": "Bare", "quoter": { "bot": "loud-quoter" }, "hedge": null,
              "limits": { "centralPositionLots": 1, "orderLots": 1, "priceDistanceTicks": 1, "grossExposure": 1, "sessionLoss": 1 } }
            """);
        var firm = FirmFile.Load(file, new TestBots());
        Assert.Empty(firm.PropBooks);
        Assert.Null(firm.Transfers);
        Assert.Null(firm.Hedge);
    }

    [Fact]
    public void Write_DealtFirms_ReadAgainAreTheSame()
    {
        var bots = new TestBots();
        foreach (var firm in RosterDealer.Deal(100, 5, bots).Firms)
        {
            var file = _folder.Write("firm.json", FirmFile.Write(firm, bots, "schemas/firm.schema.json"));
            var again = FirmFile.LoadDocument(file, bots);
            Assert.Equal(Canonical.Of(firm, bots), Canonical.Of(again, bots));
            Assert.Equal(firm.Profile.Description, again.Profile.Description);
        }
    }

    [Fact]
    public void Write_Schema_ComesFirst()
    {
        var bots = new TestBots();
        var text = FirmFile.Write(RosterDealer.Deal(1, 5, bots).Firms[0], bots, "../schemas/firm.schema.json");
        Assert.StartsWith("{\n  \"$schema\": \"../schemas/firm.schema.json\",\n  \"name\": ", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_UnknownBot_Throws()
    {
        var firm = RosterDealer.Deal(1, 5, new TestBots()).Firms[0];
        var other = firm with { Options = firm.Options with { Quoter = new("nobody", []) } };
        var exception = Assert.Throws<ArgumentException>(() => FirmFile.Write(other, new TestBots()));
        Assert.StartsWith("'nobody' is none of quiet-quoter, loud-quoter.", exception.Message, StringComparison.Ordinal);
    }
}
