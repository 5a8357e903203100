namespace Arena.Analysis;

/// <summary>A command that brought an order's id to the venue.</summary>
/// <param name="Session">In which session.</param>
/// <param name="Index">Which command of the session it was, counted from 0.</param>
/// <param name="IsAccepted">Whether the order was accepted.</param>
/// <param name="Terms">What the order is.</param>
internal sealed record OrderSighting(int Session, long Index, bool IsAccepted, OrderTerms Terms);
