using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Testing;

/// <content>Auctions: every price there could be is tried.</content>
public sealed partial class NaiveVenue
{
    /// <summary>What the auction would do if the call ended now.</summary>
    public Indicative Indicative(InstrumentId instrument)
    {
        var book = Books[instrument.Index];
        return book.Phase.IsCall() ? AuctionOf(book) : default;
    }

    /// <summary>
    /// The price, of all on the tick table between the lowest ask and the highest bid, with the most volume; then the least left over; then
    /// the nearest to the last trade; then the lowest, as it is tried first.
    /// </summary>
    private static Indicative AuctionOf(NaiveBook book)
    {
        if (book.Bids.Count == 0 || book.Asks.Count == 0) return default;
        var (best, bestRank) = (default(Indicative), (0L, 0L, 0L));
        for (var ticks = book.Asks[0].Price.Ticks; ticks <= book.Bids[0].Price.Ticks; ticks++)
        {
            if (!IsOnTable(ticks, book)) continue;
            var demand = book.Bids.Where(bid => bid.Price.Ticks >= ticks).Sum(bid => bid.Remaining.Lots);
            var supply = book.Asks.Where(ask => ask.Price.Ticks <= ticks).Sum(ask => ask.Remaining.Lots);
            var volume = Math.Min(demand, supply);
            var rank = (volume, -Math.Abs(demand - supply), -Math.Abs(ticks - book.LastOrReference.Ticks));
            if (best.Volume.Lots > 0 && rank.CompareTo(bestRank) <= 0) continue;
            (best, bestRank) = (new Indicative(new Price(ticks), new Quantity(volume), demand - supply), rank);
        }

        return best;
    }

    private void Uncross(NaiveBook book)
    {
        var auction = AuctionOf(book);
        State(new MarketEvent
        {
            Kind = MarketEventKind.AuctionUncrossed, Time = _now, Instrument = book.Spec.Id, Price = auction.Price,
            Quantity = auction.Volume, Remaining = new Quantity(Math.Abs(auction.Imbalance)),
            Side = auction.Imbalance < 0 ? Side.Sell : Side.Buy,
        });
        if (auction.Volume.Lots == 0) return;
        var left = auction.Volume;
        while (left.Lots > 0)
        {
            var (buyer, seller) = (book.Bids[0], book.Asks[0]);
            var quantity = new[] { left, buyer.Remaining, seller.Remaining }.Min();
            left -= quantity;
            TradeInAuction(book, buyer, seller, auction.Price, quantity);
        }

        (book.LastTrade, book.LastAuction) = (auction.Price, auction.Price);
    }

    private void TradeInAuction(NaiveBook book, NaiveOrder buyer, NaiveOrder seller, Price price, Quantity quantity)
    {
        foreach (var order in new[] { buyer, seller })
        {
            order.TakeOff(quantity);
            if (order.Remaining.Lots == 0) book.Remove(order);
        }

        var fee = book.Fees.AuctionPerLot * quantity.Lots;
        State(new MarketEvent
        {
            Kind = MarketEventKind.Trade, Time = _now, Instrument = book.Spec.Id, Account = buyer.Account, Order = buyer.Id,
            Side = Side.Buy, Price = price, Quantity = quantity, Remaining = buyer.Remaining, Purpose = buyer.Purpose,
            TakerAccount = seller.Account, TakerOrder = seller.Id, TakerRemaining = seller.Remaining, TakerPurpose = seller.Purpose,
            MakerFee = fee, TakerFee = fee, MidBefore = book.Mid, IsAuction = true,
        });
    }
}
