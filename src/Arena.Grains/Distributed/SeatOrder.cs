namespace Arena.Grains;

/// <summary>What a grain that holds a seat or a book must know of its match: bytes that any silo can interpret.</summary>
[GenerateSerializer]
[Immutable]
[Alias("arena.seat-order")]
public sealed record SeatOrder
{
    /// <summary>The seating, as <see cref="SpecJson"/> writes it; which kind, the grain knows.</summary>
    [Id(0)]
    public required byte[] Seating { get; init; }
}
