using Arena.Sdk;
using Arena.Testing;
using static Arena.Exchange.Tests.TestVenue;

namespace Arena.Exchange.Tests;

/// <summary>
/// A pegged order whose offset leads past the highest price is rounded to the tick table before it is asked whether its price is valid: it was
/// refused although a step of the table was in reach.
/// </summary>
public sealed class PegAtHighestPriceTests
{
    [Fact]
    public void Peg_OffsetPastTheHighestPrice_RestsAtTheLastStep()
    {
        const long lastStep = 2_147_483_645;
        var venue = new TestVenue(instrument: TestInstruments.Equity() with
        {
            ReferencePrice = new Price(lastStep), TickTable = [new TickStep(new Price(2_147_483_640), 5)],
        });
        venue.Buy(Bob, lastStep, 3);

        venue.Send(new Command
        {
            Kind = CommandKind.Order, Account = Alice, Order = venue.NextId(Alice), Instrument = Equity, Side = Side.Buy,
            Type = OrderType.PegBest, PegOffset = 2, Quantity = new Quantity(5),
        });

        Assert.Equal([MarketEventKind.OrderAccepted, MarketEventKind.OrderRested], venue.Kinds);
        Assert.Equal(new Price(lastStep), venue.Events[1].Price);
    }
}
