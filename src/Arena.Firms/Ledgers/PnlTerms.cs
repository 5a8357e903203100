namespace Arena.Firms;

/// <summary>A book's profit and loss by where it came from: the terms add up to <see cref="Total"/> exactly, in micro-units.</summary>
/// <param name="Spread">Edge against mid at execution of every order but hedges: positive when earned, negative when paid.</param>
/// <param name="Inventory">Revaluation of positions by moves of the mid, up to settlement.</param>
/// <param name="Transfers">Edge against mid of transfers; sums to zero over a firm's books.</param>
/// <param name="Hedging">Edge against mid at execution of hedges: usually a cost.</param>
/// <param name="Fees">Fees charged by the venue, as a negative number; rebates positive.</param>
public readonly record struct PnlTerms(Money Spread, Money Inventory, Money Transfers, Money Hedging, Money Fees)
{
    /// <summary>The sum of the terms.</summary>
    public Money Total => Spread + Inventory + Transfers + Hedging + Fees;

    /// <summary>Term by term.</summary>
    public static PnlTerms operator +(in PnlTerms left, in PnlTerms right) => new(
        left.Spread + right.Spread, left.Inventory + right.Inventory, left.Transfers + right.Transfers,
        left.Hedging + right.Hedging, left.Fees + right.Fees);
}
