using Arena.Exchange;
using Arena.Sdk;

namespace Arena.Bench;

/// <summary>
/// A generated stream as market makers make it: nine commands in ten set a two-sided quote around a price that wanders, and the tenth takes up to
/// fifty lots at once, through the touch. A quote moves, shrinks or stays, as its maker draws.
/// </summary>
internal sealed class QuoteCommands : ICommandSource
{
    private readonly Command[] _commands;

    public QuoteCommands(int count)
    {
        var random = RandomStream.Derive(1, 0, "bench/quotes");
        _commands = new Command[count];
        var middle = 100_000L;
        for (var i = 0; i < count; i++)
        {
            if (random.NextBelow(64) == 0) middle += random.NextBelow(3) - 1;
            var account = (int)random.NextBelow(VenueBench.Accounts);
            _commands[i] = random.NextBelow(10) == 0
                ? Taking(random, account, 1 + (2L * i), middle)
                : Quoting(random, account, 1 + (2L * i), middle);
        }
    }

    public int Count => _commands.Length;

    public void Read(int index, out Command command) => command = _commands[index];

    private static Command Quoting(RandomStream random, int account, long sequence, long middle)
    {
        var half = 1 + (account / 8) + random.NextBelow(2);
        return new Command
        {
            Kind = CommandKind.Quote,
            Account = new AccountId(account),
            Order = OrderId.Of(account, sequence),
            SecondOrder = OrderId.Of(account, sequence + 1),
            Price = new Price(middle - half),
            Quantity = new Quantity(1 + random.NextBelow(20)),
            AskPrice = new Price(middle + half),
            AskQuantity = new Quantity(1 + random.NextBelow(20)),
        };
    }

    private static Command Taking(RandomStream random, int account, long sequence, long middle)
    {
        var side = (Side)random.NextBelow(2);
        return new Command
        {
            Kind = CommandKind.Order,
            Account = new AccountId(account),
            Side = side,
            Type = OrderType.Limit,
            TimeInForce = TimeInForce.ImmediateOrCancel,
            Order = OrderId.Of(account, sequence),
            Price = new Price(middle + (side.Sign() * 3)),
            Quantity = new Quantity(1 + random.NextBelow(50)),
        };
    }
}
