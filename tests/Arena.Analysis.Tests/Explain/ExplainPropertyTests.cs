namespace Arena.Analysis.Tests;

/// <summary>What holds of every explained order of generated tapes.</summary>
public sealed class ExplainPropertyTests
{
    [Theory]
    [InlineData(41)]
    [InlineData(42)]
    public void Fills_OfAllOrdersOfAnAccount_AreTheLedgers(ulong seed)
    {
        const int account = 2;
        var recorded = RecordedTape.Random(seed, sessions: 1, commands: 400);
        var tape = recorded.Complete();
        var ledger = new Ledger(recorded.Market.Instruments, recorded.Participants.Accounts);
        new TapeReader(tape).ReadAll(ledger);

        var orders = TapeExplain.Orders(tape, new OrderFilter("2")).Where(order => order.Outcome != OrderOutcome.Refused).ToList();
        var explained = orders.Select(order => TapeExplain.Order(tape, order.Order)).ToList();

        var activity = ledger.Activity(new AccountId(account));
        Assert.True(activity.Volume.Lots > 20, $"seed {seed}: only {activity.Volume} lots");
        Assert.Equal(activity.Volume.Lots, explained.Sum(order => order.Fills.Sum(fill => fill.Quantity.Lots)));
        Assert.Equal(activity.MakerVolume.Lots, explained.Sum(order => order.Fills.Where(fill => fill.Role != FillRole.Taker).Sum(fill => fill.Quantity.Lots)));
        Assert.Equal(-ledger.Pnl(new AccountId(account)).Fees.Micros, explained.Sum(order => order.Fills.Sum(fill => fill.Fee.Micros)));
        for (var i = 0; i < orders.Count; i++) AssertConsistent(orders[i], explained[i]);
    }

    [Theory]
    [InlineData(43)]
    [InlineData(44)]
    public void WhatIf_WithoutAChange_IsWhatWas(ulong seed)
    {
        var tape = RecordedTape.Random(seed, sessions: 2, commands: 300).Complete();
        var orders = TapeExplain.Orders(tape, new OrderFilter("3", Session: 1));
        Assert.True(orders.Length > 20, $"seed {seed}: only {orders.Length} orders");
        foreach (var line in orders.Where(order => order.Outcome != OrderOutcome.Refused))
        {
            var actual = TapeExplain.Order(tape, line.Order, session: 1);
            var again = Unchanged(tape, line.Order);

            // The generated session does not end at the engine's time: what the close took out, it takes out later.
            Assert.Equal(actual.Fate with { Time = default }, again.Fate with { Time = default });
            Assert.Equal(actual.Fills.Length, again.Fills.Length);
            for (var i = 0; i < actual.Fills.Length; i++)
                Assert.Equal(actual.Fills[i] with { Markouts = [] }, again.Fills[i] with { Markouts = [] });
        }
    }

    [Theory]
    [InlineData("transfers")]
    [InlineData("steamroller")]
    [InlineData("every-order")]
    [InlineData("auctions")]
    public void Explanation_OfEveryOrderOfAGoldenTape_HasAPageAndFillsAsListed(string name)
    {
        var tape = File.ReadAllBytes(Path.Combine(Repository(), "tests", "golden", name + ".tape"));
        var orders = TapeExplain.Orders(tape, new OrderFilter());
        var every = Math.Max(1, orders.Length / 60);
        for (var i = 0; i < orders.Length; i += every)
        {
            if (orders[i].Outcome == OrderOutcome.Refused) continue;
            var explained = TapeExplain.Order(tape, orders[i].Order, orders[i].Session);
            AssertConsistent(orders[i], explained);
            Assert.Equal("", explained.WhyNoWhatIf.Contains("engine", StringComparison.Ordinal) ? explained.WhyNoWhatIf : "");
            Assert.NotEmpty(OrderPage.Of(explained).Paragraphs);
        }
    }

    private static void AssertConsistent(OrderLine line, OrderExplanation order)
    {
        Assert.Equal((line.Outcome, line.Reason, line.Filled), (order.Fate.Outcome, order.Fate.Reason, order.Fate.Filled));
        Assert.Equal(line.Filled.Lots, order.Fills.Sum(fill => fill.Quantity.Lots));
        foreach (var stay in order.Stays)
            Assert.Equal(stay.AheadAtStart.Lots, stay.AheadAtEnd.Lots + stay.TradedAhead.Lots + stay.LeftAhead.Lots);
    }

    private static OrderWhatIf Unchanged(byte[] tape, OrderId order)
    {
        var finder = new OrderFinder(order);
        new TapeReader(tape).ReadAll(finder);
        var reader = new TapeReader(tape);
        var sighting = finder.Sightings.Single(seen => seen is { Session: 1, IsAccepted: true });
        var run = new WhatIfRun(reader.Header, order, sighting.Terms, new AccountNames(reader.Header), steps: 0);
        reader.ReadAll(new CommandFeed(run, sighting));
        return run.Complete(default);
    }

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Arena.sln"))) return folder.FullName;
        throw new InvalidOperationException("No folder above the tests holds Arena.sln.");
    }
}
