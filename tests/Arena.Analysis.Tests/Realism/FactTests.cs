namespace Arena.Analysis.Tests;

/// <summary>Every fact on markets that have it and on markets that do not.</summary>
public sealed class FactTests
{
    [Fact]
    public void Returns_ThatAreNormal_HaveNeitherHeavyTailsNorClustering()
    {
        var sample = SyntheticMarket.OfReturns(1, SyntheticMarket.Normal);

        AssertVerdict(FactVerdict.Fail, new HeavyTails(), sample);
        AssertVerdict(FactVerdict.Fail, new VolatilityClustering(), sample);
        AssertVerdict(FactVerdict.Fail, new SlowVolatilityDecay(), sample);
        AssertVerdict(FactVerdict.Fail, new AggregationalGaussianity(), sample);
        AssertVerdict(FactVerdict.Fail, new GainLossAsymmetry(), sample);
        AssertVerdict(FactVerdict.Pass, new AbsenceOfAutocorrelation(), sample);
    }

    [Fact]
    public void Returns_OfGarch_HaveHeavyTailsAndClustering()
    {
        var sample = SyntheticMarket.OfReturns(2, SyntheticMarket.Garch);

        AssertVerdict(FactVerdict.Pass, new HeavyTails(), sample);
        AssertVerdict(FactVerdict.Pass, new VolatilityClustering(), sample);
        AssertVerdict(FactVerdict.Pass, new AggregationalGaussianity(), sample);
        AssertVerdict(FactVerdict.Pass, new AbsenceOfAutocorrelation(), sample);
    }

    [Fact]
    public void Returns_OfAnAutoregression_AreFoundAutocorrelated() =>
        AssertVerdict(FactVerdict.Fail, new AbsenceOfAutocorrelation(), SyntheticMarket.OfReturns(3, SyntheticMarket.Autoregression));

    [Fact]
    public void Returns_WithSharpFalls_AreFoundAsymmetric()
    {
        static IEnumerable<double> Falls(RandomStream random) => SyntheticMarket.Normal(random).Select(r => random.NextChance(0.01) ? -1e-2 : r);

        AssertVerdict(FactVerdict.Pass, new GainLossAsymmetry(), SyntheticMarket.OfReturns(4, Falls));
    }

    [Theory]
    [InlineData(4, 1, FactVerdict.Pass, FactVerdict.Pass)]
    [InlineData(0, 1, FactVerdict.Fail, FactVerdict.Fail)]
    [InlineData(0, 0, FactVerdict.Fail, FactVerdict.Fail)]
    public void Instruments_ThatFollowOneWalk_AreCorrelatedAndLedByTheEarlier(int delay, double common, FactVerdict correlation, FactVerdict lead)
    {
        var sample = SyntheticMarket.OfPair(5, delay, common);

        AssertVerdict(correlation, new InstrumentCorrelation(), sample);
        AssertVerdict(lead, new FutureLeads(), sample);

        // Without a delay half of the variance is common at any interval.
        if (delay == 0) Assert.InRange(Figure(new InstrumentCorrelation(), sample, "coarse"), (0.5 * common) - 0.1, (0.5 * common) + 0.1);
    }

    [Fact]
    public void Correlation_OfOneInstrument_DoesNotApply()
    {
        var sample = SyntheticMarket.OfReturns(1, SyntheticMarket.Normal);

        AssertVerdict(FactVerdict.DoesNotApply, new InstrumentCorrelation(), sample);
        AssertVerdict(FactVerdict.DoesNotApply, new FutureLeads(), sample);
    }

    [Fact]
    public void Arrivals_OfPoissonAndHawkes_AreToldApart()
    {
        var poisson = Times(SyntheticMarket.Poisson);
        var hawkes = Times(SyntheticMarket.Hawkes);

        AssertVerdict(FactVerdict.Fail, new ArrivalClustering(), poisson);
        AssertVerdict(FactVerdict.Pass, new ArrivalClustering(), hawkes);
        Assert.InRange(Figure(new ArrivalClustering(), poisson, "fano"), 0.9, 1.1);
        Assert.InRange(Figure(new ArrivalClustering(), poisson, "variation"), 0.97, 1.03);

        // In long windows 1 / (1 - 0.7)² = 11.1; ten seconds hold most of it.
        Assert.InRange(Figure(new ArrivalClustering(), hawkes, "fano"), 4, 11.2);
    }

    [Fact]
    public void Signs_WithAndWithoutMemory_AreToldApart()
    {
        var memory = SyntheticMarket.OfOrders(6, random => SyntheticMarket.Orders(random, SyntheticMarket.LongMemory(random), _ => 1));
        var coins = SyntheticMarket.OfOrders(6, random => SyntheticMarket.Orders(random, SyntheticMarket.Coins(random), _ => 1));

        AssertVerdict(FactVerdict.Pass, new SignMemory(), memory);
        AssertVerdict(FactVerdict.Fail, new SignMemory(), coins);
        Assert.InRange(Figure(new SignMemory(), memory, "exponent"), 0.3, 0.8);
    }

