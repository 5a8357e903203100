namespace Arena.Analysis;

/// <summary>What others traded in the instrument while an order was open.</summary>
/// <param name="Lowest">The lowest price; <c>null</c> when nothing traded.</param>
/// <param name="Highest">The highest price; <c>null</c> when nothing traded.</param>
/// <param name="Lots">How much, at whatever price.</param>
/// <param name="LotsReached">How much at the order's own price or beyond it: below for a buyer, above for a seller.</param>
public sealed record MarketWhileOpen(Price? Lowest, Price? Highest, Quantity Lots, Quantity LotsReached);
