namespace Arena.Firms;

/// <summary>An order that a rule wants for a book: it trades at once or not at all.</summary>
/// <param name="Side">Which way.</param>
/// <param name="Lots">How much; positive.</param>
/// <param name="Price">The worst price allowed.</param>
internal readonly record struct ImmediateOrder(Side Side, long Lots, Price Price);
