using System.Collections.Immutable;
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

    /// <summary>How often what is sent.</summary>
    public CommandMix Mix { get; init; } = new();

    /// <summary>The instruments, whose tick tables most prices then keep to; empty: every tick is a price.</summary>
    public ImmutableArray<InstrumentSpec> Instruments { get; init; } = [];

    /// <summary>How far around the mid prices go, in ticks.</summary>
    public int Spread { get; init; } = 8;

    /// <summary>The largest sensible quantity, in lots.</summary>
    public int MaximumLots { get; init; } = 12;

    /// <summary>Numbers the orders of a new session from the start.</summary>
    public void Reset()
    {
        Array.Clear(_next);
        _prices.Clear();
        _quotes.Clear();
        for (var i = 0; i < _sent.Length; i++) _sent[i] = new OrderId[Remembered];
    }

    /// <summary>How much later than the one before the next command arrives: 0 to 799 ns, and now and then an eternity by comparison.</summary>
    public Timestamp NextGap() => new(Below(400) == 0 ? Below(20_000) : Below(800));

    /// <summary>The next command.</summary>
    /// <param name="mid">The mid of an instrument, around which prices lie.</param>
    public Command Next(Func<InstrumentId, HalfTicks> mid)
    {
        var account = new AccountId(Below(_sent.Length));
        var instrument = new InstrumentId(Below(_instruments));
        var centre = mid(instrument).Floor().Ticks;
        var kind = Below(100);
        Command command;
        if ((kind -= Mix.Quotes) < 0) command = Quote(account, instrument, centre);
        else if ((kind -= Mix.Cancels) < 0) command = new Command { Kind = CommandKind.Cancel, Account = account, Order = Sent(account) };
        else if ((kind -= Mix.Reductions) < 0) command = Reduction(account);
        else if ((kind -= Mix.Replacements) < 0) command = Replacement(account, instrument, centre);
        else if (kind - Mix.MassCancels < 0) command = MassCancel(account, instrument);
        else command = Order(account, instrument, centre);
        return Mix.FaultEvery != 0 && Below(Mix.FaultEvery) == 0 ? WithFault(command) : command;
    }

    /// <summary>A command of random bits in every field, with small numbers as likely as large ones.</summary>
    public Command NextNonsense() => new()
    {
        Kind = (CommandKind)SmallBits(),
        Account = new AccountId(Below(2) == 0 ? Below(_sent.Length) : unchecked((int)Bits())),
        Instrument = new InstrumentId(Below(2) == 0 ? Below(_instruments) : unchecked((int)Bits())),
        Side = (Side)SmallBits(),
        Type = (OrderType)SmallBits(),
        TimeInForce = (TimeInForce)SmallBits(),
        PostOnly = (PostOnly)SmallBits(),
        Purpose = (OrderPurpose)SmallBits(),
        Order = AnyId(),
        SecondOrder = AnyId(),
        Price = new Price(Bits()),
        Quantity = new Quantity(Bits()),
        AskPrice = new Price(Bits()),
        AskQuantity = new Quantity(Bits()),
        DisplayQuantity = new Quantity(Below(2) == 0 ? 0 : Bits()),
        StopPrice = new Price(Bits()),
        PegOffset = FarOffset(),
        CancelScope = (CancelScope)SmallBits(),
    };

    private Command Order(AccountId account, InstrumentId instrument, long centre)
    {
        var command = new Command
        {
            Kind = CommandKind.Order, Account = account, Instrument = instrument, Side = (Side)Below(2),
            Purpose = (OrderPurpose)Below(3), Order = New(account), Price = PriceAround(instrument, centre), Quantity = Lots(),
        };
        var kind = Below(100);
        if ((kind -= Mix.Stops) < 0) command = Stop(command, centre);
        else if ((kind -= Mix.Pegs) < 0) command = WithDisplay(Peg(command));
        else if ((kind -= Mix.PostOnly) < 0) command = WithDisplay(command with { PostOnly = (PostOnly)(1 + Below(2)) });
        else if ((kind -= 10) < 0) command = command with { Type = OrderType.Market, TimeInForce = (TimeInForce)(1 + Below(2)) };
        else if (kind - 20 < 0) command = command with { TimeInForce = (TimeInForce)(1 + Below(2)) };
        else command = WithDisplay(command);
        _prices[command.Order] = command.Price;
        return command;
    }

    /// <summary>A stop order, mostly on the side of the mid where it will wait.</summary>
    private Command Stop(Command command, long centre)
    {
        var away = Below(Spread) - (Below(4) == 0 ? 4 : 0);
        var stop = centre + (command.Side.Sign() * away);
        var isLimit = Below(2) == 0;
        return command with
        {
            Type = isLimit ? OrderType.StopLimit : OrderType.Stop, StopPrice = new Price(stop),
            Price = isLimit ? OnTable(command.Instrument, stop + Below(7) - 3) : command.Price,
            TimeInForce = isLimit && Below(3) != 0 ? TimeInForce.Day : TimeInForce.ImmediateOrCancel,
        };
    }

    private Command Peg(Command command) => command with
    {
        Type = Below(2) == 0 ? OrderType.PegBest : OrderType.PegMid, PegOffset = (Below(6) - 1) * -command.Side.Sign(),
        Price = Below(2) == 0 ? default : command.Price,
    };

    private Command WithDisplay(Command command) => Below(100) >= Mix.Icebergs
        ? command
        : command with { DisplayQuantity = new Quantity(1 + Below(4)), Quantity = new Quantity(5 + Below(2 * MaximumLots)) };

    private Command Reduction(AccountId account) => new()
    {
        Kind = CommandKind.Reduce, Account = account, Order = Sent(account), Quantity = Lots(),
    };

    private Command MassCancel(AccountId account, InstrumentId instrument) => new()
    {
        Kind = CommandKind.CancelAll, Account = account, Instrument = instrument, Side = (Side)Below(2), CancelScope = (CancelScope)Below(8),
    };

    private Command Replacement(AccountId account, InstrumentId instrument, long centre)
    {
        // Half of the replacements stay at their price, so that those that only shrink are common.
        var order = Sent(account);
        var stays = Below(2) == 0;
        var price = stays ? _prices.GetValueOrDefault(order, new Price(centre)) : PriceAround(instrument, centre);
        var command = new Command
        {
            Kind = CommandKind.Replace, Account = account, Order = order, SecondOrder = New(account),
            PostOnly = Below(5) == 0 && Mix.PostOnly > 0 ? (PostOnly)(1 + Below(2)) : PostOnly.No, Purpose = (OrderPurpose)Below(3),
            Price = price, Quantity = stays ? new Quantity(1 + Below(MaximumLots / 4)) : Lots(),
            StopPrice = Below(2) == 0 || Mix.Stops == 0 ? default : PriceAround(instrument, centre),
            PegOffset = Mix.Pegs == 0 ? 0 : Below(9) - 4,
            DisplayQuantity = new Quantity(Below(5) == 0 && Mix.Icebergs > 0 ? 1 + Below(4) : 0),
        };
        _prices[command.SecondOrder] = price;
        return command;
    }

    private Command Quote(AccountId account, InstrumentId instrument, long centre)
    {
        var bid = OnTable(instrument, centre - Below(Spread / 2)).Ticks;
        var command = new Command
        {
            Kind = CommandKind.Quote, Account = account, Instrument = instrument, Purpose = (OrderPurpose)Below(3),
            Order = New(account), SecondOrder = New(account),
            Price = new Price(bid), Quantity = Below(6) == 0 ? default : Lots(),
            AskPrice = OnTable(instrument, bid + 1 + Below(Spread / 2)), AskQuantity = Below(6) == 0 ? default : Lots(),
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

    private Command WithFault(Command command) => Below(18) switch
    {
        0 => command with { Kind = (CommandKind)Below(9) },
        1 => command with { Account = new AccountId(Below(4) == 0 ? int.MinValue : Below(_sent.Length + 2)) },
        2 => command with { Instrument = new InstrumentId(Below(2) == 0 ? -1 : _instruments) },
        3 => command with { Side = (Side)Below(4) },
        4 => command with { Type = (OrderType)Below(8), TimeInForce = (TimeInForce)Below(5) },
        5 => command with { PostOnly = (PostOnly)(1 + Below(3)) },
        6 => command with { Purpose = (OrderPurpose)Below(5) },
        7 => command with { Order = AnyId() },
        8 => command with { SecondOrder = AnyId() },
        9 => command with { Price = new Price(Bits()) },
        10 => command with { Quantity = new Quantity(Bits()) },
        11 => command with { AskPrice = new Price(Below(2) == 0 ? command.Price.Ticks : Bits()) },
        12 => command with { AskQuantity = new Quantity(Bits()) },
        13 => command with { DisplayQuantity = new Quantity(Below(2) == 0 ? command.Quantity.Lots : Bits()) },
        14 => command with { StopPrice = new Price(Bits()) },
        15 => command with { PegOffset = FarOffset() },
        16 => command with { Price = command.Price + 1, AskPrice = command.AskPrice + 1 },
        _ => command with { CancelScope = (CancelScope)SmallBits() },
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

    private Price PriceAround(InstrumentId instrument, long centre) =>
        OnTable(instrument, centre + Below((2 * Spread) + 1) - Spread + (Below(30) == 0 ? 200 : 0));

    private Price OnTable(InstrumentId instrument, long ticks)
    {
        var price = new Price(ticks);
        return Instruments.IsEmpty || ticks < 1 ? price : Instruments[instrument.Index].RoundToTick((Side)Below(2), price);
    }

    /// <summary>Some hundred ticks, or further than there are prices: in between, the oracle would try a billion prices in an auction.</summary>
    private long FarOffset() => Below(2) == 0 ? Below(600) - 300 : Bits() | (1L << 40);

    private Quantity Lots() => new(1 + Below(MaximumLots));

    private byte SmallBits() => unchecked((byte)(Bits() & (Below(4) == 0 ? 255 : Below(2) == 0 ? 7 : 3)));

    private long Bits() => unchecked((long)_random.NextBits()) >> Below(64);

    private int Below(int bound) => (int)_random.NextBelow(bound);
}
