using System.Collections.Immutable;

namespace Arena.Firms;

/// <summary>What a firm is made of.</summary>
public sealed record FirmOptions
{
    /// <summary>Its name, unique in a line-up.</summary>
    public required string Name { get; init; }

    /// <summary>What drives its central book: a bot of kind <see cref="BotKind.Quoter"/>.</summary>
    public required BotChoice Quoter { get; init; }

    /// <summary>Its prop books, none or more.</summary>
    public required ImmutableArray<PropBookOptions> PropBooks { get; init; }

    /// <summary>Its transfer agreement; <c>null</c>: its books never trade with each other.</summary>
    public TransferTerms? Transfers { get; init; }

    /// <summary>How it hedges; <c>null</c>: not at all.</summary>
    public HedgeOptions? Hedge { get; init; }

    /// <summary>Its limits.</summary>
    public required FirmLimits Limits { get; init; }

    /// <summary>The one-way latency from its decision to the venue.</summary>
    public Timestamp Latency { get; init; } = Timestamp.FromMilliseconds(2);
}
