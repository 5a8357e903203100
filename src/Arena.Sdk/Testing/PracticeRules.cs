namespace Arena.Sdk;

/// <summary>Which of the venue's rules a practice holds an order to, in the venue's order.</summary>
internal static class PracticeRules
{
    // Far beyond every price; keeps offsets inside 64 bits.
    private const long FarthestOffset = 1L << 50;

    /// <summary>Whether a request for a new order can mean anything: kinds and flags go together, and what it names exists.</summary>
    public static bool IsOrder(PracticeMarket market, in OrderRequest request, out RejectReason reason)
    {
        var exists = request.Instrument.Index >= 0 && request.Instrument.Index < market.Instruments.Length;
        reason = !GoTogether(request) ? RejectReason.MalformedCommand
            : !exists ? RejectReason.UnknownInstrument
            : PracticeOrder.IsStop(request.Type) && request.StopPrice.Ticks <= 0 ? RejectReason.InvalidStopPrice
            : RejectReason.None;
        return reason == RejectReason.None;
    }

    /// <summary>Why an order cannot enter, now or at all.</summary>
    public static RejectReason Refusal(PracticeMarket market, in PracticeOrder order)
    {
        var book = market.View.Book(order.Instrument);
        var reason = PhaseRefusal(book.Phase, order);
        return reason == RejectReason.None ? TermsRefusal(book.Instrument, order) : reason;
    }

    /// <summary>Where a pegged order rests among what others show.</summary>
    /// <returns>0 when there is nothing to follow, or no price to rest at.</returns>
    public static Price PegPrice(BookView book, in PracticeOrder order)
    {
        var side = order.Side;
        if (order.Type == OrderType.PegMid && !book.IsTwoSided) return default;
        if (!book.TryGetBest(side, out var best)) return default;
        var reference = order.Type == OrderType.PegBest ? best.Price : RoundedMid(book, side);
        var price = new Price(reference.Ticks + Math.Clamp(order.Offset, -FarthestOffset, FarthestOffset));
        if (order.Worst != default && (price - order.Worst) * side.Sign() > 0) price = order.Worst;
        if (price.Ticks <= 0) return default;
        price = book.Instrument.RoundToTick(side, price);
        if (book.TryGetBest(side.Opposite(), out var touch) && (price - touch.Price) * side.Sign() >= 0)
            price = book.Instrument.RoundToTick(side, touch.Price - side.Sign());
        return price.Ticks > 0 ? price : default;
    }

    /// <summary>Whether a price is one of the tick table.</summary>
    public static bool IsInTickTable(InstrumentSpec instrument, Price price) => price.Ticks % instrument.TickStepAt(price) == 0;

    private static Price RoundedMid(BookView book, Side side)
    {
        var mid = HalfTicks.Mid(book.Bids[0].Price, book.Asks[0].Price);
        return side == Side.Buy ? mid.Floor() : mid.Ceiling();
    }

    private static bool GoTogether(in OrderRequest request)
    {
        if (request.Side > Side.Sell || request.TimeInForce > TimeInForce.FillOrKill || request.PostOnly > PostOnly.Reprice) return false;
        var isDay = request.TimeInForce == TimeInForce.Day;
        if (request.PostOnly != PostOnly.No && !(isDay && request.Type == OrderType.Limit)) return false;
        return request.Type switch
        {
            OrderType.Limit => true,
            OrderType.Market => !isDay,
            OrderType.Stop => request.TimeInForce == TimeInForce.ImmediateOrCancel,
            OrderType.StopLimit => request.TimeInForce != TimeInForce.FillOrKill,
            OrderType.PegBest or OrderType.PegMid => isDay,
            _ => false,
        };
    }

    private static RejectReason PhaseRefusal(TradingPhase phase, in PracticeOrder order)
    {
        if (phase == TradingPhase.Continuous) return RejectReason.None;
        if (phase == TradingPhase.Closed) return RejectReason.SessionClosed;
        if (phase == TradingPhase.Halted) return RejectReason.TradingHalted;
        var isCollected = order.IsHeld
            || (!order.IsPegged && order.HasLimit && order.TimeInForce == TimeInForce.Day && order.PostOnly == PostOnly.No);
        return isCollected ? RejectReason.None : RejectReason.NotInAuctionCall;
    }

    private static RejectReason TermsRefusal(InstrumentSpec instrument, in PracticeOrder order)
    {
        if (order.Remaining < instrument.MinimumOrderQuantity || order.Remaining > instrument.MaximumOrderQuantity)
            return RejectReason.InvalidQuantity;
        if (order.Display != default && !IsDisplay(instrument, order)) return RejectReason.InvalidDisplayQuantity;
        var limit = order.IsPegged ? order.Worst : order.Price;
        if (order.HasLimit && !(order.IsPegged && limit == default))
        {
            if (limit.Ticks <= 0) return RejectReason.InvalidPrice;
            if (!IsInTickTable(instrument, limit)) return RejectReason.InvalidTick;
        }

        return PracticeOrder.IsStop(order.Type) && order.StopPrice.Ticks < 0 ? RejectReason.InvalidStopPrice : RejectReason.None;
    }

    private static bool IsDisplay(InstrumentSpec instrument, in PracticeOrder order) =>
        (order.Type == OrderType.Limit || order.IsPegged) && order.TimeInForce == TimeInForce.Day
        && order.Display >= instrument.MinimumOrderQuantity && order.Display < order.Remaining;
}
