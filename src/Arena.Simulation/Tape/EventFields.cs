namespace Arena.Simulation;

/// <summary>Which fields of an event are on the tape: those that are not <c>default</c>. Reaches the tape: append only.</summary>
[Flags]
internal enum EventFields
{
    /// <summary>None: an event that only has a kind, a time and the first account.</summary>
    None = 0,

    /// <summary><see cref="MarketEvent.Instrument"/>.</summary>
    Instrument = 1 << 0,

    /// <summary><see cref="MarketEvent.Side"/>.</summary>
    Side = 1 << 1,

    /// <summary><see cref="MarketEvent.Order"/>.</summary>
    Order = 1 << 2,

    /// <summary><see cref="MarketEvent.Price"/>.</summary>
    Price = 1 << 3,

    /// <summary><see cref="MarketEvent.Quantity"/>.</summary>
    Quantity = 1 << 4,

    /// <summary><see cref="MarketEvent.Remaining"/>.</summary>
    Remaining = 1 << 5,

    /// <summary><see cref="MarketEvent.Reason"/>.</summary>
    Reason = 1 << 6,

    /// <summary><see cref="MarketEvent.Purpose"/>.</summary>
    Purpose = 1 << 7,

    /// <summary><see cref="MarketEvent.TakerAccount"/>.</summary>
    TakerAccount = 1 << 8,

    /// <summary><see cref="MarketEvent.TakerOrder"/>.</summary>
    TakerOrder = 1 << 9,

    /// <summary><see cref="MarketEvent.TakerRemaining"/>.</summary>
    TakerRemaining = 1 << 10,

    /// <summary><see cref="MarketEvent.TakerPurpose"/>.</summary>
    TakerPurpose = 1 << 11,

    /// <summary><see cref="MarketEvent.MakerFee"/>.</summary>
    MakerFee = 1 << 12,

    /// <summary><see cref="MarketEvent.TakerFee"/>.</summary>
    TakerFee = 1 << 13,

    /// <summary><see cref="MarketEvent.MidBefore"/>.</summary>
    MidBefore = 1 << 14,

    /// <summary><see cref="MarketEvent.IsAuction"/>: the bit is the value.</summary>
    IsAuction = 1 << 15,

    /// <summary><see cref="MarketEvent.Phase"/>.</summary>
    Phase = 1 << 16,

    /// <summary><see cref="MarketEvent.AuctionFee"/>.</summary>
    AuctionFee = 1 << 17,

    /// <summary>Every field.</summary>
    All = (1 << 18) - 1,
}
