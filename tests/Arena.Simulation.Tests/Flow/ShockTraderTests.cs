namespace Arena.Simulation.Tests;

public sealed class ShockTraderTests
{
    private const int Noise = 60;
    private const int Value = 20;
    private const int Account = Noise + Value;

    private static readonly Timestamp At = Timestamp.FromSeconds(200);

    [Theory]
    [InlineData(Side.Sell)]
    [InlineData(Side.Buy)]
    public void Shock_OfManyLots_MovesThePriceUntilValueTradersBringItBack(Side side)
    {
        var options = ExecutingMarket.Options(null, seconds: 900, shocks: [Shock(5_000, 60, null) with { Side = side }]);
        var mids = ExecutingMarket.Play(options).Mids.Select(mids => side.Sign() * (mids[0].Ticks - SmallMarket.Reference)).ToList();
        var before = mids[150..195].Average();

        Assert.True(mids[200..290].Max() > before + 8, $"{mids[200..290].Max()} after {before}");
        Assert.InRange(mids[700..].Average(), before - 4, before + 4);
    }

    [Fact]
    public void Shock_WithinItsTime_IsTradedEvenlyAndWhole()
    {
        var trades = Play(Shock(400, 100, null));

        Assert.Equal(-400, trades.Sum(trade => trade.SignedLots));
        Assert.All(trades, trade => Assert.True(trade is { SignedLots: < 0, Time.Seconds: >= 200 and < 301 }));
        foreach (var seconds in new[] { 10, 50, 90 })
            Assert.Equal(4 * seconds, -trades.Where(trade => trade.Time.Seconds < 200 + seconds).Sum(trade => trade.SignedLots), 8.0);
    }

    // More than the book holds between the mid and the collar: what is refused is sent again.
    [Fact]
    public void Shock_BeyondTheCollar_GoesOnUntilAllIsTraded()
    {
        var trades = Play(Shock(5_000, 1, null));

        Assert.Equal(-5_000, trades.Sum(trade => trade.SignedLots));
        Assert.True(trades[^1].Time.Seconds > 210, $"{trades[^1].Time}");
    }

    [Fact]
    public void Shock_WithAParticipation_IsItsShareOfTheVolumeAndEnds()
    {
        var options = ExecutingMarket.Options(null, seconds: 900, shocks: [Shock(100_000, 300, 0.1)]);
        var played = ExecutingMarket.Play(options);
        var trades = played.TradesOf(Account);
        var volume = played.Events.Where(e => e.Kind == MarketEventKind.Trade && e.Time >= At && e.Time.Seconds < 500).Sum(e => e.Quantity.Lots);

        Assert.Equal(0.1, -trades.Sum(trade => trade.SignedLots) / (double)volume, 0.005);
        Assert.InRange(trades[^1].Time.Seconds, 495, 502);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0.8)]
    public void Shock_InAnyMarket_IsNeverMoreThanItsOrder(double? participation)
    {
        for (var seed = 0UL; seed < 20; seed++)
        {
            var lots = 1 + ((long)seed * 37);
            var options = ExecutingMarket.Options(null, noise: 3 + (int)seed, value: 3, seconds: 400, shocks: [Shock(lots, 100, participation)]).WithPhases();
            var account = options.Participants().Accounts.Length - 1;
            var sold = -ExecutingMarket.Play(options, seed).TradesOf(account).Sum(trade => trade.SignedLots);
            Assert.True(sold >= 0 && sold <= lots, $"seed {seed}: {sold} of {lots}");
        }
    }

    [Fact]
    public void Shock_OfEitherSideAndMoment_IsDrawnFromTheSeed()
    {
        const int seeds = 40;
        var shock = Shock(20, 5, null) with { IsEitherSide = true, Within = Timestamp.FromSeconds(60) };
        var options = ExecutingMarket.Options(null, noise: 30, value: 10, seconds: 300, shocks: [shock]);
        var account = options.Participants().Accounts.Length - 1;
        var shocks = Enumerable.Range(0, seeds).Select(seed => ExecutingMarket.Play(options, (ulong)seed).TradesOf(account)).ToList();

        Assert.All(shocks, trades => Assert.InRange(trades[0].Time.Seconds, 200, 261));
        Assert.Equal(230, shocks.Average(trades => trades[0].Time.Seconds), 4 * 60 / Math.Sqrt(12.0 * seeds));
        Assert.InRange(shocks.Count(trades => trades[0].SignedLots > 0), 8, 32);
        Assert.All(shocks, trades => Assert.Equal(20, Math.Abs(trades.Sum(trade => trade.SignedLots))));
    }

    [Fact]
    public void Shocks_OfOneSession_AreTradersOfTheirOwnWhoLeaveStreamsAsTheyWere()
    {
        var two = ExecutingMarket.Options(null, seconds: 300, shocks: [Shock(100, 10, null), Shock(50, 20, null) with { Side = Side.Buy }]);
        Assert.Equal(["shock/0", "shock/1"], two.Participants().Accounts[^2..].Select(account => account.Name));
        var played = ExecutingMarket.Play(two);
        Assert.Equal((-100, 50), (played.TradesOf(Account).Sum(trade => trade.SignedLots), played.TradesOf(Account + 1).Sum(trade => trade.SignedLots)));

        Assert.Equal(Drawn(ExecutingMarket.Options(null, seconds: 300)), Drawn(two));
    }

    private static ShockOptions Shock(long lots, long seconds, double? participation) =>
        new(At, default, Side.Sell, lots, Timestamp.FromSeconds(seconds), participation);

    private static List<(Timestamp Time, long SignedLots)> Play(ShockOptions shock) =>
        ExecutingMarket.Play(ExecutingMarket.Options(null, shocks: [shock])).TradesOf(Account);

    private static List<ulong> Drawn(MarketOptions options)
    {
        var market = new MarketSession(options, options.Participants(), 5, new Recording());
        market.Open(0);
        while (market.Advance(out _))
        {
            // Nobody decides.
        }

        return [.. market.Flow.Traders[..Account].ToArray().Select(trader => trader.Stream.NextBits())];
    }
}
