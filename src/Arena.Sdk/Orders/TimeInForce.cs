namespace Arena.Sdk;

/// <summary>How long an order lives. Reaches tape and wire: append only.</summary>
public enum TimeInForce : byte
{
    /// <summary>Rests until filled, cancelled or the session closes.</summary>
    Day = 0,

    /// <summary>Immediate or cancel: trades what it can at once; the rest is cancelled.</summary>
    ImmediateOrCancel = 1,

    /// <summary>Fill or kill: trades whole at once, or not at all.</summary>
    FillOrKill = 2,
}
