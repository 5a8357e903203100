namespace Arena.Simulation.Tests;

public sealed class ContrarianTraderTests
{
    private const int Others = 30;

    [Theory]
    [InlineData(0.08, Side.Sell)]
    [InlineData(-0.08, Side.Buy)]
    public void ContrarianTrader_DuringAMove_TradesAgainstIt(double drift, Side side)
    {
        var orders = Orders(CrowdMarket.Play(Drifting(drift, CrowdMarket.Contrarian(10))));

        Assert.True(orders.Count > 50, $"{orders.Count} orders");
        Assert.True(orders.Count(order => order.Side == side) > 0.9 * orders.Count);

        // Where nothing is there to take, a market order becomes a limit order.
        Assert.InRange(orders.Count(order => order.Type == OrderType.Market) / (double)orders.Count, 0.18, 0.35);
    }

    [Fact]
    public void ContrarianTrader_WithALimitOrder_RestsInsideTheSpreadOrAtTheTouch()
    {
        var recording = CrowdMarket.Play(Drifting(0.05, CrowdMarket.Contrarian(10) with { MarketShare = 0 }));
        var own = new HashSet<OrderId>(Orders(recording).Select(order => order.Order));
        var best = new Dictionary<(int Instrument, Side Side), SortedDictionary<long, int>>();
        var (atOrInside, behind, taken) = (0, 0, 0);
        foreach (var (e, ladder) in recording.Events.Where(e => e.Kind is MarketEventKind.OrderRested or MarketEventKind.Trade or MarketEventKind.OrderCancelled)
            .Select(e => (e, Ladder(best, e.Instrument.Index, e.Side))))
        {
            if (e.Kind == MarketEventKind.OrderRested)
            {
                var isBest = ladder.Count == 0 || (e.Side == Side.Buy ? e.Price.Ticks >= ladder.Keys.Last() : e.Price.Ticks <= ladder.Keys.First());
                if (own.Contains(e.Order) && isBest) atOrInside++;
                else if (own.Contains(e.Order)) behind++;
                ladder[e.Price.Ticks] = ladder.GetValueOrDefault(e.Price.Ticks) + 1;
            }
            else if (e.Kind == MarketEventKind.OrderCancelled || e.Remaining.Lots == 0)
            {
                if (e.Kind == MarketEventKind.Trade && own.Contains(e.TakerOrder)) taken++;
                if (ladder.TryGetValue(e.Price.Ticks, out var count) && count > 1) ladder[e.Price.Ticks] = count - 1;
                else ladder.Remove(e.Price.Ticks);
            }
        }

        // In the milliseconds on the way another may have been quicker.
        Assert.True(atOrInside > 100, $"{atOrInside} at or inside");
        Assert.True(behind + taken < 0.1 * atOrInside, $"{atOrInside} at or inside, {behind} behind, {taken} taken");
    }

    [Fact]
    public void ContrarianTrader_InACalmMarket_DoesNothing()
    {
        var calm = CrowdMarket.Contrarian(10) with { ThresholdTicks = 1_000 };
        Assert.Empty(Orders(CrowdMarket.Play(Drifting(0.05, calm))));
    }

    // What fades a move makes it smaller: over seeds, the price strays less from where it began.
    [Fact]
    public void ContrarianTraders_AmongNoise_HoldThePriceBack()
    {
        var without = SmallMarket.Options(30, 0, 0, 0, seconds: 300, instruments: 1);
        var with = without with { Background = without.Background with { Contrarian = CrowdMarket.Contrarian(20) } };

        Assert.True(Strayed(with) < 0.8 * Strayed(without), $"{Strayed(with)} against {Strayed(without)}");
    }

    private static double Strayed(MarketOptions options) =>
        Enumerable.Range(1, 8).Average(seed => CrowdMarket.Play(options, (ulong)seed).Mids.Average(mids => Math.Abs(mids[0].Ticks - SmallMarket.Reference)));

    private static MarketOptions Drifting(double drift, ContrarianOptions contrarian) => CrowdMarket.Around(contrarian) with
    {
        Factor = new FactorOptions { SessionVolatility = 0, DriftPerSession = drift },
        Fundamentals = [.. Enumerable.Range(0, 2).Select(_ => new FundamentalOptions { Beta = 1, SessionVolatility = 0 })],
    };

    private static List<Command> Orders(Recording recording) =>
        [.. recording.Commands.Select(c => c.Command).Where(command => command.Kind == CommandKind.Order && command.Account.Index >= Others)];

    private static SortedDictionary<long, int> Ladder(Dictionary<(int, Side), SortedDictionary<long, int>> ladders, int instrument, Side side) =>
        ladders.TryGetValue((instrument, side), out var ladder) ? ladder : ladders[(instrument, side)] = [];
}
