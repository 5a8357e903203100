using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>Whether a command's kinds and flags are known and agree with each other, before anything is looked up.</summary>
internal static class CommandForm
{
    /// <summary>Whether there is an entry at an index.</summary>
    public static bool IsIndex(int index, int length) => index >= 0 && index < length;

    /// <summary>A market order never rests, and only an order that may rest can be post-only.</summary>
    public static bool IsOrder(in Command command)
    {
        if (command.Side > Side.Sell || command.Purpose > OrderPurpose.Unwinding) return false;
        if (command.Type > OrderType.Market || command.TimeInForce > TimeInForce.FillOrKill) return false;
        var mayRest = command.TimeInForce == TimeInForce.Day;
        if (command.PostOnly != PostOnly.No && !mayRest) return false;
        return command.Type == OrderType.Limit || !mayRest;
    }

    /// <summary>A replacement is a limit order that may rest.</summary>
    public static bool IsReplacement(in Command command) =>
        command.Purpose <= OrderPurpose.Unwinding && command.Type == OrderType.Limit && command.TimeInForce == TimeInForce.Day;

    /// <summary>A quote's sides are limit orders that may rest and may take.</summary>
    public static bool IsQuote(in Command command) => IsReplacement(command) && command.PostOnly == PostOnly.No;
}
