namespace Arena.Interchange;

/// <summary>What an ITCH message says: its first byte, a letter.</summary>
public enum ItchMessageType : byte
{
    /// <summary>S: the day goes on to its next part; the code says which.</summary>
    SystemEvent = (byte)'S',

    /// <summary>R: a stock and its locate code.</summary>
    StockDirectory = (byte)'R',

    /// <summary>H: a stock's trading state changed; the code says to which.</summary>
    TradingAction = (byte)'H',

    /// <summary>A: an order rests.</summary>
    AddOrder = (byte)'A',

    /// <summary>F: an order rests, and whose it is.</summary>
    AddAttributedOrder = (byte)'F',

    /// <summary>E: an order was executed at its price.</summary>
    OrderExecuted = (byte)'E',

    /// <summary>C: an order was executed at another price, such as an auction's.</summary>
    OrderExecutedWithPrice = (byte)'C',

    /// <summary>X: an order lost shares and keeps its place.</summary>
    OrderCancel = (byte)'X',

    /// <summary>D: an order left the book.</summary>
    OrderDelete = (byte)'D',

    /// <summary>U: an order left the book, and another came in its stead, behind all others at its price.</summary>
    OrderReplace = (byte)'U',

    /// <summary>P: an order that nobody saw was executed.</summary>
    Trade = (byte)'P',

    /// <summary>Q: the trades of an auction as one.</summary>
    CrossTrade = (byte)'Q',

    /// <summary>I: what an auction would do now (net order imbalance indicator).</summary>
    Imbalance = (byte)'I',
}
