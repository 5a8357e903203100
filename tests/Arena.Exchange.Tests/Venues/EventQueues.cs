using Arena.Sdk;
using Arena.Testing;

namespace Arena.Exchange.Tests;

/// <summary>The queues of every book, rebuilt from events alone; requires of each trade that its orders are those whose turn it was.</summary>
internal sealed class EventQueues
{
    private readonly Dictionary<(InstrumentId, Side), List<MarketEvent>> _queues = [];
    private (List<MarketEvent> Queue, int Place) _vacated;

    /// <summary>How many trades there were.</summary>
    public int Trades { get; private set; }

    /// <summary>Follows an event.</summary>
    public void Follow(in MarketEvent e)
    {
        var queue = Queue(e.Instrument, e.Side);
        var id = e.Order;
        var place = queue.FindIndex(order => order.Order == id);
        switch (e.Kind)
        {
            case MarketEventKind.OrderRested:
                queue.Add(e);
                break;
            case MarketEventKind.OrderRestedInPlace:
                _vacated.Queue.Insert(_vacated.Place, e);
                break;
            case MarketEventKind.OrderReplenished or MarketEventKind.OrderRepriced:
                queue.RemoveAt(place);
                queue.Add(e);
                break;
            case MarketEventKind.Trade:
                FollowTrade(e);
                break;
            case MarketEventKind.OrderCancelled when place >= 0:
                queue.RemoveAt(place);
                _vacated = (queue, place);
                break;
        }
    }

    private void FollowTrade(in MarketEvent e)
    {
        Trades++;
        Fill(Queue(e.Instrument, e.Side), e.Order, e.Remaining);
        if (e.IsAuction) Fill(Queue(e.Instrument, e.Side.Opposite()), e.TakerOrder, e.TakerRemaining);
        else Assert.NotEqual(OracleMarket.Owners[e.Account.Index], OracleMarket.Owners[e.TakerAccount.Index]);
    }

    private static void Fill(List<MarketEvent> queue, OrderId id, Quantity remaining)
    {
        var best = queue.MinBy(order => -order.Price.Ticks * order.Side.Sign());
        Assert.Equal(best.Order, id);
        if (remaining == Quantity.Zero) queue.RemoveAll(order => order.Order == id);
    }

    private List<MarketEvent> Queue(InstrumentId instrument, Side side) =>
        _queues.TryGetValue((instrument, side), out var known) ? known : _queues[(instrument, side)] = [];
}
