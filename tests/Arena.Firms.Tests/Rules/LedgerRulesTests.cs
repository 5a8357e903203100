namespace Arena.Firms.Tests;

/// <summary>The worked examples of 'P&amp;L terms' and 'Settlement' in docs/rules.md, posted to the ledger.</summary>
public sealed class LedgerRulesTests
{
    private static readonly AccountId Alice = new(0);
    private static readonly AccountId Bob = new(1);

    [Fact]
    public void ProfitAndLossTerms_WorkedExample_IsWhatTheLedgerSays()
    {
        var spec = TestInstruments.Equity();
        var ledger = new Ledger(
            [spec], [new AccountSpec(Alice, 0, "alice", AccountKind.Trader), new AccountSpec(Bob, 1, "bob", AccountKind.Trader)]);
        ledger.OnSessionOpened(0);
        List<string> lines = [];

        Trade(ledger, Alice, Bob, 999, 10, OrderPurpose.Trading, 1_000);
        lines.Add($"mid 1000: Bob sells 10 to Alice's bid at 999 -> {Terms(ledger)}");
        ledger.OnRound(0, default, [new HalfTicks(2_006)], [default]);
        lines.Add($"mid 1003 -> {Terms(ledger)}");
        Trade(ledger, Bob, Alice, 1_002, 4, OrderPurpose.Hedging, 1_003);
        lines.Add($"mid 1003: Alice hedges 4 into Bob's bid at 1002 -> {Terms(ledger)}");
        ledger.OnRound(1, default, [new HalfTicks(2_002)], [default]);
        lines.Add($"mid 1001 -> {Terms(ledger)}");
        var worth = ledger.Cash(Alice) + spec.ValueAt(new HalfTicks(2_002), ledger.Position(Alice, default));
        lines.Add($"her cash and {ledger.Position(Alice, default)} lots at 1001 -> {worth}");

        WorkedExample.AssertIs("P&L terms", lines);
        Assert.Equal(worth, ledger.Pnl(Alice).Total);
    }

    [Fact]
    public void Settlement_WorkedExample_IsWhatTheCloseDoes()
    {
        var trader = new ScriptedTrader((_, orders) => orders.Limit(default, Side.Buy, new Price(1_001), new Quantity(10)));
        var options = new TraderOptions { Name = "wolf", Strategy = TestFirms.AnyBot, PositionLimitLots = 100 };
        var floor = Floor.WithTrader(options, trader, TestMarkets.WithFuture(), rounds: 4, settlementRounds: 2);
        floor.StreetQuotes(999, 1_001);
        floor.Step(1);
        trader.Script = (_, _) => { };
        floor.StreetQuotes(1_002, 1_004);
        floor.Step(1);
        Assert.Equal(10, floor.Position(0, 0));

        // What arrives after a round is seen at the next: the window's rounds are the third and the fourth.
        floor.StreetQuotes(1_003, 1_005);
        var first = floor.Step(1).Market!.Books[0].Mid;
        var second = floor.Step(1).Market!.Books[0].Mid;
        floor.Close();
        var cash = floor.Ledger.Cash(default);
        var price = (decimal)cash.Micros / (10 * 10_000) + 1_001;
        WorkedExample.AssertIs("Settlement",
            [FormattableString.Invariant($"long 10 bought at 1001; the window's mids are {first} and {second} -> settles at {price:0.#}: cash {cash}")]);
    }

    private static string Terms(Ledger ledger)
    {
        var terms = ledger.Pnl(Alice);
        return $"Alice: spread {terms.Spread}, inventory {terms.Inventory}, transfers {terms.Transfers}, hedging {terms.Hedging}, fees {terms.Fees}";
    }

    /// <summary>A maker's bid is hit by a taker.</summary>
    private static void Trade(Ledger ledger, AccountId maker, AccountId taker, long price, long lots, OrderPurpose takerPurpose, long mid) =>
        ledger.OnEvent(new MarketEvent
        {
            Kind = MarketEventKind.Trade, Time = default, Account = maker, TakerAccount = taker, Side = Side.Buy, Price = new Price(price),
            Quantity = new Quantity(lots), MakerFee = new Money(-2_000 * lots), TakerFee = new Money(3_000 * lots),
            MidBefore = new HalfTicks(2 * mid), TakerPurpose = takerPurpose,
        });
}
