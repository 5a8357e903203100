using Arena.Testing;

namespace Arena.Analysis.Tests;

/// <summary>Generated commands, of which many orders are icebergs, stops or pegs.</summary>
internal sealed class EveryOrderStream(ulong seed, int instruments, int accounts)
{
    private readonly CommandStream _commands = new(seed, instruments, accounts);
    private readonly RandomStream _random = RandomStream.Derive(seed, 0, "test/every-order");

    public void Reset() => _commands.Reset();

    public Command Next(Func<InstrumentId, HalfTicks> mid)
    {
        var command = _commands.Next(mid);
        if (command.Kind == CommandKind.Replace && Below(4) == 0) return command with { DisplayQuantity = new Quantity(1 + Below(3)) };
        if (command.Kind != CommandKind.Order || command.Type != OrderType.Limit || command.TimeInForce != TimeInForce.Day) return command;
        return Below(8) switch
        {
            0 or 1 => command with { PostOnly = PostOnly.No, DisplayQuantity = new Quantity(1 + Below(4)), Quantity = new Quantity(6 + Below(10)) },
            2 => command with { PostOnly = PostOnly.No, Type = OrderType.Stop, StopPrice = command.Price, Price = default, TimeInForce = TimeInForce.ImmediateOrCancel },
            3 => command with { PostOnly = PostOnly.No, Type = OrderType.StopLimit, StopPrice = command.Price },
            4 => command with { PostOnly = PostOnly.No, Type = OrderType.PegBest, Price = default, PegOffset = -command.Side.Sign() * Below(3) },
            5 => command with
            {
                PostOnly = PostOnly.No, Type = OrderType.PegMid, Price = default, Quantity = new Quantity(6 + Below(10)), DisplayQuantity = new Quantity(2),
            },
            _ => command,
        };
    }

    private int Below(int bound) => (int)_random.NextBelow(bound);
}
