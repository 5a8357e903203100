namespace Arena.Sdk;

/// <summary>What an <see cref="OrderRequest"/> asks for. Reaches the wire: append only.</summary>
public enum OrderRequestKind : byte
{
    /// <summary>A new order.</summary>
    Order = 1,

    /// <summary>To cancel an order.</summary>
    Cancel = 2,

    /// <summary>To take quantity off an order, which keeps its priority.</summary>
    Reduce = 3,

    /// <summary>To replace an order's price and quantity.</summary>
    Replace = 4,

    /// <summary>To cancel every own order of the book.</summary>
    CancelAll = 5,
}
