namespace Arena.Sdk;

/// <summary>From a price upward, orders may only be at every so many ticks: a row of a tick table.</summary>
/// <param name="From">The lowest price of the row.</param>
/// <param name="Step">Prices of the row are multiples of so many ticks; positive.</param>
public readonly record struct TickStep(Price From, long Step);