    [Theory]
    [InlineData(0.5, FactVerdict.Pass)]
    [InlineData(1.3, FactVerdict.Fail)]
    public void Impact_OfAPowerOfTheSize_IsFoundWithItsExponent(double exponent, FactVerdict verdict)
    {
        var sample = SyntheticMarket.OfOrders(7, random =>
            SyntheticMarket.Orders(random, SyntheticMarket.Coins(random), size => Math.Pow(size, exponent)));

        AssertVerdict(verdict, new ImpactConcavity(), sample);

        // The smallest orders' impact is as small as the noise around it.
        Assert.InRange(Figure(new ImpactConcavity(), sample, "exponent"), exponent - 0.15, exponent + 0.15);
    }

    [Fact]
    public void Impact_ThatIsPermanent_DoesNotDecay()
    {
        var sample = SyntheticMarket.OfOrders(8, random => SyntheticMarket.Orders(random, SyntheticMarket.LongMemory(random), _ => 1));

        AssertVerdict(FactVerdict.Fail, new ImpactDecay(), sample);
        Assert.InRange(Figure(new ImpactDecay(), sample, "decay"), 0.97, 1.03);
    }

    [Fact]
    public void Impact_ThatHalves_Decays()
    {
        // A fast part that is gone with the next order but one, and a slow one that stays.
        static IEnumerable<MarketOrder> Fading(RandomStream random)
        {
            var (slow, fast) = (1e6, 0.0);
            foreach (var order in SyntheticMarket.Orders(random, SyntheticMarket.Coins(random), _ => 0))
            {
                yield return order with { MidBefore = slow + fast };
                slow += 0.4 * order.Sign;
                fast = (0.5 * fast) + order.Sign;
            }
        }

        var sample = SyntheticMarket.OfOrders(9, Fading);

        AssertVerdict(FactVerdict.Pass, new ImpactDecay(), sample);
        Assert.InRange(Figure(new ImpactDecay(), sample, "decay"), 0.2, 0.37);
    }

    [Fact]
    public void TradePrices_ThatBounce_HaveASignature()
    {
        var sample = SyntheticMarket.OfOrders(10, random => SyntheticMarket.Orders(random, SyntheticMarket.Coins(random), _ => 0));
        var walk = SyntheticMarket.OfOrders(10, random =>
            SyntheticMarket.Orders(random, SyntheticMarket.Coins(random), _ => 5).Select(order => order with { Price = order.MidBefore }));

        AssertVerdict(FactVerdict.Pass, new SignaturePlot(), sample);
        AssertVerdict(FactVerdict.Fail, new SignaturePlot(), walk);
    }

    [Fact]
    public void CancellationTimes_OfExponentialAndPareto_AreToldApart()
    {
        AssertVerdict(FactVerdict.Fail, new CancellationTimes(), Ages(random => random.NextExponential()));
        AssertVerdict(FactVerdict.Pass, new CancellationTimes(), Ages(random => Math.Pow(1 - random.NextUniform(), -1 / 1.2)));
    }

    [Fact]
    public void Runs_OfOneAccount_AreFoundWithTheirImpactAndDecay()
    {
        // Two accounts take turns: 8 pieces a second apart that move the mid by one tick in all but the first second after; half of it goes.
        var quotes = ImmutableArray.CreateBuilder<BestQuote>();
        var orders = ImmutableArray.CreateBuilder<MarketOrder>();
        for (var (time, sign) = (100.0, 1); time < 3_000; (time, sign) = (time + 200, -sign))
        {
            for (var piece = 0; piece < 8; piece++)
            {
                orders.Add(new MarketOrder(time + piece, sign, 2, 1000, 1000 + (piece * sign), 7));
                orders.Add(new MarketOrder(time + piece, -sign, 1, 1000, 1000, -1));
                quotes.Add(new BestQuote(time + piece, 999 + ((piece + 1) * sign), 1001 + ((piece + 1) * sign)));
            }

            quotes.Add(new BestQuote(time + 10, 999 + (4 * sign), 1001 + (4 * sign)));
            quotes.Add(new BestQuote(time + 100, 999, 1001));
        }

        var runs = Metaorder.Of(SyntheticMarket.Empty with { Quotes = quotes.ToImmutable(), Orders = orders.ToImmutable() });

        Assert.Equal(15, runs.Length);
        Assert.All(runs, run => Assert.Equal((16.0, 7.0, 8.0, 4.0), (run.Size, run.End - run.Start, run.Impact, run.Later)));
    }

    [Fact]
    public void Volume_ThatMovesThePrice_IsFound()
    {
        static MarketSeries Session(RandomStream random)
        {
            var (mid, quotes, orders) = (1e6, ImmutableArray.CreateBuilder<BestQuote>(), ImmutableArray.CreateBuilder<MarketOrder>());
            quotes.Add(new BestQuote(0, mid - 1, mid + 1));
            for (var time = 0; time < 3_600; time += 10)
            {
                var volume = 1 + (10 * random.NextExponential());
                orders.Add(new MarketOrder(time + 5, 1, volume, mid, mid, -1));
                mid += volume * random.NextNormal();
                quotes.Add(new BestQuote(time + 6, mid - 1, mid + 1));
            }

            return SyntheticMarket.Empty with { Quotes = quotes.ToImmutable(), Orders = orders.ToImmutable() };
        }

        AssertVerdict(FactVerdict.Pass, new VolumeVolatility(), SyntheticMarket.Of(13, Session));
    }

