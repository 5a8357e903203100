using Arena.Sdk;

namespace Arena.Exchange;

/// <summary>What a <see cref="Command"/> asks. Reaches the tape: append only.</summary>
public enum CommandKind : byte
{
    /// <summary>A new order.</summary>
    Order = 1,

    /// <summary>To cancel an order.</summary>
    Cancel = 2,

    /// <summary>To take quantity off an order; it keeps its priority.</summary>
    Reduce = 3,

    /// <summary>To replace an order's price and quantity.</summary>
    Replace = 4,

    /// <summary>To set an account's two-sided quote in an instrument, in place of the one that rests.</summary>
    Quote = 5,

    /// <summary>A mass cancel: every order and quote in its <see cref="CancelScope"/>.</summary>
    CancelAll = 6,
}
