namespace Arena.Sdk;

/// <summary>What an instrument's market does with orders at a moment. Reaches tape and wire: append only.</summary>
public enum TradingPhase : byte
{
    /// <summary>Not stated: an event that is not about phases.</summary>
    None = 0,

    /// <summary>Orders are collected for the opening auction and do not trade.</summary>
    PreOpen = 1,

    /// <summary>Orders trade as they arrive.</summary>
    Continuous = 2,

    /// <summary>Trading stopped, because a price would have left its volatility band or the venue's timetable says so: orders can only be taken out.</summary>
    Halted = 3,

    /// <summary>After a halt, orders are collected for the reopening auction and do not trade.</summary>
    Reopening = 4,

    /// <summary>Orders are collected for the closing auction and do not trade.</summary>
    ClosingCall = 5,

    /// <summary>The session is over.</summary>
    Closed = 6,
}
