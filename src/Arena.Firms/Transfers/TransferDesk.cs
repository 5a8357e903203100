namespace Arena.Firms;

/// <summary>
/// Makes the transfers of one instrument and round: crosses opposite requests at mid, trades what is left over with the central
/// book as one, and shares price and quantity by size. The result depends on the requests' sizes alone, not on their order.
/// </summary>
internal sealed class TransferDesk
{
    private readonly TransferTerms _terms;
    private readonly List<TransferLeg> _legs = new(16);
    private readonly long[] _buys;
    private readonly long[] _sells;
    private readonly long[] _shares;
    private readonly long[] _premiums;

    /// <summary>A desk under an agreement.</summary>
    /// <param name="terms">The agreement.</param>
    /// <param name="props">How many prop books the firm has.</param>
    public TransferDesk(TransferTerms terms, int props)
    {
        _terms = terms;
        _buys = new long[props];
        _sells = new long[props];
        _shares = new long[props];
        _premiums = new long[props];
    }

    /// <summary>What the last call made: crosses first, by place of buyer and seller; then trades with the central book, by place.</summary>
    public ReadOnlySpan<TransferLeg> Legs => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_legs);

    /// <summary>Makes an instrument's transfers.</summary>
    /// <param name="quote">What they are priced against.</param>
    /// <param name="requests">What each prop book may have, in lots: positive to buy, negative to sell. Reduced to what was not filled.</param>
    public void Settle(in TransferQuote quote, Span<long> requests)
    {
        _legs.Clear();
        var (bought, sold) = Split(requests);
        var crossed = Math.Min(bought, sold);
        if (crossed > 0) Cross(quote, requests, crossed, bought, sold);
        if (bought > sold) TradeWithCentral(quote, requests, bought - sold, -1);
        else if (sold > bought) TradeWithCentral(quote, requests, sold - bought, 1);
    }

    private (long Bought, long Sold) Split(ReadOnlySpan<long> requests)
    {
        var (bought, sold) = (0L, 0L);
        for (var i = 0; i < requests.Length; i++)
        {
            _buys[i] = Math.Max(0, requests[i]);
            _sells[i] = Math.Max(0, -requests[i]);
            bought += _buys[i];
            sold += _sells[i];
        }

        return (bought, sold);
    }

    /// <summary>The smaller side is filled whole, the larger by size; who trades with whom makes no difference at one price.</summary>
    private void Cross(in TransferQuote quote, Span<long> requests, long crossed, long bought, long sold)
    {
        var larger = bought > sold ? _buys : _sells;
        ProRata.Share(crossed, larger, _shares, quote.Rotation);
        _shares.CopyTo(larger, 0);

        var (buyer, seller) = (0, 0);
        while (crossed > 0)
        {
            while (_buys[buyer] == 0) buyer++;
            while (_sells[seller] == 0) seller++;
            var lots = Math.Min(_buys[buyer], _sells[seller]);
            _legs.Add(new TransferLeg(buyer, seller, lots, lots * quote.Mid));
            _buys[buyer] -= lots;
            _sells[seller] -= lots;
            requests[buyer] -= lots;
            requests[seller] += lots;
            crossed -= lots;
        }
    }

    /// <summary>What is left of the requests is on one side, and trades with the central book as far as its capacity goes.</summary>
    /// <param name="quote">What it is priced against.</param>
    /// <param name="requests">What is left.</param>
    /// <param name="net">The size of all that is left.</param>
    /// <param name="sign">+1 when the central book buys, -1 when it sells.</param>
    private void TradeWithCentral(in TransferQuote quote, Span<long> requests, long net, long sign)
    {
        var room = sign > 0 ? quote.Highest - quote.Inventory : quote.Inventory - quote.Lowest;
        var filled = Math.Min(net, Math.Max(0, room));
        if (filled == 0) return;
        for (var i = 0; i < requests.Length; i++) _buys[i] = Math.Abs(requests[i]);
        ProRata.Share(filled, _buys, _shares, quote.Rotation);

        // Shares of the size of the premium are as exact as of the premium; mid is a whole number for each lot.
        var premium = new TransferPricing(_terms, quote.HalfSpread).Premium(quote.Inventory, filled * sign);
        ProRata.Share(Math.Abs(premium), _shares, _premiums, quote.Rotation);
        for (var i = 0; i < requests.Length; i++)
        {
            if (_shares[i] == 0) continue;
            var paidBeyondMid = Math.Sign(premium) * _premiums[i];
            var consideration = (_shares[i] * quote.Mid) - (sign * paidBeyondMid);
            _legs.Add(sign < 0
                ? new TransferLeg(i, TransferLeg.Central, _shares[i], consideration)
                : new TransferLeg(TransferLeg.Central, i, _shares[i], consideration));
            requests[i] += sign * _shares[i];
        }
    }
}
