namespace Arena.Sdk;

/// <summary>
/// Why something asked for was not done, in hundreds by who refused: 100 the venue, 200 the firm's risk checks, 300 the transfer
/// desk, 400 the host of a bot. Reaches tape and wire: append only, numbers never reused.
/// </summary>
public enum RejectReason : ushort
{
    /// <summary>Not refused.</summary>
    None = 0,

    /// <summary>The instrument does not exist.</summary>
    UnknownInstrument = 100,

    /// <summary>The quantity is not positive, or above the instrument's maximum.</summary>
    InvalidQuantity = 101,

    /// <summary>The price is not positive.</summary>
    InvalidPrice = 102,

    /// <summary>The price lies outside the price band around the last mid.</summary>
    OutsidePriceBand = 103,

    /// <summary>The order named does not rest: unknown, filled, cancelled, or another account's.</summary>
    UnknownOrder = 104,

    /// <summary>The order id was used before, or does not carry its owner's number.</summary>
    DuplicateOrderId = 105,

    /// <summary>A post-only order would have taken.</summary>
    PostOnlyWouldTake = 106,

    /// <summary>A fill-or-kill order could not be filled whole.</summary>
    CannotFillWhole = 107,

    /// <summary>A market order, or an order that may not rest, found nothing to trade with.</summary>
    NoLiquidity = 108,

    /// <summary>A quote's bid is not below its ask.</summary>
    CrossedQuote = 109,

    /// <summary>The session is closed.</summary>
    SessionClosed = 110,

    /// <summary>The owner has as many open orders as the venue allows.</summary>
    TooManyOpenOrders = 111,

    /// <summary>A reduction is not smaller than what rests.</summary>
    InvalidReduction = 112,

    /// <summary>The account does not exist.</summary>
    UnknownAccount = 113,

    /// <summary>The command's kind or flags are not known, or contradict each other.</summary>
    MalformedCommand = 114,

    /// <summary>The order met an order of its own owner: self-trade prevention cancelled it or what it met.</summary>
    SelfTradePrevented = 115,

    /// <summary>The price is not a multiple of the tick table's step.</summary>
    InvalidTick = 116,

    /// <summary>An iceberg's display quantity is below the instrument's minimum, or not below the order's quantity.</summary>
    InvalidDisplayQuantity = 117,

    /// <summary>The stop price is not positive, or too high.</summary>
    InvalidStopPrice = 118,

    /// <summary>There is no price to peg to: no bid or ask to follow, or none that the order could rest at.</summary>
    NoPegReference = 119,

    /// <summary>The owner sent more messages than the venue allows in the time.</summary>
    TooManyMessages = 120,

    /// <summary>The instrument is halted: orders can only be taken out.</summary>
    TradingHalted = 121,

    /// <summary>The kind of order is not taken while orders are collected for an auction.</summary>
    NotInAuctionCall = 122,

    /// <summary>The position would pass the book's limit.</summary>
    PositionLimit = 200,

    /// <summary>The order is larger than the firm allows.</summary>
    OrderSizeLimit = 201,

    /// <summary>The price is further from mid than the firm allows.</summary>
    PriceTooFar = 202,

    /// <summary>The firm is being wound down after its loss limit or a fault.</summary>
    FirmStopped = 203,

    /// <summary>More commands in a round than the firm may send.</summary>
    TooManyCommands = 204,

    /// <summary>The book may not send orders outside the firm.</summary>
    OutsideOrdersNotAllowed = 205,

    /// <summary>The firm's gross exposure would pass its limit.</summary>
    ExposureLimit = 206,

    /// <summary>The transfer would take the central book past the agreed capacity.</summary>
    TransferCapacity = 300,

    /// <summary>The prop book's position would pass its limit.</summary>
    TransferPositionLimit = 301,

    /// <summary>The transfer's quantity is zero, or its instrument unknown.</summary>
    InvalidTransfer = 302,

    /// <summary>The central book has no two-sided market to price a transfer against.</summary>
    NoTransferPrice = 303,

    /// <summary>The firm makes no transfers: it has no agreement, or is being wound down.</summary>
    TransfersSuspended = 304,

    /// <summary>The bot threw an exception.</summary>
    BotThrew = 400,

    /// <summary>The bot answered something that means nothing.</summary>
    BotAnsweredNonsense = 401,
}
