using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Testing;

/// <summary>
/// Generated commands of every kind, most of them sensible: prices around the mid so that orders meet, small sizes so that they
/// fill, ids of orders that were sent lately, and now and then a fault in any field.
/// </summary>
public sealed class CommandStream
{
    private const int Remembered = 8;
    private const long FirmSequence = 1L << 39;

    private readonly RandomStream _random;
    private readonly int _instruments;
    private readonly long[] _next;
    private readonly OrderId[][] _sent;
    private readonly Dictionary<OrderId, Price> _prices = [];
    private readonly Dictionary<(AccountId, InstrumentId), Command> _quotes = [];

    /// <summary>The stream of a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="instruments">How many instruments the venue has.</param>
    /// <param name="accounts">How many accounts it has.</param>
    public CommandStream(ulong seed, int instruments, int accounts)
    {
        _random = RandomStream.Derive(seed, 0, "test/commands");
        _instruments = instruments;
        _next = new long[accounts];
        _sent = new OrderId[accounts][];
        Reset();
    }

    /// <summary>How far around the mid prices go, in ticks.</summary>
    public int Spread { get; init; } = 8;

    /// <summary>The largest sensible quantity, in lots.</summary>
    public int MaximumLots { get; init; } = 12;

    /// <summary>One command in this many has a fault.</summary>
    public int FaultEvery { get; init; } = 12;

    /// <summary>Numbers the orders of a new session from the start.</summary>
    public void Reset()
    {
        Array.Clear(_next);
        _prices.Clear();
        _quotes.Clear();
        for (var i = 0; i < _sent.Length; i++) _sent[i] = new OrderId[Remembered];
    }

    /// <summary>The next command.</summary>
    /// <param name="mid">The mid of an instrument, around which prices lie.</param>
    public Command Next(Func<InstrumentId, HalfTicks> mid)
    {
        var account = new AccountId(Below(_sent.Length));
        var instrument = new InstrumentId(Below(_instruments));
        var centre = mid(instrument).Floor().Ticks;
        var command = Below(100) switch
        {
            < 52 => Order(account, instrument, centre),
            < 66 => new Command { Kind = CommandKind.Cancel, Account = account, Order = Sent(account) },
            < 73 => new Command { Kind = CommandKind.Reduce, Account = account, Order = Sent(account), Quantity = Lots() },
            < 83 => Replace(account, centre),
            < 98 => Quote(account, instrument, centre),
            _ => new Command { Kind = CommandKind.CancelAll, Account = account },
        };
        return Below(FaultEvery) == 0 ? WithFault(command) : command;
    }

    /// <summary>A command of random bits in every field, with small numbers as likely as large ones.</summary>
    public Command NextNonsense() => new()
    {
        Kind = (CommandKind)SmallBits(),
        Account = new AccountId(unchecked((int)Bits())),
        Instrument = new InstrumentId(unchecked((int)Bits())),
        Side = (Side)SmallBits(),
        Type = (OrderType)SmallBits(),
        TimeInForce = (TimeInForce)SmallBits(),
        PostOnly = (PostOnly)Below(3),
        Purpose = (OrderPurpose)SmallBits(),
        Order = AnyId(),
        SecondOrder = AnyId(),
        Price = new Price(Bits()),
        Quantity = new Quantity(Bits()),
        AskPrice = new Price(Bits()),
        AskQuantity = new Quantity(Bits()),
    };

    private Command Order(AccountId account, InstrumentId instrument, long centre)
    {
        var kind = Below(100);
        var command = new Command
        {
            Kind = CommandKind.Order, Account = account, Instrument = instrument, Side = (Side)Below(2),
            Type = kind < 10 ? OrderType.Market : OrderType.Limit,
            TimeInForce = kind < 5 || kind is >= 20 and < 30 ? TimeInForce.FillOrKill
                : kind < 20 ? TimeInForce.ImmediateOrCancel : TimeInForce.Day,
            PostOnly = kind >= 85 ? PostOnly.Reject : PostOnly.No, Purpose = (OrderPurpose)Below(3), Order = New(account),
            Price = PriceAround(centre), Quantity = Lots(),
        };
        _prices[command.Order] = command.Price;
        return command;
    }

