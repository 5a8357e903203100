using System.Collections.Immutable;

namespace Arena.Firms.Tests;

/// <summary>Firms whose limits bind nobody, to be tightened by each test.</summary>
internal static class TestFirms
{
    public static readonly BotChoice AnyBot = new("any", []);

    public static FirmLimits WideLimits { get; } = new()
    {
        CentralPositionLots = 1_000,
        OrderLots = 500,
        PriceDistanceTicks = 40,
        GrossExposure = 1e12,
        SessionLoss = 1e12,
    };

    public static TransferTerms Terms { get; } = new() { CapacityLots = 100 };

    public static FirmOptions With(params PropBookOptions[] props) => new()
    {
        Name = "firm",
        Quoter = AnyBot,
        PropBooks = [.. props],
        Transfers = Terms,
        Limits = WideLimits,
        Latency = Timestamp.FromMilliseconds(2),
    };

    public static PropBookOptions Prop(string name = "prop", bool outside = false, long limit = 1_000, double? band = null) => new()
    {
        Name = name,
        Strategy = AnyBot,
        PositionLimitLots = limit,
        OutsideOrders = outside,
        DeltaBand = band,
    };

    /// <summary>A firm's accounts, the first at an index.</summary>
    public static ImmutableArray<AccountSpec> Accounts(FirmOptions options, int first = 0) =>
    [
        new AccountSpec(new AccountId(first), 0, Firm.CentralBookName, AccountKind.CentralBook),
        .. options.PropBooks.Select((prop, i) => new AccountSpec(new AccountId(first + i + 1), 0, prop.Name, AccountKind.PropBook)),
    ];
}
