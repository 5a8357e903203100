using Arena.Sdk;
using Arena.Testing;
using static Arena.Exchange.Tests.TestVenue;

namespace Arena.Exchange.Tests;

/// <summary>Auctions over as many prices as their list of prices holds, and over more; after each order the oracle has the same indicative price.</summary>
public sealed class AuctionStepTests
{
    private readonly TestVenue _venue = new(new VenueOptions { Phases = new PhaseOptions { OpeningAuction = new(60_000) } });

    [Fact]
    public void Call_SixteenDifferentPrices_FindsOne()
    {
        for (var i = 0; i < 8; i++)
        {
            _venue.Sell(Bob, 1_001 + (2 * i), 1);
            _venue.Buy(Alice, 1_002 + (2 * i), 1);
        }

        Assert.Equal(4, _venue.Venue.Indicative(Equity).Volume.Lots);
        _venue.AdvanceTo(new Timestamp(60_000));
        Assert.Equal(4, _venue.Trades.Sum(trade => trade.Quantity.Lots));
    }

    [Fact]
    public void Call_BothSidesAtEachOfFortyPrices_CountsBothAtEach()
    {
        for (var i = 0; i < 40; i++)
        {
            _venue.Sell(Bob, 981 + (i * 7 % 40), 1 + (i % 5));
            _venue.Buy(Alice, 981 + (i * 11 % 40), 1 + (i % 3));
        }

        Assert.True(_venue.Venue.Indicative(Equity).Volume.Lots > 0);
        _venue.AdvanceTo(new Timestamp(60_000));
        Assert.NotEmpty(_venue.Trades);
    }

    [Fact]
    public void Call_NoStepOfTheTableBetweenTwoPrices_LooksAtNeitherFromTheGap()
    {
        var everyFifth = TestInstruments.Equity() with { TickTable = [new TickStep(new Price(5), 5)] };
        var venue = new TestVenue(new VenueOptions { Phases = new PhaseOptions { OpeningAuction = new(60_000) } }, everyFifth);
        venue.Buy(Alice, 1_005, 6);
        venue.Buy(Alice, 1_000, 4);
        venue.Sell(Bob, 1_000, 6);
        venue.Sell(Bob, 1_005, 4);

        // At 1,000 ten are wanted and six offered, at 1,005 the reverse; between them nobody may trade, and nothing would be left over.
        Assert.Equal(new Indicative(new Price(1_000), new Quantity(6), 4), venue.Venue.Indicative(Equity));
    }
}
