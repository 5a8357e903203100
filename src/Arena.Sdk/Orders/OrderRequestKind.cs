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

    /// <summary>To replace an order by one with other terms.</summary>
    Replace = 4,

    /// <summary>To cancel the own orders in a scope: all of the account, or those of an instrument, a side, or both.</summary>
    CancelAll = 5,
}
