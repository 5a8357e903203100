namespace Arena.Sdk;

/// <summary>One price of a book with what rests there. <c>default</c> is an empty level.</summary>
/// <param name="Price">The price.</param>
/// <param name="Quantity">The sum of what rests at it, in lots.</param>
/// <param name="Orders">How many orders rest at it.</param>
public readonly record struct Level(Price Price, Quantity Quantity, int Orders);
