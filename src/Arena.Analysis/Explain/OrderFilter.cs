namespace Arena.Analysis;

/// <summary>Which orders of a tape are listed.</summary>
/// <param name="Account">The accounts' number, their name, or their owner's name; <c>null</c>: all competitors'.</param>
/// <param name="Session">The session; <c>null</c>: all.</param>
/// <param name="Instrument">The instrument's symbol or its number from 0; <c>null</c>: all.</param>
public sealed record OrderFilter(string? Account = null, int? Session = null, string? Instrument = null);