    [Fact]
    public void Depth_WithAHump_IsFound()
    {
        AssertVerdict(FactVerdict.Pass, new DepthShape(), Depth([5, 8, 9, 6, 4, 3, 2, 2, 1, 1]));
        AssertVerdict(FactVerdict.Fail, new DepthShape(), Depth([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]));
    }

    [Fact]
    public void Spread_ThatIsConstantOrTailed_IsToldApart()
    {
        AssertVerdict(FactVerdict.Fail, new SpreadDistribution(), Spread(_ => 2));
        AssertVerdict(FactVerdict.Pass, new SpreadDistribution(), Spread(random => 1 + Math.Floor(2 * random.NextExponential())));
    }

    [Fact]
    public void Facts_OfAMarketWhereNothingHappened_DoNotApply() => Assert.All(
        StylisedFacts.All, fact => AssertVerdict(FactVerdict.DoesNotApply, fact, SyntheticMarket.Of(1, _ => SyntheticMarket.Empty)));

    [Fact]
    public void IntradayPattern_OfUShapedAndEvenDays_IsToldApart()
    {
        AssertVerdict(FactVerdict.Pass, new IntradayPattern(), Day(x => 1 + (3 * Math.Pow((2 * x) - 1, 2))));
        AssertVerdict(FactVerdict.Fail, new IntradayPattern(), Day(_ => 1));
        AssertVerdict(FactVerdict.DoesNotApply, new IntradayPattern(), SyntheticMarket.OfReturns(1, SyntheticMarket.Normal));
    }

    [Fact]
    public void Definitions_OfAllFacts_AreWholeAndApart()
    {
        Assert.Equal(StylisedFacts.All.Length, StylisedFacts.All.Select(fact => fact.Definition.Id).Distinct().Count());
        Assert.All(StylisedFacts.All, fact =>
        {
            var definition = fact.Definition;
            Assert.All([definition.Name, definition.Statement, definition.Formula, definition.Source, definition.Threshold], Assert.NotEmpty);
        });
    }

    private static MarketSample Day(Func<double, double> rate) => SyntheticMarket.Of(14, random =>
    {
        const double day = 6.5 * 3600;
        var (mid, quotes, orders) = (1e6, ImmutableArray.CreateBuilder<BestQuote>(), ImmutableArray.CreateBuilder<MarketOrder>());
        for (var time = 0.0; time < day; time += 60)
        {
            var level = rate(time / day);
            quotes.Add(new BestQuote(time, mid - 1, mid + 1));
            orders.Add(new MarketOrder(time + 30, 1, level, mid, mid, -1));
            mid += level * random.NextNormal();
        }

        return SyntheticMarket.Empty with { End = day, SessionLength = day, Interval = 60, Quotes = quotes.ToImmutable(), Orders = orders.ToImmutable() };
    });

    private static MarketSample Times(Func<RandomStream, IEnumerable<double>> times) =>
        SyntheticMarket.OfOrders(5, random => times(random).Select(time => new MarketOrder(time, 1, 1, 1, 1, -1)));

    private static MarketSample Ages(Func<RandomStream, double> age) => SyntheticMarket.Of(11, random => SyntheticMarket.Empty with
    {
        Cancellations = [.. Enumerable.Range(0, 1_000).Select(i => new Cancellation(100 + (3 * i), age(random)))],
    });

    private static MarketSample Depth(ImmutableArray<double> levels) => SyntheticMarket.Of(15, random => SyntheticMarket.Empty with
    {
        Depth = [.. Enumerable.Range(0, 360).Select(i => new DepthSample(10 * i, [.. levels.Select(lots => lots * (0.5 + random.NextUniform()))]))],
    });

    private static MarketSample Spread(Func<RandomStream, double> spread) => SyntheticMarket.Of(16, random => SyntheticMarket.Empty with
    {
        Quotes = [.. Enumerable.Range(0, 360).Select(i => new BestQuote(10 * i, 1000, 1000 + spread(random)))],
    });

    private static double Figure(StylisedFact fact, MarketSample sample, string key) =>
        fact.Measure(sample).Figures.Single(figure => figure.Key == key).Estimate.Value;

    private static void AssertVerdict(FactVerdict expected, StylisedFact fact, MarketSample sample)
    {
        var result = fact.Measure(sample);
        var figures = string.Join(", ", result.Figures.Select(figure => $"{figure.Key} {figure.Estimate.Value} {figure.Estimate.Interval}"));
        Assert.True(result.Verdict == expected, $"{fact.Definition.Id}: {result.Verdict}, {result.Reason}; {figures}");
    }
}
