using System.Text;
using System.Text.Json;
using static Arena.Analysis.Tests.Orders;

namespace Arena.Analysis.Tests;

public sealed class TapeExplainTests
{
    [Fact]
    public void Order_ThatIsNotThere_NamesTheNearest()
    {
        var tape = Market();
        tape.Execute(Buy(0, 3, 999, 5));
        tape.Execute(Buy(0, 8, 999, 5));
        tape.Execute(Buy(0, 9, 999, 5));

        Assert.EndsWith(
            "order 0-6 is not on the tape: Trader, 0 had 3 orders accepted, the nearest is 0-3 and 0-8; --account 0 lists them", Message(tape, Id(0, 6)), StringComparison.Ordinal);
    }

    [Fact]
    public void Order_OfAnAccountThatIsNotThere_NamesTheAccounts() =>
        Assert.Equal("order 9-6 is not on the tape: an id begins with its account's number, 0 to 4", Message(Market(), Id(9, 6)));

    [Fact]
    public void Order_OfAnIdleAccount_SaysSo() => Assert.EndsWith("Trader, 1 had no order accepted", Message(Market(), Id(1, 6)), StringComparison.Ordinal);

    [Fact]
    public void Order_InTwoSessions_IsTheFirstUnlessSaid()
    {
        var tape = Market();
        tape.Execute(Buy(0, 1, 999, 5));
        tape.CloseSession();
        tape.OpenSession();
        tape.Execute(Buy(0, 1, 998, 5));
        tape.CloseSession();
        var bytes = tape.Complete();

        Assert.Equal(999, TapeExplain.Order(bytes, Id(0, 1)).Entry.Limit.Ticks);
        Assert.Equal(998, TapeExplain.Order(bytes, Id(0, 1), session: 1).Entry.Limit.Ticks);
        Assert.Contains("not in session 2, but in session 0, 1", Assert.Throws<ExplainException>(() => TapeExplain.Order(bytes, Id(0, 1), 2)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Order_OfAnInstrumentThatIsNotThere_SaysHowManyThereAre()
    {
        var tape = Market();
        tape.Execute(Buy(0, 1, 999, 5) with { Instrument = new InstrumentId(7) });

        Assert.Equal("order 0-1 was refused: it named instrument 7; there are 1, counted from 0", Message(tape, Id(0, 1)));
    }

    [Fact]
    public void Order_OfADamagedTape_IsRefused()
    {
        var bytes = RecordedTape.Random(5, sessions: 1, commands: 50).Complete();
        bytes[bytes.Length / 2] ^= 1;

        Assert.Throws<TapeFormatException>(() => TapeExplain.Order(bytes, Id(0, 1)));
    }

    [Fact]
    public void Orders_OfAnAccount_AreListedWithTheirEnds()
    {
        var tape = Market();
        tape.Execute(Buy(0, 1, 999, 5));
        tape.Execute(Buy(1, 1, 999, 5));
        tape.Execute(Buy(0, 2, 5_000, 5));
        tape.Execute(Sell(2, 1, 999, 7));
        tape.Execute(Quote(0, 3, 0, 0, 1_002, 4));
        tape.CloseSession();

        var orders = TapeExplain.Orders(tape.Complete(), new OrderFilter("trader, 0"));

        Assert.Equal(
            [
                (Id(0, 1), OrderOutcome.Filled, RejectReason.None, 5L), (Id(0, 2), OrderOutcome.Refused, RejectReason.OutsidePriceBand, 0L),
                (Id(0, 4), OrderOutcome.Cancelled, RejectReason.SessionClosed, 0L),
            ],
            orders.Select(order => (order.Order, order.Outcome, order.Reason, order.Filled.Lots)));
    }

    [Fact]
    public void Orders_OfNobodyOrNothing_SayWhatThereIs()
    {
        var bytes = RecordedTape.Random(5, sessions: 1, commands: 10).Complete();

        Assert.StartsWith("there is no account 'Bob'", Assert.Throws<ExplainException>(() => TapeExplain.Orders(bytes, new OrderFilter("Bob"))).Message, StringComparison.Ordinal);
        Assert.Equal("there is no instrument 'X': there are EQ0, EQ1", Assert.Throws<ExplainException>(() => TapeExplain.Orders(bytes, new OrderFilter(Instrument: "X"))).Message);
    }

    [Fact]
    public void Accounts_OfATape_AreCounted()
    {
        var tape = Market();
        tape.Execute(Buy(0, 1, 999, 5));
        tape.Execute(Sell(1, 1, 999, 2));
        tape.Execute(Sell(1, 2, 5_000, 2));
        tape.CloseSession();

        var accounts = TapeExplain.Accounts(tape.Complete());

        Assert.Equal(5, accounts.Length);
        Assert.Equal(("Trader, 0", 1, 0, 1), (accounts[0].Name, accounts[0].Orders, accounts[0].Refused, accounts[0].Fills));
        Assert.Equal(("Trader, 1", 1, 1, 1), (accounts[1].Name, accounts[1].Orders, accounts[1].Refused, accounts[1].Fills));
    }

    [Fact]
    public void Page_OfAnOrder_ReadsLikeThis()
    {
        var tape = Market();
        tape.Execute(Buy(1, 1, 999, 4));
        tape.Execute(Sell(2, 1, 1_003, 5));
        tape.Execute(Buy(0, 1, 999, 5));
        tape.Execute(Sell(2, 2, 999, 6).Ioc());
        tape.Execute(Cancel(0, 1));

        var page = OrderPage.Of(tape.Explain(0, 1));

        Assert.Equal("Order 0-1 of Trader, 0, EQ0, session 0", page.Title);
        Assert.Equal(
            """
            What: Buys 5 lots at 999: an order, day.
            Came: At 0.037037 s: bid 999 x 4, ask 1,003 x 5, mid 1,001, no trade yet.
            Came: Its price was at the best bid, 2 ticks short of the mid.
            Ended: At 0.061728 s, 0.024691 s after it came: cancelled with 3 of 5 lots left.
            Ended: Its owner cancelled it.
            Why: When it came to rest at 999, 4 lots at that price were in front of it: 4 traded, 0 were taken out, 0 remained.
            Why: It rested for 0.024691 s, 100.0 % of it at the best bid.
            Why: Others traded 4 lots at its price or beyond it, of 4 in all.
            Why: At its end nothing was in front of it at its price.
            One tick: One tick better, at 1,000: 5 lots filled, 3 more; the first after 0.012346 s, 1,000.00 on average.
            One tick:   The 2 lots filled either way would have cost 0.02 more.
            One tick: One tick worse, at 998: not filled.
            """,
            string.Join(Environment.NewLine, page.Paragraphs.SelectMany(p => p.Sentences.Select(sentence => $"{p.Label}: {sentence}"))), ignoreLineEndingDifferences: true);
        Assert.Equal(["What happened", "Where it waited", "Fills, and what they were worth against the mid later", "What one tick would have done"], page.Tables.Select(table => table.Title));
        Assert.All(page.Tables, table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Length, row.Length)));
    }

    [Fact]
    public void Json_OfAnOrder_HoldsTheSameNumbers()
    {
        var tape = Market();
        tape.Execute(Sell(1, 1, 1_001, 3));
        tape.Execute(Buy(0, 1, 1_001, 5));
        var order = tape.Explain(0, 1);

        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory)) OrderExplanationJson.Write(writer, order);
        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(memory.ToArray()));

        var root = json.RootElement;
        Assert.Equal("0-1", root.GetProperty("order").GetString());
        Assert.Equal(1_001, root.GetProperty("entry").GetProperty("askTicks").GetInt64());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("entry").GetProperty("bidTicks").ValueKind);
        Assert.Equal("Cancelled", root.GetProperty("fate").GetProperty("outcome").GetString());
        Assert.Equal(order.Fills[0].Edge.Micros, root.GetProperty("fills")[0].GetProperty("edgeMicros").GetInt64());
        Assert.Equal(2, root.GetProperty("whatIfs").GetArrayLength());
        Assert.Equal(3, root.GetProperty("fills")[0].GetProperty("markouts").GetArrayLength());
    }

    private static string Message(RecordedTape tape, OrderId order)
    {
        tape.CloseSession();
        return Assert.Throws<ExplainException>(() => TapeExplain.Order(tape.Complete(), order)).Message;
    }
}
