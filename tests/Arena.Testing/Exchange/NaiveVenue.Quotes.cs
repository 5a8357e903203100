using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Testing;

/// <content>Two-sided quotes.</content>
public sealed partial class NaiveVenue
{
    private readonly Dictionary<(AccountId, InstrumentId, Side), OrderId> _quotes = [];

    private RejectReason Quote(Command command)
    {
        if (!Enum.IsDefined(command.Purpose) || command.Type != OrderType.Limit || command.TimeInForce != TimeInForce.Day ||
            command.PostOnly != PostOnly.No)
            return RejectReason.MalformedCommand;
        if (!Exists(command.Instrument)) return RejectReason.UnknownInstrument;
        var book = Books[command.Instrument.Index];
        if (book.Phase == TradingPhase.Closed) return RejectReason.SessionClosed;
        var sides = new[]
        {
            QuotedSide(command, Side.Buy, command.Order, command.Price, command.Quantity),
            QuotedSide(command, Side.Sell, command.SecondOrder, command.AskPrice, command.AskQuantity),
        };
        var stated = sides.Where(side => side.Remaining.Lots != 0).ToList();
        if (stated.Any(side => !IsValid(side.Remaining, book))) return RejectReason.InvalidQuantity;
        if (stated.Any(side => !IsValid(side.Price, book))) return RejectReason.InvalidPrice;
        if (stated.Any(side => !IsOnTable(side.Price.Ticks, book))) return RejectReason.InvalidTick;
        if (stated.Count == 2 && command.Price >= command.AskPrice) return RejectReason.CrossedQuote;

        var entering = stated.Where(side => !StaysInPlace(side)).ToList();
        if (entering.Count > 0 && book.Phase == TradingPhase.Halted) return RejectReason.TradingHalted;
        if (entering.Any(side => !IsFree(side.Id, side.Account))) return RejectReason.DuplicateOrderId;
        if (entering.Count == 2 && entering[0].Id == entering[1].Id) return RejectReason.DuplicateOrderId;
        if (entering.Any(side => !IsInsideBand(side.Price, book))) return RejectReason.OutsidePriceBand;
        var leaving = sides.Where(side => !stated.Contains(side) || entering.Contains(side)).Select(Rests).OfType<NaiveOrder>().ToList();
        var more = entering.Count - leaving.Count;
        if (more > 0 && !HasRoom(command.Account, book, more)) return RejectReason.TooManyOpenOrders;

        foreach (var side in sides) LeaveOrReduce(side, leaving);
        foreach (var side in entering)
        {
            _quotes[(side.Account, side.Instrument, side.Side)] = side.Id;
            Enter(side, book);
        }

        return RejectReason.None;
    }

    private static NaiveOrder QuotedSide(Command command, Side side, OrderId id, Price price, Quantity quantity) => new()
    {
        Id = id, Account = command.Account, Instrument = command.Instrument, Side = side, Price = price, Limit = price,
        Remaining = quantity, Purpose = command.Purpose,
    };

    /// <summary>What rests of the last quote on a side.</summary>
    private NaiveOrder? Rests(NaiveOrder side) =>
        _quotes.TryGetValue((side.Account, side.Instrument, side.Side), out var id) ? Find(id, side.Account) : null;

    private bool StaysInPlace(NaiveOrder side) =>
        Rests(side) is { } resting && resting.Price == side.Price && side.Remaining <= resting.Remaining;

    private void LeaveOrReduce(NaiveOrder side, List<NaiveOrder> leaving)
    {
        if (Rests(side) is not { } resting) return;
        if (leaving.Contains(resting)) Cancel(resting, RejectReason.None);
        else if (side.Remaining < resting.Remaining) Reduce(resting, resting.Remaining - side.Remaining, RejectReason.None);
    }
}
