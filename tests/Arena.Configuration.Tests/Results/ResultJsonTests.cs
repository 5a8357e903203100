using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Arena.Firms;
using Arena.Sdk;
using Arena.Simulation;
using Arena.Tournaments;

namespace Arena.Configuration.Tests;

public sealed class ResultJsonTests
{
    private static readonly ImmutableArray<InstrumentSpec> Instruments = [Instrument(0, "AXM"), Instrument(1, "IDX")];

    [Fact]
    public void Write_RandomResults_ReadAgainAreTheSame()
    {
        for (var seed = 0UL; seed < 200; seed++)
        {
            var result = Draw(RandomStream.Derive(seed, 0, "result"));
            var again = ResultJson.Read(ResultJson.Write(result, Instruments));
            Assert.True(Canonical.Of(result, new TestBots()) == Canonical.Of(again, new TestBots()), $"seed {seed}");
        }
    }

    [Fact]
    public void Write_Result_HasTheShapeThatToolsRelyOn()
    {
        var json = JsonNode.Parse(ResultJson.Write(Draw(RandomStream.Derive(3, 0, "result")), Instruments))!.AsObject();
        Assert.Equal(
            ["tapeHash", "messages", "trades", "tradedLots", "transfers", "venueFees", "conservation", "firms", "traders", "background"], Keys(json));
        Assert.Equal(["cash", "positions"], Keys(json["conservation"]!));
        Assert.Equal(["AXM", "IDX"], Keys(json["conservation"]!["positions"]!));
        string[] seat = ["name", "netPnl", "sharpe", "maxDrawdown", "sessionPnl", "lossStops", "faults", "pnl", "books"];
        Assert.Equal(seat, Keys(json["firms"]![0]!));
        Assert.Equal(seat, Keys(json["traders"]![0]!));
        string[] book =
        [
            "name", "kind", "pnl", "volume", "makerVolume", "transferVolume", "maximumInventory", "meanAbsoluteInventory", "rejections",
        ];
        Assert.Equal(book, Keys(json["firms"]![0]!["books"]![0]!));
        Assert.Equal(book, Keys(json["background"]![0]!));
        Assert.Equal(["spread", "inventory", "transfers", "hedging", "fees", "total"], Keys(json["firms"]![0]!["books"]![0]!["pnl"]!));
        Assert.Equal(["book", "session", "round", "reason"], Keys(json["firms"]![0]!["faults"]![0]!));
    }

    [Fact]
    public void Write_Totals_AddUp()
    {
        var json = JsonNode.Parse(ResultJson.Write(Draw(RandomStream.Derive(4, 0, "result")), Instruments))!;
        var firm = json["firms"]![0]!;
        var books = firm["books"]!.AsArray();
        Assert.Equal((long)firm["pnl"]!["total"]!, books.Sum(book => (long)book!["pnl"]!["total"]!));
        Assert.Equal((long)firm["netPnl"]!, firm["sessionPnl"]!.AsArray().Sum(session => (long)session!));
        foreach (var book in books)
        {
            var pnl = book!["pnl"]!.AsObject();
            Assert.Equal((long)pnl["total"]!, pnl.Where(term => term.Key != "total").Sum(term => (long)term.Value!));
        }
    }

    [Theory]
    [InlineData(new long[0], null)]
    [InlineData(new long[] { 5_000_000 }, null)]
    [InlineData(new long[] { 5_000_000, 5_000_000 }, null)]
    [InlineData(new long[] { 1_000_000, 3_000_000 }, 22.44994432064365)]
    public void Write_Sharpe_IsNullUnlessDefined(long[] sessions, double? sharpe)
    {
        var result = Draw(RandomStream.Derive(5, 0, "result"));
        result = result with { Seats = [result.Seats[0] with { SessionPnl = [.. sessions.Select(micros => new Money(micros))] }] };
        var written = JsonNode.Parse(ResultJson.Write(result, Instruments))!["firms"]![0]!["sharpe"];
        Assert.Equal(sharpe, (double?)written);
    }

    [Fact]
    public void Write_MeanAbsoluteInventory_IsInLots()
    {
        var result = Draw(RandomStream.Derive(6, 0, "result"));
        result = result with { Background = [result.Background[0] with { MeanAbsoluteInventory = 12_345 }] };
        var text = ResultJson.Write(result, Instruments);
        Assert.Contains("\"meanAbsoluteInventory\": 12.345,", text, StringComparison.Ordinal);
        Assert.Equal(12_345, ResultJson.Read(text).Background[0].MeanAbsoluteInventory);
    }

