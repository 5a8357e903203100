using Arena.Exchange;

namespace Arena.Bench;

/// <summary>Looks at every event: counts them, and adds up what was traded and what else changed.</summary>
internal record struct EventTally
{
    public long Events;
    public long Trades;
    public long TradedQuantity;
    public long OtherQuantity;
    public long Rejected;

    public void Add(in MarketEvent marketEvent)
    {
        Events++;
        if (marketEvent.Kind == MarketEventKind.Trade)
        {
            Trades++;
            TradedQuantity += marketEvent.Quantity.Lots;
            return;
        }

        OtherQuantity += marketEvent.Quantity.Lots;
        if (marketEvent.Kind == MarketEventKind.OrderRejected) Rejected++;
    }
}
