namespace Arena.Configuration;

/// <summary>A firm in a line-up or a tournament: its file, and what is changed for the occasion.</summary>
/// <param name="File">The firm's file, relative to the file that names it.</param>
/// <param name="Name">Another name; <c>null</c>: its own.</param>
/// <param name="Latency">Another one-way latency; <c>null</c>: its own.</param>
public sealed record FirmReference(string File, string? Name = null, Timestamp? Latency = null);
