namespace Arena.Interchange;

/// <summary>What a workload came to, and how fast.</summary>
public sealed record WorkloadFigures
{
    /// <summary>How many records the file has.</summary>
    public required int Messages { get; init; }

    /// <summary>How many events a timed run delivered: trades, and orders that came to rest, were cancelled, reduced or replaced.</summary>
    public required long Events { get; init; }

    /// <summary>How many trades they made.</summary>
    public required long Trades { get; init; }

    /// <summary>How much was traded, in lots.</summary>
    public required long TradedQuantity { get; init; }

    /// <summary>The sum of price times quantity over all trades, in ticks times lots.</summary>
    public required long Notional { get; init; }

    /// <summary>The hash of all trades in order: maker, taker, price and quantity of each. People write it as 16 lower-case hex digits.</summary>
    public required ulong TapeHash { get; init; }

    /// <summary>How many orders rest at the end.</summary>
    public required int LiveOrders { get; init; }

    /// <summary>The best bid at the end, in ticks; 0 when there is none.</summary>
    public required long BestBid { get; init; }

    /// <summary>The best ask at the end, in ticks; 0 when there is none.</summary>
    public required long BestAsk { get; init; }

    /// <summary>What each timed run came to, slowest first: messages per second of the thread's CPU time.</summary>
    public required ImmutableArray<double> Rates { get; init; }

    /// <summary>The median of <see cref="Rates"/>.</summary>
    public double MessagesPerSecond => Rates[Rates.Length / 2];

    /// <summary>How much memory the book holds after them, in bytes.</summary>
    public required long BookBytes { get; init; }

    /// <summary>What the last timed run allocated, in bytes: 0, since the run before it has made the book grow.</summary>
    public required long AllocatedBytes { get; init; }
}
