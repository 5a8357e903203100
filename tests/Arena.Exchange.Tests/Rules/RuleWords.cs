using Arena.Sdk;

namespace Arena.Exchange.Tests;

/// <summary>What events are called in the examples of docs/exchange.md.</summary>
/// <param name="orders">The names of the orders.</param>
/// <param name="withFees">Whether a trade states its fees.</param>
internal sealed class RuleWords(Dictionary<string, OrderId> orders, bool withFees)
{
    /// <summary>A command's answer. That an order was accepted is left out, and the phases of the instrument that the examples are not about.</summary>
    public string Answer(ReadOnlySpan<MarketEvent> events)
    {
        var facts = new List<string>();
        foreach (var e in events)
        {
            if (e.Kind == MarketEventKind.OrderAccepted || (e.Order.IsNone && e.Instrument != TestVenue.Equity)) continue;
            facts.Add(Fact(e));
        }

        return facts.Count == 0 ? "nothing" : string.Join("; ", facts);
    }

    /// <summary>What an auction does, or would do.</summary>
    public static string Auction(Indicative auction)
    {
        if (auction.Volume == Quantity.Zero) return "nothing trades";
        var left = auction.Imbalance == 0 ? "" : $", {Math.Abs(auction.Imbalance)} left to {(auction.Imbalance > 0 ? "buy" : "sell")}";
        return $"{auction.Volume} at {auction.Price}{left}";
    }

    private string Fact(in MarketEvent e)
    {
        var name = Name(e.Order);
        var reason = e.Reason == RejectReason.None ? "" : $": {e.Reason}";
        var showing = e.Quantity == e.Remaining ? "" : $" showing {e.Quantity}";
        return e.Kind switch
        {
            MarketEventKind.OrderRejected => $"rejected: {e.Reason}",
            MarketEventKind.Trade when e.IsAuction => $"{name} buys {e.Quantity} from {Name(e.TakerOrder)}{Fees(e)}",
            MarketEventKind.Trade => $"trade {e.Quantity} at {e.Price} with {name}{Fees(e)}",
            MarketEventKind.OrderCancelled => $"{name} cancelled, {e.Quantity} left{reason}",
            MarketEventKind.OrderReduced => $"{name} reduced by {e.Quantity} to {e.Remaining}{reason}",
            MarketEventKind.OrderRested => $"{name} rests {e.Remaining} at {e.Price}{showing}",
            MarketEventKind.OrderRestedInPlace => $"{name} rests {e.Remaining} at {e.Price}{showing} in place",
            MarketEventKind.OrderHeld => $"{name} held {e.Quantity} at {e.Price}",
            MarketEventKind.OrderTriggered => $"{name} released",
            MarketEventKind.OrderReplenished => $"{name} shows {e.Quantity} of {e.Remaining}",
            MarketEventKind.OrderRepriced => $"{name} moves to {e.Price}",
            MarketEventKind.PhaseChanged => e.Price == default ? $"{e.Phase}" : $"{e.Phase} at {e.Price}",
            MarketEventKind.AuctionUncrossed =>
                $"auction: {Auction(new Indicative(e.Price, e.Quantity, e.Remaining.Lots * e.Side.Sign()))}",
            MarketEventKind.FeesChanged => $"fees: maker {e.MakerFee}, taker {e.TakerFee}, auction {e.AuctionFee}",
            _ => throw new InvalidOperationException($"No words for {e.Kind}."),
        };
    }

    private string Name(OrderId id) => orders.LastOrDefault(order => order.Value == id).Key;

    private string Fees(in MarketEvent e) => withFees ? $", maker fee {e.MakerFee}, taker fee {e.TakerFee}" : "";
}
