using System.Collections.Immutable;

namespace Arena.Firms.Tests;

/// <summary>The worked examples of 'Risk checks' and 'Loss limit' in docs/rules.md, played on a floor.</summary>
public sealed class RiskRulesTests
{
    private static readonly ImmutableArray<InstrumentSpec> Market = TestMarkets.WithFuture();
    private readonly ScriptedQuoter _quoter = new();
    private readonly ScriptedProp _prop = new();

    [Fact]
    public void RiskChecks_WorkedExample_IsWhatThePassedQuotesAre()
    {
        List<string> lines = [];
        var floor = Open();
        lines.Add(Quote(floor, "flat: quote 10 at 995 / 10 at 1005", 995, 10, 1_005, 10));
        lines.Add(Quote(floor, "10 rest each side: quote 10 at 994 / 10 at 1004", 994, 10, 1_004, 10));
        lines.Add(Quote(Open(), "flat: quote 14 at 995 / 3 at 1041", 995, 14, 1_041, 3));
        floor = Open();
        _prop.Script = (_, actions) => actions.Orders.Limit(new InstrumentId(1), Side.Buy, new Price(1_001), new Quantity(12));
        floor.StreetQuotes(999, 1_001);
        floor.Step(1);
        _prop.Script = (_, actions) => actions.Orders.Limit(new InstrumentId(1), Side.Buy, new Price(1_001), new Quantity(10));
        floor.Step(1);
        _prop.Script = (_, _) => { };
        floor.Step(1);
        Assert.Equal(22, floor.Position(1, 1));
        lines.Add(Quote(floor, "another book holds 22: quote 10 at 995 / 8 at 1005", 995, 10, 1_005, 8));

        WorkedExample.AssertIs("Risk checks", lines);
    }

    [Fact]
    public void LossLimit_WorkedExample_IsWhatTheFirmDoes()
    {
        var options = TestFirms.With() with { Limits = TestFirms.WideLimits with { SessionLoss = 0.5, UnwindSlippageTicks = 5 } };
        var floor = Floor.WithFirm(options, _quoter, [], Market);
        floor.StreetQuotes(999, 1_001);
        _quoter.Script = (_, sheet) => sheet.Quote(default, new Price(1_001), new Quantity(10), new Price(1_020), new Quantity(1));
        floor.Step(1);
        _quoter.Script = (_, _) => { };
        List<string> lines = [];
        floor.Step(1);
        lines.Add($"long {floor.Position(0, 0)} bought at 1001, market 999 / 1001 -> {State(floor)}");
        floor.StreetQuotes(994, 996);
        floor.Step(2);
        lines.Add($"market 994 / 996 -> {State(floor)}");
        floor.Step(1);
        lines.Add($"next round -> {State(floor)}");

        WorkedExample.AssertIs("Loss limit", lines);
    }

    private Floor Open()
    {
        var options = TestFirms.With(TestFirms.Prop(outside: true)) with
        {
            Limits = TestFirms.WideLimits with { CentralPositionLots = 15, OrderLots = 12, PriceDistanceTicks = 40, GrossExposure = 300 },
        };
        _quoter.Script = (_, _) => { };
        return Floor.WithFirm(options, _quoter, [_prop], Market);
    }

    private string Quote(Floor floor, string what, long bid, long bidLots, long ask, long askLots)
    {
        _quoter.Script = (_, sheet) =>
            sheet.Quote(default, new Price(bid), new Quantity(bidLots), new Price(ask), new Quantity(askLots));
        floor.Step(1);
        var command = floor.Decision.Commands[0];
        return $"{what} -> {Describe(floor, Side.Buy, command.Price, command.Quantity)} / " +
            Describe(floor, Side.Sell, command.AskPrice, command.AskQuantity);
    }

    private static string Describe(Floor floor, Side side, Price price, Quantity quantity)
    {
        var text = quantity == Quantity.Zero ? "none" : $"{quantity} at {price}";
        foreach (var notice in floor.Decision.Notices)
            if (notice.Side == side) text += $" ({notice.Reason} {notice.Quantity})";
        return text;
    }

    private static string State(Floor floor)
    {
        List<string> facts = [.. floor.Decision.Notices.ToArray().Select(notice => notice.Kind.ToString())];
        foreach (var command in floor.Decision.Commands)
        {
            facts.Add(command.Kind == CommandKind.CancelAll
                ? "cancel all"
                : $"{(command.Side == Side.Buy ? "buys" : "sells")} {command.Quantity} at {command.Price} or better");
        }

        if (facts.Count == 0) facts.Add("goes on");
        return $"profit {floor.Ledger.OwnerSessionPnl(0)}: {string.Join("; ", facts)}";
    }
}
