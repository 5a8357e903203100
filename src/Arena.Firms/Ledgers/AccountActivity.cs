namespace Arena.Firms;

/// <summary>What an account did and held over all sessions so far.</summary>
/// <param name="Volume">Lots it traded at the venue.</param>
/// <param name="MakerVolume">Lots of those in which its order rested: in an auction, both sides' did.</param>
/// <param name="TransferVolume">Lots it transferred.</param>
/// <param name="MaximumInventory">The largest absolute position in any instrument at a round, in lots.</param>
/// <param name="MeanAbsoluteInventory">The mean over rounds and instruments of the absolute position, in thousandths of a lot, rounded down.</param>
/// <param name="Rejections">How many of its commands were refused, by the venue or by its owner's risk checks.</param>
public readonly record struct AccountActivity(
    Quantity Volume, Quantity MakerVolume, Quantity TransferVolume,
    Quantity MaximumInventory, long MeanAbsoluteInventory, long Rejections);
