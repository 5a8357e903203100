namespace Arena.Interchange;

/// <summary>
/// A message of NASDAQ TotalView-ITCH 5.0. Each type has some of the fields (<c>docs/interchange.md</c>); the others are <c>default</c>.
/// </summary>
public readonly record struct ItchMessage
{
    /// <summary>What it says. A reader also meets types of the feed that it passes over: of those, only the head is kept.</summary>
    public required ItchMessageType Type { get; init; }

    /// <summary>The day's number of the stock, from 1; 0: the message is about none.</summary>
    public ushort Locate { get; init; }

    /// <summary>When: nanoseconds after midnight, below 2^48.</summary>
    public required long Nanoseconds { get; init; }

    /// <summary>R, H, A, F, P, Q, I: the stock.</summary>
    public ItchSymbol Stock { get; init; }

    /// <summary>A, F, E, C, X, D, U, P: the order; of U, the one that leaves.</summary>
    public ulong Reference { get; init; }

    /// <summary>U: the order that comes.</summary>
    public ulong NewReference { get; init; }

    /// <summary>A, F, P: the order's side.</summary>
    public Side Side { get; init; }

    /// <summary>A, F, U: the order's shares; E, C, P, Q: executed; X: cancelled; R: the round lot; I: paired. Below 2^32 but of Q and I.</summary>
    public long Shares { get; init; }

    /// <summary>A, F, U: the order's price; C, P, Q: the trade's; I: the near price. In 1/10,000 of a unit of currency, below 2^32.</summary>
    public long Price { get; init; }

    /// <summary>E, C, P, Q: the day's number of the trade.</summary>
    public ulong Match { get; init; }

    /// <summary>
    /// S: the event (O, S, Q, M, E, C); H: the state (H halted, P paused, Q quotation only, T trading); C: whether it is printable (Y, N); Q and I: the cross (O
    /// opening, C closing, H halted or paused).
    /// </summary>
    public char Code { get; init; }

    /// <summary>H: why, four characters; F: whose, four characters. <c>null</c>: blank.</summary>
    public string? Text { get; init; }

    /// <summary>I: the shares that would be left over.</summary>
    public long Imbalance { get; init; }

    /// <summary>I: on which side they would be (B, S), N for neither, O when nothing would trade.</summary>
    public char Direction { get; init; }

    /// <summary>I: the price at which orders of the auction alone would trade.</summary>
    public long FarPrice { get; init; }

    /// <summary>I: the price that the auction's is nearest to, other things equal.</summary>
    public long ReferencePrice { get; init; }

    /// <summary>I: how far the near price is from the reference price: L below 1 %, 1 to 9 percent, A 10 to 19, B 20 to 29, C from 30, blank unknown.</summary>
    public char Variation { get; init; }
}
