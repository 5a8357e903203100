namespace Arena.Interchange.Tests;

/// <summary>One message of each type with every field set, and its bytes as the specification (TotalView-ITCH 5.0, section 4) lays them out.</summary>
internal static class ItchExamples
{
    /// <summary>11 bytes: locate 0x0102, tracking 0, time 0x030405060708.</summary>
    private const string Head = "0102 0000 030405060708";

    private const string Axm = "41584D2020202020";

    public static IReadOnlyList<(ItchMessage Message, int Length, string Bytes)> All { get; } =
    [
        (Of(ItchMessageType.SystemEvent) with { Code = 'Q' }, 12, $"53 {Head} 51"),
        (Of(ItchMessageType.StockDirectory) with { Stock = ItchSymbol.Of("AXM"), Shares = 100 }, 39,
            $"52 {Head} {Axm} 20 20 00000064 4E 43 5A20 50 20 20 20 4E 00000000 4E"),
        (Of(ItchMessageType.TradingAction) with { Stock = ItchSymbol.Of("AXM"), Code = 'P', Text = "LUDP" }, 25, $"48 {Head} {Axm} 50 20 4C554450"),
        (Order(ItchMessageType.AddOrder), 36, $"41 {Head} 1112131415161718 53 00000A0B {Axm} 0001E240"),
        (Order(ItchMessageType.AddAttributedOrder) with { Text = "C001" }, 40, $"46 {Head} 1112131415161718 53 00000A0B {Axm} 0001E240 43303031"),
        (Change(ItchMessageType.OrderExecuted) with { Match = 0x2122232425262728 }, 31, $"45 {Head} 1112131415161718 00000A0B 2122232425262728"),
        (Change(ItchMessageType.OrderExecutedWithPrice) with { Match = 0x2122232425262728, Code = 'N', Price = 123_456 }, 36,
            $"43 {Head} 1112131415161718 00000A0B 2122232425262728 4E 0001E240"),
        (Change(ItchMessageType.OrderCancel), 23, $"58 {Head} 1112131415161718 00000A0B"),
        (Of(ItchMessageType.OrderDelete) with { Reference = 0x1112131415161718 }, 19, $"44 {Head} 1112131415161718"),
        (Change(ItchMessageType.OrderReplace) with { NewReference = 0x3132333435363738, Price = 123_456 }, 35,
            $"55 {Head} 1112131415161718 3132333435363738 00000A0B 0001E240"),
        (Order(ItchMessageType.Trade) with { Match = 0x2122232425262728 }, 44, $"50 {Head} 1112131415161718 53 00000A0B {Axm} 0001E240 2122232425262728"),
        (Of(ItchMessageType.CrossTrade) with { Shares = 0x0102030405060708, Stock = ItchSymbol.Of("AXM"), Price = 123_456, Match = 9, Code = 'O' }, 40,
            $"51 {Head} 0102030405060708 {Axm} 0001E240 0000000000000009 4F"),
        (Of(ItchMessageType.Imbalance) with
        {
            Shares = 5, Imbalance = 6, Direction = 'B', Stock = ItchSymbol.Of("AXM"), FarPrice = 1, Price = 2, ReferencePrice = 3, Code = 'C', Variation = 'L',
        }, 50, $"49 {Head} 0000000000000005 0000000000000006 42 {Axm} 00000001 00000002 00000003 43 4C"),
    ];

    private static ItchMessage Of(ItchMessageType type) => new() { Type = type, Locate = 0x0102, Nanoseconds = 0x030405060708 };

    private static ItchMessage Order(ItchMessageType type) =>
        Of(type) with { Reference = 0x1112131415161718, Side = Side.Sell, Shares = 0x0A0B, Stock = ItchSymbol.Of("AXM"), Price = 123_456 };

    private static ItchMessage Change(ItchMessageType type) => Of(type) with { Reference = 0x1112131415161718, Shares = 0x0A0B };
}
