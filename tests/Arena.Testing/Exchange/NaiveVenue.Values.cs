using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Testing;

/// <content>What values and ids are in order.</content>
public sealed partial class NaiveVenue
{
    private const long UpperHalf = 1L << (OrderId.SequenceBits - 1);
    private const long OldestKnown = 1024;

    private readonly HashSet<OrderId> _usedIds = [];
    private readonly Dictionary<long, long> _highestUsed = [];

    /// <summary>A new order's kinds and flags.</summary>
    private static bool IsWellFormed(Command command)
    {
        if (!Enum.IsDefined(command.Side) || !Enum.IsDefined(command.Type) || !Enum.IsDefined(command.TimeInForce) ||
            !Enum.IsDefined(command.Purpose) || !Enum.IsDefined(command.PostOnly))
            return false;
        var (isDay, isImmediate) = (
            command.TimeInForce == TimeInForce.Day, command.TimeInForce == TimeInForce.ImmediateOrCancel);
        if (command.PostOnly != PostOnly.No && (command.Type != OrderType.Limit || !isDay)) return false;
        return command.Type switch
        {
            OrderType.Limit => true,
            OrderType.Market => !isDay,
            OrderType.Stop => isImmediate,
            OrderType.StopLimit => isDay || isImmediate,
            _ => isDay,
        };
    }

    /// <summary>Quantity, display quantity, price, tick, stop price, price band: what is wrong first.</summary>
    private static RejectReason CheckValues(NaiveOrder order, NaiveBook book)
    {
        if (!IsValid(order.Remaining, book)) return RejectReason.InvalidQuantity;
        if (!IsValidDisplay(order, book)) return RejectReason.InvalidDisplayQuantity;
        if (StatedPrice(order) is { } price && CheckPrice(price, book) is var reason and not RejectReason.None) return reason;
        if (order.IsStop && !IsValid(order.StopPrice, book)) return RejectReason.InvalidStopPrice;
        if (order.Type is OrderType.Limit && !IsInsideBand(order.Price, book)) return RejectReason.OutsidePriceBand;
        return RejectReason.None;
    }

    private static Price? StatedPrice(NaiveOrder order) => order.Type switch
    {
        OrderType.Limit => order.Price,
        OrderType.StopLimit => order.Worst,
        OrderType.PegBest or OrderType.PegMid when order.Worst.Ticks != 0 => order.Worst,
        _ => null,
    };

    private static bool IsValid(Quantity quantity, NaiveBook book) =>
        quantity >= book.Spec.MinimumOrderQuantity && quantity <= book.Spec.MaximumOrderQuantity;

    private static bool IsValidDisplay(NaiveOrder order, NaiveBook book)
    {
        if (order.Display.Lots == 0) return true;
        var mayBeIceberg = order.IsPegged || (order.Type == OrderType.Limit && order.TimeInForce == TimeInForce.Day);
        return mayBeIceberg && order.Display >= book.Spec.MinimumOrderQuantity && order.Display < order.Remaining;
    }

    private static RejectReason CheckPrice(Price price, NaiveBook book)
    {
        if (!IsValid(price, book)) return RejectReason.InvalidPrice;
        return IsOnTable(price.Ticks, book) ? RejectReason.None : RejectReason.InvalidTick;
    }

    private static bool IsValid(Price price, NaiveBook book) =>
        price.Ticks > 0 && price.Ticks <= OrderBook.MaximumPrice &&
        (Int128)price.Ticks * book.Spec.TickValue.Micros * book.Spec.MaximumOrderQuantity.Lots <= long.MaxValue;

    private static bool IsOnTable(long ticks, NaiveBook book)
    {
        var step = book.Spec.TickTable.Where(row => row.From.Ticks <= ticks).Select(row => row.Step).LastOrDefault(1);
        return ticks % step == 0;
    }

    /// <summary>The nearest price of the tick table that is not better to trade at than a price; 0 when there is none above it.</summary>
    private static long OntoTable(Side side, long ticks, NaiveBook book)
    {
        while (!IsOnTable(ticks, book)) ticks -= side.Sign();
        return ticks;
    }

    /// <summary>The nearest price at which an order does not take, when there is an order on the other side to take.</summary>
    private static long? InFront(Side side, NaiveBook book) =>
        book.Best(side.Opposite()) is { } best ? OntoTable(side, best.Ticks - side.Sign(), book) : null;

    private static bool IsInsideBand(Price price, NaiveBook book) =>
        Int128.Abs(((Int128)price.Ticks * 2) - book.Mid.Value) <= (Int128)book.Spec.PriceBandTicks * 2;

    private static Price Collar(Side side, NaiveBook book)
    {
        var step = side == Side.Buy ? 1 : -1;
        var price = book.Mid.Floor();
        while (IsValid(price + step, book) && IsInsideBand(price + step, book)) price += step;
        return price;
    }

    private bool IsFree(OrderId id, AccountId account)
    {
        if (id != OrderId.Of(account.Index, id.Value & ((UpperHalf * 2) - 1)) || id == OrderId.Of(account.Index, 0)) return false;
        return !_usedIds.Contains(id) && _highestUsed.GetValueOrDefault(id.Value / UpperHalf) - id.Value < OldestKnown;
    }

    private void Use(OrderId id)
    {
        _usedIds.Add(id);
        _highestUsed[id.Value / UpperHalf] = Math.Max(id.Value, _highestUsed.GetValueOrDefault(id.Value / UpperHalf));
    }

    private bool Exists(InstrumentId instrument) => instrument.Index >= 0 && instrument.Index < Books.Count;

    private bool HasRoom(AccountId account, NaiveBook book, int more) =>
        book.Open.Count(order => Owner(order) == _owners[account.Index]) + more <= _options.MaximumOpenOrdersPerOwner;

    private int Owner(NaiveOrder order) => _owners[order.Account.Index];

    private NaiveOrder? Find(OrderId id, AccountId account) =>
        Books.SelectMany(book => book.Open).FirstOrDefault(order => order.Id == id && order.Account == account);
}
