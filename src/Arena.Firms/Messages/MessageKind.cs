namespace Arena.Firms;

/// <summary>What a message is: its first byte, so that a misrouted one is refused. Reaches the wire: append only.</summary>
public enum MessageKind : byte
{
    /// <summary>A <see cref="Sdk.MarketView"/>.</summary>
    MarketView = 1,

    /// <summary>A seat's <see cref="ExecutionReport"/>s of a round.</summary>
    ExecutionReports = 2,

    /// <summary>The private part of a <see cref="Sdk.PropContext"/>.</summary>
    PropContext = 3,

    /// <summary>A prop strategy's answer.</summary>
    PropActions = 4,

    /// <summary>The private part of a <see cref="Sdk.QuoterContext"/>.</summary>
    QuoterContext = 5,

    /// <summary>A quoter's answer.</summary>
    QuoteSheet = 6,

    /// <summary>The private part of a <see cref="Sdk.TraderContext"/>.</summary>
    TraderContext = 7,

    /// <summary>A trader's answer.</summary>
    OrderActions = 8,

    /// <summary>A seat's answer to a round.</summary>
    SeatDecision = 9,
}
