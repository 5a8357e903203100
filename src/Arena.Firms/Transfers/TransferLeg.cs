namespace Arena.Firms;

/// <summary>A transfer as the desk made it, with the firm's own numbering of books.</summary>
/// <param name="Buyer">The buying prop book, counted from 0; <see cref="Central"/> for the central book.</param>
/// <param name="Seller">The selling prop book, counted from 0; <see cref="Central"/> for the central book.</param>
/// <param name="Lots">How much; positive.</param>
/// <param name="Consideration">What the buyer pays for all of it, in micro-units.</param>
internal readonly record struct TransferLeg(int Buyer, int Seller, long Lots, long Consideration)
{
    public const int Central = -1;
}
