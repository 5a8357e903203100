namespace Arena.Exchange;

/// <summary>
/// An account of a match, counted from 0: one per book of a firm, one per trader. Every order has one. <c>default</c> is the
/// first account.
/// </summary>
/// <param name="Index">Index into every array that has one entry per account.</param>
public readonly record struct AccountId(int Index)
{
    /// <inheritdoc/>
    public override string ToString() => Index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
