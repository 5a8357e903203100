namespace Arena.Sdk;

/// <summary>What can be asked of a phase.</summary>
public static class TradingPhaseExtensions
{
    /// <summary>
    /// Whether orders are collected for an auction: they rest without trading, whatever their prices, and the book may be crossed.
    /// </summary>
    public static bool IsCall(this TradingPhase phase) =>
        phase is TradingPhase.PreOpen or TradingPhase.Reopening or TradingPhase.ClosingCall;
}