    private Command Replace(AccountId account, long centre)
    {
        // Half of the replacements stay at their price, so that those that only shrink are common.
        var order = Sent(account);
        var stays = Below(2) == 0;
        var price = stays ? _prices.GetValueOrDefault(order, new Price(centre)) : PriceAround(centre);
        var command = new Command
        {
            Kind = CommandKind.Replace, Account = account, Order = order, SecondOrder = New(account),
            PostOnly = Below(5) == 0 ? PostOnly.Reject : PostOnly.No, Purpose = (OrderPurpose)Below(3), Price = price,
            Quantity = stays ? new Quantity(1 + Below(MaximumLots / 4)) : Lots(),
        };
        _prices[command.SecondOrder] = price;
        return command;
    }

    private Command Quote(AccountId account, InstrumentId instrument, long centre)
    {
        var bid = centre - Below(Spread / 2);
        var command = new Command
        {
            Kind = CommandKind.Quote, Account = account, Instrument = instrument, Purpose = (OrderPurpose)Below(3),
            Order = New(account), SecondOrder = New(account),
            Price = new Price(bid), Quantity = Below(6) == 0 ? default : Lots(),
            AskPrice = new Price(bid + 1 + Below(Spread / 2)), AskQuantity = Below(6) == 0 ? default : Lots(),
        };

        // A side often stays where it was, as quotes do, with the same quantity or another.
        if (_quotes.TryGetValue((account, instrument), out var last))
        {
            if (Below(3) == 0) command = command with { Price = last.Price };
            if (Below(3) == 0) command = command with { AskPrice = last.AskPrice };
            if (Below(2) == 0) command = command with { Quantity = last.Quantity, AskQuantity = last.AskQuantity };
        }

        _quotes[(account, instrument)] = command;
        return command;
    }

    private Command WithFault(Command command) => Below(13) switch
    {
        0 => command with { Kind = (CommandKind)Below(9) },
        1 => command with { Account = new AccountId(Below(4) == 0 ? int.MinValue : Below(_sent.Length + 2)) },
        2 => command with { Instrument = new InstrumentId(Below(2) == 0 ? -1 : _instruments) },
        3 => command with { Side = (Side)Below(4) },
        4 => command with { Type = (OrderType)(Below(2) * 7), TimeInForce = (TimeInForce)Below(5) },
        5 => command with { PostOnly = PostOnly.Reject },
        6 => command with { Purpose = (OrderPurpose)Below(5) },
        7 => command with { Order = AnyId() },
        8 => command with { SecondOrder = AnyId() },
        9 => command with { Price = new Price(Bits()) },
        10 => command with { Quantity = new Quantity(Bits()) },
        11 => command with { AskPrice = new Price(Below(2) == 0 ? command.Price.Ticks : Bits()) },
        _ => command with { AskQuantity = new Quantity(Bits()) },
    };

    private OrderId New(AccountId account)
    {
        // Both ranges of the counter, and now and then a gap or a number out of turn.
        var sequence = _next[account.Index] += Below(50) == 0 ? Below(1500) + 1 : 1;
        if (Below(40) == 0) sequence = Math.Max(1, sequence - Below(1100));
        var id = OrderId.Of(account.Index, account.Index % 2 == 0 ? sequence : FirmSequence + sequence);
        _sent[account.Index][Below(Remembered)] = id;
        return id;
    }

    private OrderId Sent(AccountId account) =>
        _sent[Below(20) == 0 ? Below(_sent.Length) : account.Index][Below(Remembered)];

    private OrderId AnyId() => Below(2) == 0 ? Sent(new AccountId(Below(_sent.Length))) : new OrderId(Bits());

    private Price PriceAround(long centre) => new(centre + Below((2 * Spread) + 1) - Spread + (Below(30) == 0 ? 200 : 0));

    private Quantity Lots() => new(1 + Below(MaximumLots));

    private byte SmallBits() => unchecked((byte)(Bits() & (Below(2) == 0 ? 3 : 255)));

    private long Bits() => unchecked((long)_random.NextBits()) >> Below(64);

    private int Below(int bound) => (int)_random.NextBelow(bound);
}
