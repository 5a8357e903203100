namespace Arena.Firms;

/// <summary>What the desk prices an instrument's transfers of a round against.</summary>
/// <param name="Mid">The mid, in micro-units per lot.</param>
/// <param name="HalfSpread">Half the market's spread, in micro-units per lot; positive.</param>
/// <param name="Inventory">The central book's inventory before, in lots.</param>
/// <param name="Highest">The highest inventory that transfers may cause, in lots.</param>
/// <param name="Lowest">The lowest inventory that transfers may cause, in lots.</param>
/// <param name="Rotation">Where ties are broken from; see <see cref="ProRata"/>. Not negative.</param>
internal readonly record struct TransferQuote(
    long Mid, long HalfSpread, long Inventory, long Highest, long Lowest, int Rotation);
