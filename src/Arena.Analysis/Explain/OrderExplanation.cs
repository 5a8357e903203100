namespace Arena.Analysis;

/// <summary>Why an order of a match came to what it came to, as its tape tells it. All prices in ticks of the instrument, all times since the open.</summary>
public sealed record OrderExplanation
{
    /// <summary>The order.</summary>
    public required OrderId Order { get; init; }

    /// <summary>Whose it is: <c>firm/book</c>, or the trader's name.</summary>
    public required string Account { get; init; }

    /// <summary>What kind of account that is.</summary>
    public required AccountKind AccountKind { get; init; }

    /// <summary>The session.</summary>
    public required int Session { get; init; }

    /// <summary>The instrument; <c>null</c> when a refused command named none that exists.</summary>
    public required InstrumentSpec? Instrument { get; init; }

    /// <summary>How it came.</summary>
    public required OrderEntry Entry { get; init; }

    /// <summary>How it ended.</summary>
    public required OrderFate Fate { get; init; }

    /// <summary>The numbers behind a refusal; empty otherwise.</summary>
    public required ImmutableArray<ExplainFact> Facts { get; init; }

    /// <summary>Its fills, oldest first.</summary>
    public required ImmutableArray<OrderFill> Fills { get; init; }

    /// <summary>Where it rested, oldest first; of an iceberg one for each display, of a pegged order one for each price.</summary>
    public required ImmutableArray<OrderStay> Stays { get; init; }

    /// <summary>Everything that happened to it, oldest first, auctions and changes of phase in between.</summary>
    public required ImmutableArray<OrderMoment> Moments { get; init; }

    /// <summary>What others traded while it was open.</summary>
    public required MarketWhileOpen Others { get; init; }

    /// <summary>One tick better, then one tick worse; empty for an order without a price, or when <see cref="WhyNoWhatIf"/> says why.</summary>
    public required ImmutableArray<OrderWhatIf> WhatIfs { get; init; }

    /// <summary>Why there is no answer to what another price would have done; empty when there is one.</summary>
    public required string WhyNoWhatIf { get; init; }
}
