using Arena.Sdk;
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
}