    [Fact]
    public void Read_TamperedTotals_AreRefused()
    {
        var json = JsonNode.Parse(ResultJson.Write(Draw(RandomStream.Derive(7, 0, "result")), Instruments))!;
        var firm = json["firms"]![0]!;
        var net = (long)firm["netPnl"]!;
        firm["netPnl"] = net + 1;
        var exception = Assert.Throws<ConfigurationException>(() => ResultJson.Read(json.ToJsonString()));
        Assert.Equal($"result: firms[0].netPnl: {net + 1}: the sum of sessionPnl, {net}", exception.Message);
        firm["netPnl"] = net;
        var term = firm["books"]![0]!["pnl"]!;
        term["fees"] = (long)term["fees"]! + 1;
        exception = Assert.Throws<ConfigurationException>(() => ResultJson.Read(json.ToJsonString()));
        Assert.Contains("firms[0].books[0].pnl.total", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AmountsBeyond64BitsTogether_AreRefused()
    {
        var json = JsonNode.Parse(ResultJson.Write(Draw(RandomStream.Derive(8, 0, "result")), Instruments))!;
        json["firms"]![0]!["sessionPnl"] = new JsonArray(long.MaxValue, long.MaxValue);
        var exception = Assert.Throws<ConfigurationException>(() => ResultJson.Read(json.ToJsonString()));
        Assert.Equal("result: $: amounts: amounts whose sums fit 64 bits", exception.Message);
    }

    [Fact]
    public void Read_NoResult_SaysWhatIsWrong()
    {
        var exception = Assert.Throws<ConfigurationException>(() => ResultJson.Read("{"));
        Assert.StartsWith("result: line 1, column 2: not JSON", exception.Message, StringComparison.Ordinal);
    }

    private static string[] Keys(JsonNode node) => [.. node.AsObject().Select(pair => pair.Key)];

    private static InstrumentSpec Instrument(int index, string symbol) => new()
    {
        Id = new InstrumentId(index), Symbol = symbol, Kind = InstrumentKind.Equity, TickValue = new Money(2), ReferencePrice = new Price(100),
        MakerFeePerLot = Money.Zero, TakerFeePerLot = Money.Zero, PriceBandTicks = 10, MaximumOrderQuantity = new Quantity(10), Beta = 1,
    };

    private static MatchResult Draw(RandomStream random) => new(
        string.Concat(Enumerable.Range(0, 64).Select(_ => "0123456789abcdef"[(int)random.NextBelow(16)])),
        Count(random), Count(random), Count(random), Count(random), Amount(random),
        new Conservation(Money.Zero, [Quantity.Zero, new Quantity(random.NextBelow(3) - 1)]),
        [Seat(random, "Firm & Söhne \"A\"", true), Seat(random, "B", true), Seat(random, "C", false)], [Book(random, "noise", AccountKind.Background)]);

    private static SeatResult Seat(RandomStream random, string name, bool isFirm)
    {
        ImmutableArray<BookResult> books = isFirm
            ? [Book(random, "central", AccountKind.CentralBook), Book(random, "trend", AccountKind.PropBook)]
            : [Book(random, name, AccountKind.Trader)];
        var reasons = Enum.GetValues<RejectReason>();
        return new SeatResult(
            name, isFirm, [Amount(random), Amount(random)], new Money(Count(random)), books,
            [new SeatFault("central", (int)random.NextBelow(9), (int)random.NextBelow(9), reasons[random.NextBelow(reasons.Length)])], (int)random.NextBelow(3));
    }

    private static BookResult Book(RandomStream random, string name, AccountKind kind) => new(
        name, kind, new PnlTerms(Amount(random), Amount(random), Amount(random), Amount(random), Amount(random)),
        Lots(random), Lots(random), Lots(random), Lots(random), Count(random), Count(random));

    private static Quantity Lots(RandomStream random) => new(Count(random));

    private static Money Amount(RandomStream random) => new(Count(random) - Count(random));

    // Of every magnitude up to 10^17: far beyond what a double could carry.
    private static long Count(RandomStream random)
    {
        var bound = 1L;
        for (var digits = random.NextBelow(18); digits > 0; digits--) bound *= 10;
        return random.NextBelow(bound);
    }
}
