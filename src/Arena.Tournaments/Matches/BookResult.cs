namespace Arena.Tournaments;

/// <summary>What became of one account in a match.</summary>
/// <param name="Name">Its name inside its owner.</param>
/// <param name="Kind">Whose it is.</param>
/// <param name="Pnl">Its profit and loss over all sessions.</param>
/// <param name="Volume">Lots it traded at the venue.</param>
/// <param name="MakerVolume">Lots of those in which its order rested.</param>
/// <param name="TransferVolume">Lots it transferred.</param>
/// <param name="MaximumInventory">The largest absolute position in any instrument at a round, in lots.</param>
/// <param name="MeanAbsoluteInventory">The mean over rounds and instruments of the absolute position, in thousandths of a lot, rounded down.</param>
/// <param name="Rejections">How many of its commands were refused, by the venue or by risk checks.</param>
public sealed record BookResult(
    string Name, AccountKind Kind, PnlTerms Pnl, Quantity Volume, Quantity MakerVolume, Quantity TransferVolume,
    Quantity MaximumInventory, long MeanAbsoluteInventory, long Rejections);
