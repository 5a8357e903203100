using System.Collections.Immutable;
using Arena.Firms;
using Arena.Sdk;

namespace Arena.Testing;

/// <summary>Firms and traders for tests, each said in a line.</summary>
public static class TestFirm
{
    /// <summary>A bot with some of its parameters.</summary>
    public static BotChoice Bot(string name, params ReadOnlySpan<(string Name, double Value)> parameters)
    {
        var values = ImmutableArray.CreateBuilder<KeyValuePair<string, double>>(parameters.Length);
        foreach (var (parameter, value) in parameters) values.Add(new KeyValuePair<string, double>(parameter, value));
        return new BotChoice(name, values.MoveToImmutable());
    }

    /// <summary>A firm with a central book alone, wide limits and no hedging.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="quoter">What drives it.</param>
    public static FirmOptions Quoting(string name, BotChoice quoter) => new()
    {
        Name = name,
        Quoter = quoter,
        PropBooks = [],
        Limits = new FirmLimits
        {
            CentralPositionLots = 200, OrderLots = 100, PriceDistanceTicks = 300, GrossExposure = 1e9, SessionLoss = 1e6,
        },
    };

    /// <summary>The same firm with prop books and a transfer agreement.</summary>
    public static FirmOptions WithProps(this FirmOptions firm, params ReadOnlySpan<PropBookOptions> books) => firm with
    {
        PropBooks = [.. books], Transfers = new TransferTerms { CapacityLots = 150 },
    };

    /// <summary>The same firm with a hedger.</summary>
    /// <param name="firm">The firm.</param>
    /// <param name="band">The central book's delta band, in units of currency.</param>
    public static FirmOptions WithHedge(this FirmOptions firm, double band) =>
        firm with { Hedge = new HedgeOptions { CentralDeltaBand = band } };

    /// <summary>A prop book.</summary>
    public static PropBookOptions Prop(string name, BotChoice strategy, bool outsideOrders = false) =>
        new() { Name = name, Strategy = strategy, PositionLimitLots = 100, OutsideOrders = outsideOrders };

    /// <summary>A trader outside any firm.</summary>
    public static TraderOptions Trader(string name, BotChoice strategy) => new() { Name = name, Strategy = strategy, PositionLimitLots = 300 };
}
