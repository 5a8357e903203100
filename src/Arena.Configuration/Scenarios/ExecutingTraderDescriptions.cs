namespace Arena.Configuration;

/// <summary>The keys of background traders that work large orders.</summary>
internal static class ExecutingTraderDescriptions
{
    internal static InstitutionalOptions DescribeInstitutional(ObjectNode node)
    {
        var options = new InstitutionalOptions
        {
            Count = BackgroundDescription.Count(node),
            MeanIntervalSeconds = node.Number(
                "meanIntervalSeconds", 0.001, 86_400, "Mean seconds between the end of one order of a trader and the start of its next (exponential).", 600),
            MinimumLots = node.Whole("minimumLots", 1, FirmDescription.MaximumLots, "The smallest order, in lots.", 50),
            MaximumLots = node.Whole("maximumLots", 1, FirmDescription.MaximumLots, "The largest order, in lots; not below minimumLots.", 2_000),
            SizeTailIndex = node.Number("sizeTailIndex", 0.1, 10, "The tail index of the sizes: the share of larger orders falls with this power.", 1.5),
            Twap = Weight(node, "twap", "How often an order is worked evenly in time, against the weights vwap and participation."),
            Vwap = Weight(node, "vwap", "How often an order follows the volume that the time of day lets expect, likewise."),
            Participation = Weight(node, "participation", "How often an order is a share of the volume, likewise."),
            ParticipationShare = node.Number("participationShare", 0.001, 0.9, "That share; the order's own volume included.", 0.1),
            HorizonSeconds = node.Number("horizonSeconds", 0.001, 86_400, "How long the largest order is worked, in seconds; smaller ones in proportion.", 3_600),
            SliceSeconds = node.Number("sliceSeconds", 0.01, 86_400, "Mean seconds between two slices of an order.", 10),
            SliceJitter = node.Number("sliceJitter", 0, 1, "How irregular slices are: the time between two is uniform within this share around the mean.", 0.5),
            Patience = node.Number("patience", 0, 1, "Share of a slice that is first posted at the own best price.", 0.5),
            InformedShare = node.Number("informedShare", 0, 1, "Share of orders whose side is that of the latent value seen from the mid, not a coin's.", 0),
        };
        node.Require(options.MinimumLots <= options.MaximumLots, "minimumLots", $"at most maximumLots, {options.MaximumLots}");
        node.Require(
            options.Twap + options.Vwap + options.Participation > 0, "twap", "above 0, or vwap or participation is: an order needs a schedule");
        return options;
    }

    private static double Weight(ObjectNode node, string name, string meaning) => node.Number(name, 0, 1_000_000, meaning, 1);
}
