using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>States the facts of one command: knows when it arrived and where its events go.</summary>
internal sealed class EventWriter
{
    private EventBuffer _events = new();
    private Timestamp _now;

    /// <summary>The facts that follow are of a command that arrived at a moment.</summary>
    public void Begin(Timestamp now, EventBuffer events)
    {
        _now = now;
        _events = events;
    }

    /// <summary>The moment at which the command arrived.</summary>
    public Timestamp Now => _now;

    public void Accepted(InstrumentId instrument, in OrderLabel order, long lots) =>
        Add(MarketEventKind.OrderAccepted, instrument, order, RejectReason.None, lots, lots);

    public void Rested(InstrumentId instrument, in OrderLabel order, long displayed, long remaining) =>
        Add(MarketEventKind.OrderRested, instrument, order, RejectReason.None, displayed, remaining);

    public void RestedInPlace(InstrumentId instrument, in OrderLabel order, long displayed, long remaining) =>
        Add(MarketEventKind.OrderRestedInPlace, instrument, order, RejectReason.None, displayed, remaining);

    public void Replenished(InstrumentId instrument, in OrderLabel order, long displayed, long remaining) =>
        Add(MarketEventKind.OrderReplenished, instrument, order, RejectReason.None, displayed, remaining);

    public void Repriced(InstrumentId instrument, in OrderLabel order, long displayed, long remaining) =>
        Add(MarketEventKind.OrderRepriced, instrument, order, RejectReason.None, displayed, remaining);

    /// <summary>States that a stop order waits. Its label has its stop price.</summary>
    public void Held(InstrumentId instrument, in OrderLabel order, long lots) =>
        Add(MarketEventKind.OrderHeld, instrument, order, RejectReason.None, lots, lots);

    public void Triggered(InstrumentId instrument, in OrderLabel order, long lots) =>
        Add(MarketEventKind.OrderTriggered, instrument, order, RejectReason.None, lots, lots);

    public void Reduced(InstrumentId instrument, in OrderLabel order, RejectReason reason, long by, long remaining) =>
        Add(MarketEventKind.OrderReduced, instrument, order, reason, by, remaining);

    public void Cancelled(InstrumentId instrument, in OrderLabel order, RejectReason reason, long left) =>
        Add(MarketEventKind.OrderCancelled, instrument, order, reason, left, 0);

    public void Traded(
        InstrumentId instrument, in InstrumentFees fees, HalfTicks midBefore, in OrderLabel maker, long makerRemaining, in OrderLabel taker, long takerRemaining,
        long lots) =>
        _events.Add(new MarketEvent
        {
            Kind = MarketEventKind.Trade, Time = _now, Instrument = instrument, MidBefore = midBefore,
            Account = maker.Account, Order = maker.Id, Side = maker.Side, Price = maker.Price, Purpose = maker.Purpose,
            Quantity = new Quantity(lots), Remaining = new Quantity(makerRemaining), MakerFee = fees.MakerPerLot * lots,
            TakerAccount = taker.Account, TakerOrder = taker.Id, TakerRemaining = new Quantity(takerRemaining),
            TakerPurpose = taker.Purpose, TakerFee = fees.TakerPerLot * lots,
        });

    /// <summary>States a trade between two resting orders: the buyer's has the maker's place, and neither took.</summary>
    public void TradedInAuction(
        InstrumentId instrument, in InstrumentFees fees, HalfTicks midBefore, in OrderLabel buyer, long buyerRemaining, in OrderLabel seller, long sellerRemaining,
        long lots) =>
        _events.Add(new MarketEvent
        {
            Kind = MarketEventKind.Trade, Time = _now, Instrument = instrument, MidBefore = midBefore, IsAuction = true,
            Account = buyer.Account, Order = buyer.Id, Side = Side.Buy, Price = buyer.Price, Purpose = buyer.Purpose,
            Quantity = new Quantity(lots), Remaining = new Quantity(buyerRemaining), MakerFee = fees.AuctionPerLot * lots,
            TakerAccount = seller.Account, TakerOrder = seller.Id, TakerRemaining = new Quantity(sellerRemaining),
            TakerPurpose = seller.Purpose, TakerFee = fees.AuctionPerLot * lots,
        });

    /// <summary>States what an auction trades, and what it leaves over.</summary>
    public void Uncrossed(InstrumentId instrument, in Indicative found) =>
        _events.Add(new MarketEvent
        {
            Kind = MarketEventKind.AuctionUncrossed, Time = _now, Instrument = instrument, Price = found.Price,
            Quantity = found.Volume, Side = found.Imbalance < 0 ? Side.Sell : Side.Buy,
            Remaining = new Quantity(Math.Abs(found.Imbalance)),
        });

    /// <summary>States the phase that an instrument entered; of a volatility halt, with the price that would have traded.</summary>
    public void PhaseChanged(InstrumentId instrument, TradingPhase phase, Price price) =>
        _events.Add(new MarketEvent
        {
            Kind = MarketEventKind.PhaseChanged, Time = _now, Instrument = instrument, Phase = phase, Price = price,
        });

    /// <summary>States what trades of an instrument cost from now on.</summary>
    public void FeesChanged(InstrumentId instrument, in InstrumentFees fees) =>
        _events.Add(new MarketEvent
        {
            Kind = MarketEventKind.FeesChanged, Time = _now, Instrument = instrument,
            MakerFee = fees.MakerPerLot, TakerFee = fees.TakerPerLot, AuctionFee = fees.AuctionPerLot,
        });

    /// <summary>States a refusal, echoing what was asked. A quote's names no order: it is about both sides.</summary>
    public void Rejected(in Command command, RejectReason reason)
    {
        var order = command.Kind == CommandKind.Quote ? OrderId.None : command.Order;
        var label = new OrderLabel(order, command.Account, command.Side, command.Price, command.Purpose);
        Add(MarketEventKind.OrderRejected, command.Instrument, label, reason, command.Quantity.Lots, 0);
    }

    private void Add(
        MarketEventKind kind, InstrumentId instrument, in OrderLabel order, RejectReason reason, long lots, long remaining) =>
        _events.Add(new MarketEvent
        {
            Kind = kind, Time = _now, Instrument = instrument, Account = order.Account, Order = order.Id, Side = order.Side,
            Reason = reason, Price = order.Price, Quantity = new Quantity(lots), Remaining = new Quantity(remaining),
            Purpose = order.Purpose,
        });
}
