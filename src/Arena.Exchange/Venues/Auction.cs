using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>The auction of one instrument: finds the one price, and trades at it.</summary>
internal sealed class Auction
{
    private readonly VenueBook _book;
    private PriceStep[] _steps = new PriceStep[16];
    private int _count;

    public Auction(VenueBook book) => _book = book;

    /// <summary>What would trade now, and what would be left over; <c>default</c> when the sides do not meet.</summary>
    /// <param name="reference">The price in ticks to which the auction's is nearest, other things equal.</param>
    public Indicative Find(long reference)
    {
        if (_book.Orders.Book.IsEmpty(Side.Buy) || _book.Orders.Book.IsEmpty(Side.Sell)) return default;
        long lowest = _book.Orders.Book.BestPrice(Side.Sell), highest = _book.Orders.Book.BestPrice(Side.Buy);
        if (highest < lowest) return default;
        CollectSteps(lowest, highest);
        return Best(reference);
    }

    /// <summary>Trades what meets at a price: bids from the highest down with asks from the lowest up, oldest first.</summary>
    /// <param name="price">The price, in ticks.</param>
    /// <param name="volume">How many lots trade.</param>
    public void Trade(long price, long volume)
    {
        while (volume > 0)
        {
            var buyer = _book.Orders.Register.AtHandle(_book.Orders.Book.FirstOrder(Side.Buy));
            var seller = _book.Orders.Register.AtHandle(_book.Orders.Book.FirstOrder(Side.Sell));
            var lots = Math.Min(volume, Math.Min(_book.Orders.QuantityOf(buyer), _book.Orders.QuantityOf(seller)));
            volume -= lots;
            _book.TradeInAuction(buyer, seller, price, lots);
        }
    }

    /// <summary>
    /// Makes the demand and supply at each price at which an order rests between the lowest ask and the highest bid, in ascending order:
    /// bids at or above it, asks at or below it. Between two such prices both are constant.
    /// </summary>
    private void CollectSteps(long lowest, long highest)
    {
        _count = 0;
        AddAsks(highest);
        AddBids(lowest);
        _steps.AsSpan(0, _count).Sort();
        MergeEqualPrices();
        var supply = 0L;
        for (var i = 0; i < _count; i++) _steps[i].Supply = supply += _steps[i].Supply;
        var demand = 0L;
        for (var i = _count - 1; i >= 0; i--) _steps[i].Demand = demand += _steps[i].Demand;
    }

    private void AddAsks(long highest)
    {
        for (var handle = _book.Orders.Book.FirstOrder(Side.Sell); handle != 0; handle = _book.Orders.Book.NextOrder(handle))
        {
            var price = _book.Orders.Book.PriceOf(handle);
            if (price > highest) return;
            StepAt(price).Supply += _book.Orders.QuantityOf(_book.Orders.Register.AtHandle(handle));
        }
    }

    private void AddBids(long lowest)
    {
        for (var handle = _book.Orders.Book.FirstOrder(Side.Buy); handle != 0; handle = _book.Orders.Book.NextOrder(handle))
        {
            var price = _book.Orders.Book.PriceOf(handle);
            if (price < lowest) return;
            StepAt(price).Demand += _book.Orders.QuantityOf(_book.Orders.Register.AtHandle(handle));
        }
    }

    /// <summary>The step of a price: the last one, or a new one. Orders come level by level, so no other can have the price of this side.</summary>
    private ref PriceStep StepAt(long price)
    {
        if (_count != 0 && _steps[_count - 1].Price == price) return ref _steps[_count - 1];
        if (_count == _steps.Length) Array.Resize(ref _steps, _count * 2);
        _steps[_count] = new PriceStep { Price = price };
        return ref _steps[_count++];
    }

    private void MergeEqualPrices()
    {
        var merged = 0;
        for (var i = 1; i < _count; i++)
        {
            if (_steps[i].Price == _steps[merged].Price)
            {
                _steps[merged].Demand += _steps[i].Demand;
                _steps[merged].Supply += _steps[i].Supply;
            }
            else
            {
                _steps[++merged] = _steps[i];
            }
        }

        _count = merged + 1;
    }

    private Indicative Best(long reference)
    {
        var best = default(Indicative);
        for (var i = 0; i < _count; i++)
        {
            var step = _steps[i];
            Consider(ref best, step.Price, step.Demand, step.Supply, reference);
            if (i + 1 == _count) break;

            // Inside a gap the sides are the same at every price, so only those next to the reference can be best.
            long low = step.Price + 1, high = _steps[i + 1].Price - 1;
            if (low > high) continue;
            var nearest = new Price(Math.Clamp(reference, low, high));
            foreach (var side in (ReadOnlySpan<Side>)[Side.Buy, Side.Sell])
            {
                var price = _book.Rules.Spec.RoundToTick(side, nearest).Ticks;
                if (price >= low && price <= high) Consider(ref best, price, _steps[i + 1].Demand, step.Supply, reference);
            }
        }

        return best;
    }

    /// <summary>No two prices are equally good: those that the first two rules leave have no gap, and the reference is a price itself.</summary>
    private static void Consider(ref Indicative best, long price, long demand, long supply, long reference)
    {
        var candidate = new Indicative(new Price(price), new Quantity(Math.Min(demand, supply)), demand - supply);
        var better = candidate.Volume.Lots.CompareTo(best.Volume.Lots);
        if (better == 0) better = Math.Abs(best.Imbalance).CompareTo(Math.Abs(candidate.Imbalance));
        if (better == 0) better = Math.Abs(best.Price.Ticks - reference).CompareTo(Math.Abs(price - reference));
        if (better > 0) best = candidate;
    }

    /// <summary>A price, and what is wanted and offered at it.</summary>
    private struct PriceStep : IComparable<PriceStep>
    {
        public long Price;
        public long Demand;
        public long Supply;

        public readonly int CompareTo(PriceStep other) => Price.CompareTo(other.Price);
    }
}
