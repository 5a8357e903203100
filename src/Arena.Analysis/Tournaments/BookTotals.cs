namespace Arena.Analysis;

/// <summary>What became of a book over the matches of a tournament that count for its owner.</summary>
/// <param name="Name">Its name inside its owner.</param>
/// <param name="Kind">Whose it is.</param>
/// <param name="Bot">The bot that drives it.</param>
/// <param name="Pnl">Its profit by term.</param>
/// <param name="Volume">Lots traded at the venue.</param>
/// <param name="MakerVolume">Lots of those in which its order rested.</param>
/// <param name="TransferVolume">Lots transferred.</param>
/// <param name="MaximumInventory">The largest absolute position in any instrument at a round, in lots.</param>
/// <param name="MeanInventory">The mean absolute position over matches, rounds and instruments, in lots.</param>
/// <param name="Rejections">Commands refused.</param>
internal sealed record BookTotals(
    string Name, AccountKind Kind, string Bot, PnlTerms Pnl, Quantity Volume, Quantity MakerVolume, Quantity TransferVolume,
    Quantity MaximumInventory, double MeanInventory, long Rejections)
{
    private const double ThousandthsPerLot = 1000;

    /// <summary>Adds up one book over its matches; the results must be of the same book.</summary>
    public static BookTotals Of(string name, AccountKind kind, string bot, IReadOnlyList<BookResult> results)
    {
        var pnl = default(PnlTerms);
        long volume = 0, maker = 0, transferred = 0, maximum = 0, rejections = 0;
        foreach (var result in results)
        {
            pnl += result.Pnl;
            volume += result.Volume.Lots;
            maker += result.MakerVolume.Lots;
            transferred += result.TransferVolume.Lots;
            maximum = Math.Max(maximum, result.MaximumInventory.Lots);
            rejections += result.Rejections;
        }

        var inventory = results.Count == 0 ? 0 : results.Average(r => r.MeanAbsoluteInventory) / ThousandthsPerLot;
        return new BookTotals(
            name, kind, bot, pnl, new Quantity(volume), new Quantity(maker), new Quantity(transferred), new Quantity(maximum), inventory, rejections);
    }
}
