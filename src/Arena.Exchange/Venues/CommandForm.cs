using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>Whether a command's kinds and flags are known and agree with each other, before anything is looked up.</summary>
internal static class CommandForm
{
    private const CancelScope AnyScope = CancelScope.OneInstrument | CancelScope.OneSide | CancelScope.WholeOwner;

    /// <summary>Whether there is an entry at an index.</summary>
    public static bool IsIndex(int index, int length) => index >= 0 && index < length;

    /// <summary>Whether a new order's kind, time in force and post-only go together.</summary>
    public static bool IsOrder(in Command command)
    {
        if (command.Side > Side.Sell || command.Purpose > OrderPurpose.Unwinding) return false;
        if (command.Type > OrderType.PegMid || command.TimeInForce > TimeInForce.FillOrKill) return false;
        var isDayLimit = command.Type == OrderType.Limit && command.TimeInForce == TimeInForce.Day;
        if (command.PostOnly > PostOnly.Reprice || (command.PostOnly != PostOnly.No && !isDayLimit)) return false;
        return command.Type switch
        {
            OrderType.Market => command.TimeInForce != TimeInForce.Day,
            OrderType.Stop => command.TimeInForce == TimeInForce.ImmediateOrCancel,
            OrderType.StopLimit => command.TimeInForce != TimeInForce.FillOrKill,
            OrderType.PegBest or OrderType.PegMid => command.TimeInForce == TimeInForce.Day,
            _ => true,
        };
    }

    /// <summary>Whether a new order could be an iceberg.</summary>
    public static bool MayBeIceberg(in Command command) =>
        command.TimeInForce == TimeInForce.Day && command.Type is OrderType.Limit or OrderType.PegBest or OrderType.PegMid;

    /// <summary>A replacement states no kind of its own: limit, day; it may be post-only.</summary>
    public static bool IsReplacement(in Command command) =>
        command.Purpose <= OrderPurpose.Unwinding && command.Type == OrderType.Limit && command.TimeInForce == TimeInForce.Day &&
        command.PostOnly <= PostOnly.Reprice;

    /// <summary>A quote's sides are limit orders that may rest and may take.</summary>
    public static bool IsQuote(in Command command) => IsReplacement(command) && command.PostOnly == PostOnly.No;

    /// <summary>Whether a mass cancel's scope is known, and the side that it names.</summary>
    public static bool IsMassCancel(in Command command) =>
        (command.CancelScope & ~AnyScope) == 0 &&
        ((command.CancelScope & CancelScope.OneSide) == 0 || command.Side <= Side.Sell);
}
